import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from '../../server/import/decode';
import { decodeMarkup } from '../../server/import/markup-encoding';

/** 云岭市2024年 in GB18030. */
const gb18030 = Uint8Array.from([0xd4, 0xc6, 0xc1, 0xeb, 0xca, 0xd0, 0x32, 0x30, 0x32, 0x34, 0xc4, 0xea]);
const text = '云岭市2024年';

const utf16 = (content: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...content].flatMap((character) => {
      const unit = character.charCodeAt(0);
      return isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    }),
  );

it('never throws, and gives text or a reason for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decode(bytes);
      expect(decoded.ok ? decoded.text : decoded.reason.zh).toBeTypeOf('string');
      const markup = decodeMarkup(bytes);
      expect(markup.ok ? markup.text : markup.reason.zh).toBeTypeOf('string');
    }),
  );
});

it('takes text that is UTF-8 for UTF-8, with every replacement character that it holds', () => {
  const damaged = '二�一�年一月六日';
  expect(decode(Buffer.from(damaged))).toEqual({ ok: true, text: damaged, encoding: 'utf-8', damaged: 0 });
});

it('leaves out the BOM', () => {
  expect(decode(Buffer.from('\ufeff甲'))).toMatchObject({ text: '甲', encoding: 'utf-8' });
});

it('recognises GB18030', () => {
  expect(decode(gb18030)).toMatchObject({ text, encoding: 'gb18030', damaged: 0 });
});

it('reads a long GB18030 text that was cut off in the middle of a character', () => {
  const long = Uint8Array.from([...Array.from({ length: 100 }, () => [...gb18030]).flat(), 0xd4]);
  expect(decode(long)).toMatchObject({ ok: true, encoding: 'gb18030', damaged: 1 });
});

it.each([true, false])('recognises UTF-16 without a BOM, little-endian: %s', (isLittle) => {
  const encoding = isLittle ? 'utf-16le' : 'utf-16be';
  const content = `${text}政府信息公开工作年度报告\n一、总体情况`;
  expect(decode(utf16(content, isLittle))).toMatchObject({ text: content, encoding });
  expect(decode(utf16(`\ufeff${content}`, isLittle))).toMatchObject({ text: content, encoding });
});

it('takes bytes with zeros that are no Chinese text for no text', () => {
  expect(decode(Buffer.from([1, 0, 2, 0]))).toMatchObject({ ok: false });
});

it('believes the bytes of a page more than what it declares', () => {
  const page = `<meta charset="gb2312"><p>${text}</p>`;
  expect(decodeMarkup(Buffer.from(page))).toMatchObject({ ok: true, text: page });
});

it('reads a page in an encoding that only it can name', () => {
  // 中 in Big5.
  const page = Buffer.concat([Buffer.from('<meta charset=big5><p>'), Buffer.from([0xa4, 0xa4, 0xa4, 0xe5])]);
  expect(decodeMarkup(page)).toMatchObject({ ok: true, text: '<meta charset=big5><p>中文' });
});
