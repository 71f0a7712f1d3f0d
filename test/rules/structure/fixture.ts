/** A township's whole report in the form of 2021, in which every part can be replaced. */
import { analysed } from '../fixture';
import { noApplications, noCases, tables } from '../tables';

export const overview =
  '全年主动公开政府信息128条，未收到政府信息公开申请。信息发布实行站所拟稿、分管领导审核的流程，县政府网站专栏和村务公开栏按季度更新，政务公开列入站所考核。';

export interface Parts {
  readonly title: string;
  readonly preface: string;
  readonly one: string;
  readonly two: string;
  readonly threeFour: string;
  readonly five: string;
  readonly six: string;
  readonly end: string;
}

const parts: Parts = {
  title: '云岫镇2024年政府信息公开工作年度报告',
  preface: '根据《中华人民共和国政府信息公开条例》编制本报告，统计期限自2024年1月1日起至2024年12月31日止。',
  one: `一、总体情况\n\n${overview}`,
  two: `二、主动公开政府信息情况

第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 0 | 0 | 0 |`,
  threeFour: tables('pipe', noApplications, noCases),
  five: '五、存在的主要问题及改进情况\n\n公开内容与群众需求结合得还不够紧。2025年将安排专人按月检查村级公开栏。',
  six: '六、其他需要报告的事项\n\n2024年，未收取信息处理费。',
  end: '云岫镇人民政府\n2025年1月18日',
};

export function full(changes: Partial<Parts> = {}): string {
  const { title, preface, one, two, threeFour, five, six, end } = { ...parts, ...changes };
  return `${[title, preface, one, two, threeFour, five, six, end].filter((part) => part !== '').join('\n\n')}\n`;
}

/** `code 「underlined」 message` of all findings on the structure. */
export function structureOf(text: string): readonly string[] {
  return analysed(text)
    .findings.filter(({ code }) => code.startsWith('structure/'))
    .map(({ code, range, message }) => `${code} 「${text.slice(range.start, range.end)}」 ${message.zh}`);
}
