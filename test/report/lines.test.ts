import { describe, expect, it } from 'vitest';
import { splitLines, trimRange } from '../../server/report/lines';

function texts(text: string): readonly string[] {
  return splitLines(text).map(({ start, end }) => text.slice(start, end));
}

describe('lines', () => {
  it.each([
    ['LF', '甲\n乙\n', ['甲', '乙']],
    ['CRLF', '甲\r\n乙\r\n', ['甲', '乙']],
    ['CR', '甲\r乙\r', ['甲', '乙']],
    ['mixed', '甲\r\n乙\r丙\n丁', ['甲', '乙', '丙', '丁']],
    ['no break at the end', '甲\n乙', ['甲', '乙']],
    ['CR before CRLF', '甲\r\r\n乙', ['甲', '', '乙']],
    ['only breaks', '\n\r\n', ['', '']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('follow each other without a gap', () => {
    const text = '甲\r\n\r乙\n丙';
    const lines = splitLines(text);
    expect(lines.map(({ start }) => start)).toEqual([0, ...lines.map(({ next }) => next).slice(0, -1)]);
    expect(lines.at(-1)?.next).toBe(text.length);
  });

  it('no other character breaks a line, as in LSP', () => {
    expect(texts('甲\u2028乙\u0085丙\f丁')).toHaveLength(1);
  });
});

it('trims spaces of any width', () => {
  const text = ' \u3000\t\u00a0甲 乙\u200b \r\n';
  const { start, end } = trimRange(text, 0, text.length);
  expect(text.slice(start, end)).toBe('甲 乙');
  expect(trimRange('   ', 0, 3)).toEqual({ start: 3, end: 3 });
});
