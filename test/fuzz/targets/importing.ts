/** Files of all formats: read or refused in words, never thrown; what was imported stays as it is when read again. */
import fc from 'fast-check';
import { importReport } from '../../../server/features/importing';
import { builtinLibrary } from '../../../server/forms/library';
import { importFile } from '../../../server/import/import';
import { pastedDraft } from '../../../server/import/paste';
import type { ImportResult } from '../../../server/import/result';
import { parseReport } from '../../../server/report/parse';
import { defaultSettings } from '../../../server/workspace/settings';
import { cell, docx, level, listed, p, row, table } from '../../import/docx';
import { expectWhole } from '../../report/whole';
import { demand, same } from '../failure';
import { hostile, sentence } from '../sentences';
import { target } from '../target';
import { anyText } from '../texts';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function readTwice({ name, bytes }: File): Promise<void> {
  const result: ImportResult = await importFile(bytes, name);
  if (!result.ok) {
    demand(result.reason.zh !== '' && result.reason.en !== '', () => 'refused without a reason');
    return;
  }
  const { text, notices } = result;
  demand(text.endsWith('\n') && !text.includes('\r') && !text.includes('\0'), () => 'not canonical');
  expectWhole(parseReport(text, builtinLibrary.vocabulary));
  const lines = text.split('\n').length;
  demand(
    notices.every(({ line }) => line >= 0 && line < lines),
    () => 'a notice of no line',
  );
  const again = await importFile(new TextEncoder().encode(text), 'again.txt');
  demand(again.ok, () => 'what was imported cannot be imported');
  same(again.text, text, 'imported twice');
}

const options = {
  casesPerBatch: 20,
  shown: ({ name, bytes }: File) => `${name} base64 ${Buffer.from(bytes).toString('base64')}`,
};
const damaged = (bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      bytes,
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 4 }),
    )
    .map(([whole, damages]) => {
      const changed = Uint8Array.from(whole);
      for (const [at, byte] of damages)
        if (changed.length > 0) changed[Math.floor(at * changed.length)] = byte;
      return changed;
    });
const file = (name: string, bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<File> =>
  bytes.map((content) => ({ name, bytes: content }));

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
];
const encoded = (texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(texts, fc.constantFrom(...encodings)).map(([text, encode]) => encode(text));
/** Two bytes a character, as GB18030 has them. */
const gb = fc
  .array(fc.tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x30, max: 0xfe })), {
    maxLength: 300,
  })
  .map((pairs) => Uint8Array.from(pairs.flat()));

export const importText = target(
  'import-text',
  file(
    '报告.txt',
    fc.oneof({ weight: 4, arbitrary: damaged(encoded(anyText)) }, { weight: 1, arbitrary: gb }),
  ),
  readTwice,
  options,
);

const word = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 1, arbitrary: hostile },
  fc.nat(9999).map(String),
);
const tag = fc.constantFrom(
  ...'div p span table tr td td th tbody thead h1 li ul ol br b font script style template select svg math form iframe noscript o:p a pre title'.split(
    ' ',
  ),
);
const attributes = fc.constantFrom(
  '',
  '',
  ' colspan=3',
  ' rowspan=2',
  ' colspan=99999 rowspan=99999',
  ' rowspan=0',
  ' style="display:none"',
  ' class="MsoNormal"',
  ' href="a"',
  ' colspan=-1',
  ' start=3',
);
const markup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: word },
      { weight: 4, arbitrary: fc.tuple(tag, attributes).map(([name, more]) => `<${name}${more}>`) },
      { weight: 3, arbitrary: tag.map((name) => `</${name}>`) },
      fc.constantFrom(
        '<!--',
        '-->',
        '&nbsp;',
        '&#x20BB7;',
        '&#0;',
        '<![CDATA[',
        '<tr><td>一、本年新收政府信息公开申请数量<td>3',
        '<',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const page = fc
  .tuple(
    fc.constantFrom('', '<!DOCTYPE html><html><head><meta charset=gb2312><title>云岭市2024年年报</title>'),
    markup,
  )
  .map((parts) => parts.join(''));

export const importHtml = target('import-html', file('页.html', damaged(encoded(page))), readTwice, options);

const xml = word.map((text) =>
  text.replaceAll(/[<&>\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/g, ''),
);
const properties = fc.constantFrom(
  '',
  '<w:gridSpan w:val="3"/>',
  '<w:gridSpan w:val="100000"/>',
  '<w:vMerge w:val="restart"/>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="-2"/>',
);
const block = fc.oneof(
  { weight: 4, arbitrary: xml.map((text) => p(text)) },
  {
    weight: 2,
    arbitrary: fc.tuple(xml, fc.integer({ min: -1, max: 11 })).map(([text, depth]) => listed(text, depth)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.array(
          fc.tuple(xml, properties).map(([text, more]) => cell(text, more)),
          { maxLength: 5 },
        ),
        { maxLength: 5 },
      )
      .map((rows) => table(...rows.map((cells) => row(...cells)))),
  },
  xml.map((text) => `<w:sdt><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`),
  xml.map((text) => p(`<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`)),
  fc.constantFrom(
    '<w:p>',
    '</w:p>',
    '<w:tbl/>',
    '<w:sectPr/>',
    p('', '<w:numPr><w:numId w:val="999"/></w:numPr>'),
  ),
);
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2.%9')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const document = fc
  .array(block, { maxLength: 14 })
  .map((blocks) => docx({ body: blocks.join(''), numbering }));

export const importDocx = target(
  'import-docx',
  file(
    '报告.docx',
    fc.oneof({ weight: 3, arbitrary: document }, { weight: 1, arbitrary: damaged(document) }),
  ),
  async (one) => {
    await readTwice(one);
    const content = Buffer.from(one.bytes).toString('base64');
    await importReport({ uri: 'file:///a', name: one.name, content }, defaultSettings, builtinLibrary);
  },
  options,
);

const clipboard = fc.record({
  html: fc.oneof(
    page,
    page.map((text) => `Version:1.0\r\nStartHTML:00001\r\n${text}`),
    fc.constant(''),
  ),
  text: fc.oneof(
    anyText,
    fc.array(fc.array(word).map((cells) => cells.join('\t'))).map((rows) => rows.join('\r\n')),
  ),
});
export const paste = target(
  'paste',
  clipboard,
  ({ html, text }) => {
    const draft = pastedDraft(html, text);
    if (draft !== undefined) expectWhole(parseReport(draft, builtinLibrary.vocabulary));
  },
  { casesPerBatch: 50, shown: (value) => JSON.stringify(value) },
);
