import { describe, expect, it } from 'vitest';
import { mayHoldTable, tableBetween } from '../../../client/paste/place';

describe('a pasted table', () => {
  const table = '| 甲 | 1 |\n';

  it.each([
    ['', '', '| 甲 | 1 |'],
    ['  ', '', '| 甲 | 1 |'],
    ['如下：', '', '\n\n| 甲 | 1 |'],
    ['', '以上。', '| 甲 | 1 |\n\n'],
  ])('between %j and %j stands on lines of its own', (before, behind, text) => {
    expect(tableBetween(table, before, behind)).toBe(text);
  });

  it('has no place inside a row', () => {
    expect(tableBetween(table, '| 乙 | ', ' |')).toBeUndefined();
  });

  it('is only looked for where cells were copied', () => {
    expect(mayHoldTable('<TABLE><tr>', '')).toBe(true);
    expect(mayHoldTable('', '甲\t1')).toBe(true);
    expect(mayHoldTable('<p>甲', '甲')).toBe(false);
    expect(mayHoldTable('<table>'.padEnd(6_000_000), '')).toBe(false);
  });
});
