/** Rows of a spreadsheet whose cells have line breaks: such a cell stands in quotation marks. */
import { describe, expect, it } from 'vitest';
import { analysed } from '../rules/fixture';
import { cellTexts, kindsOf, tablesOf } from './read';

const heading = '云岭市2022年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n';

describe('rows of several lines', () => {
  it.each([
    ['a label', '"2.没有现成信息\n需要另行制作"\t14\t3\n'],
    ['a label of three lines', '"2.没有\n现成信息\n需要另行制作"\t14\t3\n'],
    ['a figure', '2.没有现成信息需要另行制作\t"14\n"\t3\n'],
    ['several cells', '"2.没有现成信息\n需要另行制作"\t"14\n"\t3\n'],
    ['line breaks of Windows', '"2.没有现成信息\r\n需要另行制作"\t14\t3\r\n'],
    ['commas', '"2.没有现成信息\n需要另行制作",14,3\n'],
  ])('are one row: %s', (_, text) => {
    const [table, second] = tablesOf(
      `${text}3.补正后申请内容仍不明确\t4\t0\n`.replaceAll('\t', text.includes(',') ? ',' : '\t'),
    );
    expect(second).toBeUndefined();
    const rows = table === undefined ? [] : cellTexts(table);
    expect(rows.map((cells) => cells.map((cell) => cell.replaceAll(/\s/g, '')))).toEqual([
      ['2.没有现成信息需要另行制作', '14', '3'],
      ['3.补正后申请内容仍不明确', '4', '0'],
    ]);
  });

  it('are bound, with the header above them', () => {
    const table = (total: string) =>
      `${heading}\t自然人\t"商业\n企业"\t"科研\n机构"\t"社会公\n益组织"\t"法律服\n务机构"\t其他\t总计\n"一、本年新收政府信息公开\n申请数量"\t6\t2\t0\t0\t0\t0\t${total}\n"二、上年结转政府信息公开\n申请数量"\t1\t0\t0\t0\t0\t0\t1\n`;
    const { tables } = analysed(table('8'));
    expect(tables[0]?.rows.map(({ form, cells }) => [form.id, cells.length])).toEqual([
      ['new', 7],
      ['carriedIn', 7],
    ]);
    const wrong = analysed(table('9')).findings.filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ code }) => code)).toEqual(['table/row-total']);
    expect(analysed(table('8')).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['a mark that is never closed', '"公开是常态\n不公开是例外\n'],
    ['a sentence in marks over two lines', '"公开是常态，\n不公开是例外"，全年公开信息30条。\n'],
    ['a mark within a cell', '全年以"公开\n为常态"\n'],
  ])('are not seen in %s', (_, text) => {
    expect(kindsOf(`${heading}${text}`)).not.toContain('table');
  });
});
