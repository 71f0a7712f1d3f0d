import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineRange, linesOf, toLspRange, toOffset, toTrimmedLspRange } from '../../server/features/positions';

const documentOf = (text: string): TextDocument => TextDocument.create('file:///a.zwgk', 'zwgk', 1, text);

describe('positions', () => {
  it('counts a character outside the BMP as two UTF-16 units', () => {
    const document = documentOf('𠮷野镇\n收到𠮷3件');
    expect(toLspRange(document, { start: 9, end: 10 })).toEqual({
      start: { line: 1, character: 4 },
      end: { line: 1, character: 5 },
    });
    expect(toOffset(document, { line: 1, character: 4 })).toBe(9);
  });

  it('takes CRLF and CR as line ends', () => {
    const document = documentOf('一、\r\n二、\r三、');
    expect(toLspRange(document, { start: 4, end: 7 })).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 2, character: 0 },
    });
    expect(lineRange(document, 0)).toEqual({ start: 0, end: 2 });
    expect(lineRange(document, 2)).toEqual({ start: 7, end: 9 });
  });

  it('counts a BOM as a character of the first line', () => {
    const document = documentOf('\uFEFF年报\n一、');
    expect(toLspRange(document, { start: 1, end: 3 })).toEqual({
      start: { line: 0, character: 1 },
      end: { line: 0, character: 3 },
    });
  });

  it('ends a range before the line breaks at its end, not on the line below', () => {
    const document = documentOf('一、总体\r\n正文\r\n\r\n二、');
    expect(toTrimmedLspRange(document, { start: 0, end: 12 }).end).toEqual({ line: 1, character: 2 });
    expect(linesOf(document, { start: 0, end: 12 })).toEqual({ first: 0, last: 1 });
  });

  it('is its own inverse at every offset that does not part a CRLF', () => {
    const text = fc
      .array(fc.constantFrom('𠮷', '表', 'a', '\r\n', '\n', '\uFEFF', '｜'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const document = documentOf(source);
        for (let offset = 0; offset <= source.length; offset++) {
          if (source.slice(offset - 1, offset + 1) === '\r\n') continue;
          expect(toOffset(document, document.positionAt(offset))).toBe(offset);
        }
      }),
    );
  });
});
