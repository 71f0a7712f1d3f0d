/** The form that docs/forms.md shows works as it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../server/forms/check-form';
import { builtinLibrary, libraryWith } from '../../server/forms/library';
import { type Analysis, analyse } from '../../server/workspace/analysis';

const read = (file: string): string =>
  readFileSync(new URL(`../../docs/examples/${file}`, import.meta.url), 'utf8');
const form = checkForm(JSON.parse(read('qingxi-county.zwgk-form.json')), 'qingxi-county.zwgk-form.json');
const forms = libraryWith([form]);
const report = read('qingxi-county.zwgk');
const analysed = (text: string): Analysis => analyse(text, { forms, rules: {} });
const findings = (from: string, to: string) => {
  if (!report.includes(from)) throw new Error(`${from} is not in the report`);
  return analysed(report.replace(from, to)).findings.map(({ code, message }) => `${code} ${message.zh}`);
};

describe('the example of a county', () => {
  it('binds every cell of its report and finds nothing wrong', () => {
    const { form: found, tables, findings } = analysed(report);
    expect(found.id).toBe('form-qingxi-county');
    expect(tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ cell }) => cell.text)))).toEqual(
      [
        ['920', '340', '1260'],
        ['610', '280', '890'],
        ['310', '60', '370'],
        ['402', '75', '477'],
        ['2760', '360', '3120'],
        ['61', '25', '86'],
        ['48', '22', '70'],
        ['13', '3', '16'],
      ],
    );
    expect(findings).toEqual([]);
  });

  it('checks the sums of its columns, of its rows, its 其中 and its identity', () => {
    expect(findings('|   61 |   25 |   86 |', '|   61 |   25 |   87 |')).toEqual([
      expect.stringMatching(/^table\/(?:row-total|balance) .*87/),
    ]);
    expect(findings('|  402 |   75 |  477 |', '|  402 |  375 |  777 |')).toEqual([
      expect.stringMatching(/^table\/part-exceeds-whole .*375 > .*340/),
    ]);
    expect(findings('|   48 |   22 |   70 |', '|   49 |   22 |   71 |').join()).toContain('table/balance');
    expect(findings('|  310 |   60 |  370 |', '|  311 |   60 |  371 |').join()).toContain(
      'table/children-sum',
    );
  });

  it('is not taken for a report of the national form, nor the other way round', () => {
    const national = '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年主动公开政府信息20条。\n';
    expect(analysed(national).form.id).toBe('form-2021');
    expect(analyse(report, { forms: builtinLibrary, rules: {} }).form.id).toBe('form-2021');
    expect(analysed(`// zwgk-form 青溪县\n${national}`).form.id).toBe('form-qingxi-county');
  });
});
