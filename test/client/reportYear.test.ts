import { describe, expect, it } from 'vitest';
import { defaultYear, yearProblem } from '../../client/reportYear';

const today = new Date(2026, 0, 3);
const translate = (message: string, ...args: (string | number)[]) =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)]));

describe('the year of a new report', () => {
  it('is at first the one before', () => {
    expect(defaultYear(today)).toBe(2025);
  });

  it.each(['2008', '2025', '2026', ' 2025 '])('%s can be reported on', (text) => {
    expect(yearProblem(text, today, translate)).toBeUndefined();
  });

  it.each(['', '2007', '2027', '二〇二五', '25', '2025.5', '2e3'])('%s cannot', (text) => {
    expect(yearProblem(text, today, translate)).toBe('A year from 2008 to 2026');
  });
});
