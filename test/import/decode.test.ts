import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from '../../server/import/decode';

it('never throws, and gives text or a reason for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decode(bytes);
      expect(decoded.ok ? decoded.text : decoded.reason.zh).toBeTypeOf('string');
    }),
  );
});

it('takes text that is UTF-8 for UTF-8, with every replacement character that it holds', () => {
  const text = '二�一�年一月六日';
  expect(decode(Buffer.from(text))).toEqual({ ok: true, text, encoding: 'utf-8', damaged: 0 });
});

it('leaves out the BOM', () => {
  expect(decode(Buffer.from('\ufeff甲'))).toMatchObject({ text: '甲', encoding: 'utf-8' });
});
