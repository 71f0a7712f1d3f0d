/** Tables as a spreadsheet saves them: cells parted by commas, those with a comma or a line break in quotation marks. */
import { describe, expect, it } from 'vitest';
import { analysed } from '../rules/fixture';
import { cellTexts, kindsOf, tablesOf } from './read';

const title = '云岭市2022年政府信息公开工作年度报告\n\n';

function texts(text: string): readonly (readonly (readonly string[])[])[] {
  return tablesOf(text).map(cellTexts);
}

describe('cells parted by commas', () => {
  it('are read, blank ones too', () => {
    expect(texts('信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,1,,14\n行政许可,482,,\n')).toEqual([
      [
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '1', '', '14'],
        ['行政许可', '482', '', ''],
      ],
    ]);
  });

  it('may stand in quotation marks, with commas and marks in them', () => {
    expect(
      texts('"规章","1,204","0",""\n"3.危及""三安全一稳定""","2",0,2\n,"4.保护第三方合法权益",1,0\n'),
    ).toEqual([
      [
        ['规章', '1,204', '0', ''],
        ['3.危及""三安全一稳定""', '2', '0', '2'],
        ['', '4.保护第三方合法权益', '1', '0'],
      ],
    ]);
  });

  it('may have a label that no form knows before several figures', () => {
    expect(texts('规章,1,0,14\n政府规章解释,2,0,3\n')).toEqual([
      [
        ['规章', '1', '0', '14'],
        ['政府规章解释', '2', '0', '3'],
      ],
    ]);
  });

  it('may end in a remark', () => {
    expect(
      texts('规章,1,0,14,\n行政规范性文件,2,0,3,含修订1件\n行政许可,7,,,"按事项统计，不含转报"\n'),
    ).toEqual([
      [
        ['规章', '1', '0', '14', ''],
        ['行政规范性文件', '2', '0', '3', '含修订1件'],
        ['行政许可', '7', '', '', '按事项统计，不含转报'],
      ],
    ]);
  });

  it('are bound and checked', () => {
    const table = (total: string) =>
      `${title}四、政府信息公开行政复议、行政诉讼情况\n行政复议,,,,,行政诉讼,,,,,,,,,\n结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,\n,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计\n13,2,4,3,${total},6,0,1,2,9,5,1,0,2,8\n`;
    const codes = (text: string) =>
      analysed(text).findings.flatMap(({ code, severity }) => (severity === 'error' ? code : []));
    expect(analysed(table('22')).tables[0]?.rows).toHaveLength(3);
    expect(codes(table('22'))).toEqual([]);
    expect(codes(table('21'))).toEqual(['table/row-total']);
  });

  it.each([
    ['full-width commas', '规章，1，0，14\n行政许可，482，0，3\n'],
    ['an enumeration', '全年办理行政许可,行政处罚,行政强制案件共1,204,331件\n'],
    ['thousands', '其中网站公开1,234,567条\n'],
    ['words of the form in a sentence', '行政许可,行政处罚\n'],
    ['words of the form before a figure and a sentence', '行政许可,7,按时办结\n'],
    ['kinds with their figures', '行政许可,7件,行政处罚,3件,行政强制,共1件另有转办\n'],
    ['figures with their units', '本年新收申请,3件,2件,1件\n'],
  ])('are not seen in %s', (_, text) => {
    expect(kindsOf(`${title}一、总体情况\n\n${text}`)).not.toContain('table');
  });

  it('may be quoted between tabs', () => {
    expect(texts('"规章"\t"1"\t"0"\t"14"\n"行政许可"\t"482"\t\t\n')).toEqual([
      [
        ['规章', '1', '0', '14'],
        ['行政许可', '482', '', ''],
      ],
    ]);
  });
});
