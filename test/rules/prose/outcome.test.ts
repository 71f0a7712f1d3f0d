import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { applications, noCases, tables } from '../tables';

const code = 'prose/outcome';
/** Reviews: 18 upheld, 4 corrected, 6 other, 2 pending, 30 in all; litigation: 0 and 1 corrected of 5 and 13. */
const withTables = (text: string) => report(`　　${text}`, tables('pipe'));
const withCases = (text: string, cases: string) =>
  report(`　　${text}`, tables('pipe', applications, cases.split(' ')));
const plain = (text: string) => text.replaceAll(/[«»]/g, '');

describe('prose/outcome', () => {
  it('links the words with the cells that they contradict', () => {
    expect(expectMarked(withTables('全年行政复议30件，«均获维持»。'), code)).toEqual([
      {
        code,
        severity: 'warning',
        underlined: '均获维持',
        zh: '正文称“均获维持”，表中行政复议“结果纠正”为 4',
        en: 'The text says “均获维持”, but 行政复议“结果纠正” in the table is 4',
        related: ['4', '6', '2'],
        relatedZh: ['行政复议“结果纠正” 4', '行政复议“其他结果” 6', '行政复议“尚未审结” 2'],
        expected: '4',
        actual: '0',
      },
    ]);
  });

  it.each([
    ['全部维持', '行政复议案件«全部维持»。'],
    ['维持率', '行政复议«维持率100%»。'],
    ['零败诉', '全年行政诉讼实现“«零败诉»”。'],
    ['败诉率', '行政诉讼«败诉率为0»，工作成效明显。'],
    ['全部胜诉', '行政诉讼案件«全部胜诉»。'],
    ['均胜诉', '共应诉18件，«均胜诉»。'],
    ['没有败诉', '全年«没有败诉»的行政诉讼案件。'],
    ['零纠错', '行政复议«零纠错»。'],
    ['未被纠错', '全年行政复议«未被纠错»。'],
    ['纠错率', '行政复议«纠错率为0»。'],
    ['纠错率 in percent', '行政复议案件«纠错率0%»。'],
    ['未发生 with its cause', '全年«未发生因依申请公开被行政复议纠错»情形。'],
    ['无一', '行政复议«无一被撤销»。'],
    ['both', '行政复议、行政诉讼均«未被纠错»。'],
    ['traditional text', '行政複議«零糾錯»。'],
    ['over a line end', '全年行政复议«零\n纠错»。'],
  ])('reports %s', (_, text) => {
    expectMarked(withTables(text), code);
    expect(seenIn(report(`　　${plain(text)}`, tables('pipe', applications, noCases)), code)).toEqual([]);
  });

  it('only remarks on cases that are not decided yet', () => {
    expect(seenIn(withCases('行政复议均获维持。', '18 0 0 2 20 0 0 0 0 0 0 0 0 0 0'), code)).toMatchObject([
      { severity: 'information', zh: '正文称“均获维持”，表中行政复议“尚未审结”为 2' },
    ]);
    expect(seenIn(withCases('已审结的行政复议均获维持。', '18 0 0 2 20 0 0 0 0 0 0 0 0 0 0'), code)).toEqual(
      [],
    );
  });

  it.each([
    ['some of the cases', '审结的行政复议18件均获维持。'],
    ['another year', '2023年，行政复议均获维持。'],
    ['a part of the year', '上半年行政复议均获维持。'],
    ['the own level', '市政府本级行政复议零纠错。'],
    ['another body', '市公安局行政诉讼零败诉。'],
    ['a wish', '确保行政诉讼零败诉。'],
    ['a cause', '没有因程序违法被判决败诉的情况。'],
    ['corrections made', '对检查发现的问题，全部纠正到位。'],
    ['what is upheld elsewhere', '网站运行全部维持正常。'],
    ['a figure of the table', '行政复议30件，结果维持18件，结果纠正4件，其他结果6件，尚未审结2件。'],
    ['a rate above zero', '行政复议纠错率为0.5%。'],
    ['no topic', '零纠错、零失误。'],
    ['all are answered', '行政复议、行政诉讼均依法答复。'],
    ['review only where litigation has one', '行政诉讼纠错1件。'],
    ['reviews that were withdrawn', '全部撤回行政复议申请。'],
    ['errors corrected', '行政复议机关提出的意见，均已纠正。'],
    ['wording about lower units', '各县区行政复议均获维持。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(withTables(text), code)).toEqual([]);
  });

  it('takes a claim behind the numbers of both kinds of cases for one of both', () => {
    const cases = '10 1 1 0 12 4 0 0 0 4 2 0 0 0 2';
    expectMarked(withCases('全年行政复议12件、行政诉讼6件，«均获维持»。', cases), code);
    for (const text of [
      '全年行政复议12件，其中维持10件，纠正1件，行政诉讼6件，均获维持。',
      '全年行政诉讼6件，均获维持。',
      '全年行政复议12件。行政诉讼零败诉。',
    ])
      expect(seenIn(withCases(text, cases), code)).toEqual([]);
  });

  it('reads the table of 2014', () => {
    const text = (corrected: number) => `云岭市民政局2016年政府信息公开工作年度报告

一、基本情况

　　行政复议零纠错。

统 计 指 标 单位 统计数
三、依申请公开情况 ——
（一）收到申请数 件 9
四、行政复议数量 件 ${2 + corrected}
（一）维持具体行政行为数 件 2
（二）被依法纠错数 件 ${corrected}
（三）其他情形数 件 0
五、行政诉讼数量 件 0
（一）维持具体行政行为或者驳回原告诉讼请求数 件 0
（二）被依法纠错数 件 0
（三）其他情形数 件 0
`;
    expect(seenIn(text(1), code)).toMatchObject([{ underlined: '零纠错', related: ['1'] }]);
    expect(seenIn(text(0), code)).toEqual([]);
  });
});
