import { describe, expect, it } from 'vitest';
import { builtinForms } from '../../server/forms/builtin';
import { formOf } from '../../server/forms/detect';
import { builtinLibrary } from '../../server/forms/library';
import { parseReport } from '../../server/report/parse';

const detected = (text: string): string =>
  formOf(parseReport(text, builtinLibrary.vocabulary), builtinForms).id;
const titled = (year: number, body = '') => `云岭市${year}年政府信息公开工作年度报告\n\n${body}`;

describe('the form of a report', () => {
  it.each([
    [2024, 'form-2021'],
    [2021, 'form-2021'],
    [2020, 'form-2019'],
    [2019, 'form-2019'],
    [2018, 'form-2014'],
    [2014, 'form-2014'],
    [2013, 'form-2008'],
    [2009, 'form-2008'],
  ])('goes by the year without other evidence: %i', (year, form) => {
    expect(detected(titled(year))).toBe(form);
  });

  it('goes by the words of the table before the year', () => {
    expect(
      detected(
        titled(
          2022,
          '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| 规章 | 0 | 0 | 0 |\n',
        ),
      ),
    ).toBe('form-2019');
    expect(
      detected(
        titled(
          2019,
          '统 计 指 标 单位 统计数\n（一）回应公众关注热点或重大舆情数 次 0\n1.政府公报公开政府信息数 条 0\n',
        ),
      ),
    ).toBe('form-2014');
  });

  it('takes a local form by its words only', () => {
    expect(detected(titled(2014, '指标名称 计量单位 2014年度 历年累计\n主动公开文件数 条 1 2\n'))).toBe(
      'form-fujian-2014',
    );
    expect(detected(titled(2014))).toBe('form-2014');
  });

  it('is named by a directive, whatever the text says', () => {
    expect(detected(`// zwgk-form 2019\n${titled(2024)}`)).toBe('form-2019');
    expect(detected(`// zwgk-form form-2014\n${titled(2024)}`)).toBe('form-2014');
    expect(detected(`// zwgk-form unknown\n${titled(2024)}`)).toBe('form-2021');
  });

  it('is the newest one where nothing is known', () => {
    expect(detected('')).toBe('form-2021');
    expect(() => formOf(parseReport('', builtinLibrary.vocabulary), [])).toThrow(RangeError);
  });
});
