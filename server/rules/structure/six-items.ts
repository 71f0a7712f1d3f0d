import { fold } from '../../report/fold';
import type { Report } from '../../report/model';
import type { Rule } from '../rule';
import { isCutBetween, isOfInstitution } from './placed';

/** The years in which the Regulations of 2008 asked for six items. */
const years = { from: 2008, to: 2018 };

interface ReportItem {
  readonly name: string;
  readonly english: string;
  /** Said anywhere in the report, folded. */
  readonly said: RegExp;
}

const items: readonly ReportItem[] = [
  {
    name: '主动公开的情况',
    english: 'disclosure on own initiative',
    said: /主动公开|公开(?:政府|政务|各类)?信息|信息公开|发布/,
  },
  { name: '依申请公开的情况', english: 'requests', said: /申请/ },
  {
    name: '收费及减免情况',
    english: 'fees',
    said: /(?<!行政事业性|涉企|乱|教育|停车|物业|办学|医疗服务)收费(?!标准|项目|公示|目录|依据)|收取|减免|(?:检索|复制|邮寄|成本|工本|处理)费|免费(?:提供|公开|获取|办理|答复|受理)/,
  },
  { name: '行政复议、行政诉讼情况', english: 'reviews and lawsuits', said: /复\s*议|诉\s*讼/ },
  {
    name: '主要问题及改进情况',
    english: 'problems and improvements',
    said: /问题|不足|差距|薄弱|短板|欠缺|有待|不够|困难/,
  },
];
/** An annual report by its title; a summary of other work owes no items. */
const isReport = /(?:年度?报告?|工作报告|报告)$|年报/;
const isOther = /总结|计划|要点|汇报|方案|指南|目录/;
const other = /其[他它]需|需要?(?:报告|说明)|其[他它]事项|附[件表]|统计表/;
/** A shorter text is a piece of a report. */
const shortestReport = 400;

/** The items of article 32 of the Regulations of 2008, each said somewhere. */
export const structureSixItems: Rule = {
  code: 'structure/six-items',
  severity: 'warning',
  title: { zh: '缺少规定的报告内容', en: 'An item that the Regulations ask for is missing' },
  source: {
    zh: '《条例》（国务院令第492号）第三十二条',
    en: 'article 32 of the Regulations of 2008 (Order 492)',
  },
  *check({ report }) {
    const { year, title, folded } = report;
    if (year === undefined || year < years.from || year > years.to || !isAnnual(report)) return;
    if (isOfInstitution(report)) return;
    if (folded.length < shortestReport || isCutBetween(report, { start: 0, end: folded.length })) return;
    const lost = items.filter(({ said }) => !said.test(folded));
    if (lost.length === 0) return;
    const withOther = other.test(folded)
      ? lost
      : [...lost, { name: '其他需要报告的事项', english: 'other matters' }];
    yield {
      message: {
        zh: `没有写到${withOther.map(({ name }) => name).join('、')}（2008年《条例》第三十二条）；没有发生的也要写明`,
        en: `The report says nothing of ${withOther.map(({ english }) => english).join(', ')} (article 32 of the Regulations of 2008), even if there was none`,
      },
      range: title?.nameRange ?? { start: 0, end: 0 },
      related: [],
      expected: withOther.map(({ name }) => name).join('、'),
    };
  },
};

function isAnnual({ title }: Report): boolean {
  if (title === undefined) return false;
  const text = fold(title.text);
  return isReport.test(text) && !isOther.test(text);
}
