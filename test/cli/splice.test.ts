import { describe, expect, it } from 'vitest';
import { splice } from '../../server/cli/splice';
import { decode, type Encoding } from '../../server/import/decode';
import { applyChanges } from '../../server/render/changes';

const text = 'a一𠮷|é\r\nꀀ€\u{10ffff} 二\n';
/** Before, between and behind characters of one to four bytes. */
const changes = [
  { range: { start: 0, end: 0 }, newText: '| ' },
  { range: { start: 4, end: 5 }, newText: '' },
  { range: { start: text.indexOf(' 二'), end: text.indexOf('二') }, newText: '---' },
  { range: { start: text.length, end: text.length }, newText: '\n' },
];

const samples: readonly (readonly [Encoding, string, Uint8Array])[] = [
  ['utf-8', '', Buffer.from(text)],
  ['utf-8', 'with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['utf-16le', '', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', '', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['gb18030', '', gb18030(text)],
];

/** Node decodes GB18030 only: each character is looked for among all codes of two and four bytes. */
function gb18030(source: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (!codes.has(character)) codes.set(character, bytes);
  };
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) add([first, second]);
  for (let number = 0; number < 4 * 12600; number++) {
    const rest = Math.floor(number / 10);
    const [first, second] = [0x81 + Math.floor(rest / 1260), 0x30 + (Math.floor(rest / 126) % 10)];
    add([first, second, 0x81 + (rest % 126), 0x30 + (number % 10)]);
  }
  for (const character of source) {
    const codePoint = character.codePointAt(0) ?? 0;
    // Beyond the BMP the codes are numbered through from 90 30 81 30.
    if (codePoint > 0xffff) {
      const number = codePoint - 0x10000;
      const rest = Math.floor(number / 10);
      add([
        0x90 + Math.floor(rest / 1260),
        0x30 + (Math.floor(rest / 126) % 10),
        0x81 + (rest % 126),
        0x30 + (number % 10),
      ]);
    } else if (codePoint < 0x80) codes.set(character, [codePoint]);
  }
  return Uint8Array.from([...source].flatMap((character) => [...(codes.get(character) ?? [0xff])]));
}

describe('splice', () => {
  it.each(samples)(
    '%s %s: the bytes read as the changed text, in the same encoding',
    (encoding, _, bytes) => {
      const before = decode(bytes);
      expect(before).toMatchObject({ ok: true, text, encoding });
      const after = decode(splice(bytes, encoding, changes));
      expect(after).toMatchObject({ ok: true, text: applyChanges(text, changes), encoding });
    },
  );

  it.each(samples)('%s %s: without changes every byte stays', (encoding, _, bytes) => {
    expect(Buffer.from(splice(bytes, encoding, []))).toEqual(Buffer.from(bytes));
  });

  it('refuses to insert what it would have to encode', () => {
    const change = { range: { start: 0, end: 0 }, newText: '　' };
    expect(() => splice(Buffer.from(text), 'utf-8', [change])).toThrow(RangeError);
  });
});
