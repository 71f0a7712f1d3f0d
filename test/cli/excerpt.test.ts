import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../server/cli/excerpt';
import { displayWidth } from '../../server/report/display';

/** Line and carets as they stand below each other; `«…»` is the figure. */
function shown(marked: string, width: number): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { line, carets } = excerpt(marked.replace(/[«»]/g, ''), start, end, width);
  return `${line}\n${carets}`;
}

describe('excerpt', () => {
  it('counts two columns for a full-width character', () => {
    expect(shown('共公开«３０»条', 80)).toBe('共公开３０条\n      ^^^^');
  });

  it('cuts a long line on both sides of the figure', () => {
    const text = shown(`${'前'.repeat(50)}共«30»条${'后'.repeat(50)}`, 40);
    expect(text).toBe(`…${'前'.repeat(4)}共30条${'后'.repeat(12)}…\n${' '.repeat(11)}^^`);
  });

  it('puts one caret where a figure is missing', () => {
    expect(shown('| 甲 |«» |', 80)).toBe('| 甲 | |\n      ^');
  });

  it('shows tabs and control characters as one space', () => {
    expect(shown('甲\t\u001b«3»', 80)).toBe('甲  3\n    ^');
  });

  it('is never wider than asked, and the carets never leave the line', () => {
    const texts = fc.string({ unit: fc.constantFrom('甲', 'a', '3', '𠀀', '，', ' ', '|'), maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(80), fc.integer({ min: 20, max: 60 }), (text, a, b, width) => {
        const [start = 0, end = 0] = [a, b].map((n) => Math.min(n, text.length)).sort((x, y) => x - y);
        const { line, carets } = excerpt(`${text}.`, start, end, width);
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(carets.length).toBeLessThanOrEqual(displayWidth(line) + 1);
      }),
    );
  });
});
