import { describe, expect, it } from 'vitest';
import { newReport } from '../../server/features/newReport';
import { builtinLibrary } from '../../server/forms/library';

const nameOf = (id: string) => builtinLibrary.forms.find((form) => form.id === id)?.name;

describe('newReport', () => {
  it.each([
    [2026, 'form-2021'],
    [2021, 'form-2021'],
    [2020, 'form-2019'],
    [2014, 'form-2014'],
    [2013, 'form-2008'],
    [1999, 'form-2008'],
  ])('%i: the form of the country that is in force', (year, form) => {
    expect(newReport({ year, organisation: '' }).formName).toBe(nameOf(form));
  });

  it('has year and organisation in its title', () => {
    const { snippet } = newReport({ year: 2025, organisation: ' 云岭市$1 ' });
    expect(snippet).toMatch(/^云岭市\\\$12025年政府信息公开工作年度报告\n/);
  });

  it('leaves an unknown organisation to be filled in first', () => {
    expect(newReport({ year: 2025, organisation: '  ' }).snippet).toMatch(/^\$\{1:单位名称\}2025年/);
  });
});
