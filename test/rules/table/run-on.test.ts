import { describe, expect, it } from 'vitest';
import { applications2021, disputes2021 } from '../../renderings/clean';
import { renderIn } from '../../renderings/render';
import { analysed, seenIn } from '../fixture';

const clean = renderIn('run-on', applications2021, disputes2021).text;
const errors = (text: string) =>
  analysed(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);

function section2(run: string): string {
  return `云岭市2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况 第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章 000行政规范性文件${run}第二十条第（五）项信息内容本年处理决定数量行政许可2293\n\n三、收到和处理政府信息公开申请情况\n`;
}

describe('table/run-on', () => {
  it('says that digits with several readings are not checked, as information', () => {
    const [finding, ...others] = seenIn(section2('693665'), 'table/run-on');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'information', underlined: '693665', actual: '693665' });
    expect(finding?.zh).toContain('6|93|665');
  });

  it('gives all readings where there are few, and says how many where there are more', () => {
    const [few] = seenIn(section2('7120'), 'table/run-on');
    expect(few?.zh).toContain('“7120”有 3 种断法（7|1|20，7|12|0，71|2|0），没有定论的数不作核对');
    const [more] = seenIn(section2('693665'), 'table/run-on');
    expect(more?.zh).toContain('有 10 种断法（6|9|3665，6|93|665，6|936|65……）');
    expect(more?.en).toContain('can be cut in 10 ways (6|9|3665, 6|93|665, 6|936|65 …)');
  });

  it('says where no reading can be right, and nothing else is reported for it', () => {
    // Eight digits for seven figures of which the last is the sum of the others: no cut adds up.
    const text = clean.replace(/(?<=本年新收政府信息公开申请数量)[\d ]+/, '99999999');
    expect(text).not.toBe(clean);
    expect(errors(text)).toEqual(['table/run-on 99999999']);
  });

  it.each([
    ['digits with one reading', clean],
    ['white space between the figures', section2('6 93 665')],
    ['no way but one to cut them', section2('000')],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(text, 'table/run-on')).toEqual([]);
  });

  it('is silent where rows have too few digits for their cells, for blank cells leave none', () => {
    const row = (label: string, digits: string): [RegExp, string] => [
      new RegExp(`(?<=${label})[\\d ]+`),
      digits,
    ];
    const text = clean
      .replace(...row('本年新收政府信息公开申请数量', '2626'))
      .replace(...row('上年结转政府信息公开申请数量', '00'))
      .replace(...row('予以公开', '2626'));
    expect(text).not.toBe(clean);
    expect(errors(text)).toEqual([]);
  });

  it('leaves a wrong figure that the sums name to the rule of the sum', () => {
    const cell = renderIn('run-on', applications2021).cells.find(
      ({ row, column }) => row.id === 'resultsTotal' && column.id === 'total',
    );
    const { text } = renderIn('run-on', applications2021);
    const wrong =
      cell === undefined
        ? text
        : `${text.slice(0, cell.range.end - 1)}${(Number(cell.text.at(-1)) + 1) % 10}${text.slice(cell.range.end)}`;
    expect(wrong).not.toBe(text);
    expect(errors(wrong)).toEqual([expect.stringMatching(/^table\/children-sum /)]);
  });

  it('gives up on a pathological run, and says so', () => {
    const text = section2('1234567890'.repeat(200));
    expect(seenIn(text, 'table/run-on')).toHaveLength(1);
  });
});
