/**
 * Changes of a decoded text carried over to the bytes that it was read from: no character is encoded anew, so what a
 * change does not touch keeps its bytes whatever the encoding, a byte order mark included.
 */

import type { Encoding } from '../import/decode';
import type { TextChange } from '../render/changes';

const bomBytes: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/**
 * `bytes` must be valid in the encoding; `changes` are in the order of the decoded text (without byte order mark) and
 * do not overlap; what they insert is ASCII. Throws a RangeError on other characters.
 */
export function splice(bytes: Uint8Array, encoding: Encoding, changes: readonly TextChange[]): Uint8Array {
  const cursor = { byte: bomLength(bytes), unit: 0 };
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (const { range, newText } of changes) {
    advance(bytes, encoding, cursor, range.start);
    pieces.push(bytes.subarray(kept, cursor.byte), ascii(newText, encoding));
    advance(bytes, encoding, cursor, range.end);
    kept = cursor.byte;
  }
  return Buffer.concat([...pieces, bytes.subarray(kept)]);
}

function bomLength(bytes: Uint8Array): number {
  return bomBytes.find((bom) => bom.every((byte, index) => bytes[index] === byte))?.length ?? 0;
}

/** Moves on to the UTF-16 offset `unit`. */
function advance(
  bytes: Uint8Array,
  encoding: Encoding,
  cursor: { byte: number; unit: number },
  unit: number,
): void {
  while (cursor.unit < unit) {
    const [length, units] = character(bytes, encoding, cursor.byte);
    cursor.byte += length;
    cursor.unit += units;
  }
}

/** Bytes of the character at `at`, and how many UTF-16 units it is. */
function character(bytes: Uint8Array, encoding: Encoding, at: number): readonly [number, 1 | 2] {
  const first = bytes[at] ?? 0;
  switch (encoding) {
    case 'utf-8':
      if (first < 0x80) return [1, 1];
      if (first < 0xe0) return [2, 1];
      return first < 0xf0 ? [3, 1] : [4, 2];
    case 'gb18030': {
      if (first <= 0x80) return [1, 1];
      const second = bytes[at + 1] ?? 0;
      const isFour = second >= 0x30 && second <= 0x39;
      // Four bytes from 90 30 81 30 on stand for the planes beyond the BMP.
      return isFour ? [4, first >= 0x90 ? 2 : 1] : [2, 1];
    }
    case 'utf-16le':
    case 'utf-16be':
      return [2, 1];
  }
}

function ascii(text: string, encoding: Encoding): Uint8Array {
  if (/[^\0-\x7f]/.test(text)) throw new RangeError(`not ASCII: ${JSON.stringify(text)}`);
  switch (encoding) {
    case 'utf-8':
    case 'gb18030':
      return Buffer.from(text, 'latin1');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
  }
}
