/** Bytes of a file → text. */
import type { Localized } from '../rules/finding';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export type Decoded =
  | {
      readonly ok: true;
      /** Without BOM. */
      readonly text: string;
      readonly encoding: Encoding;
      /** Characters that could not be read and stand in the text as U+FFFD. */
      readonly damaged: number;
    }
  | { readonly ok: false; readonly reason: Localized };

/** First bytes of what is handed over in place of plain text. */
const signatures: readonly { readonly bytes: readonly number[]; readonly name: Localized }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: { zh: 'PDF 文件', en: 'a PDF file' } },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: {
      zh: '压缩文件或 Word、Excel 文件（.docx、.xlsx）',
      en: 'an archive or a Word or Excel file (.docx, .xlsx)',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    name: { zh: '旧版 Word、Excel 文件（.doc、.xls）', en: 'an old Word or Excel file (.doc, .xls)' },
  },
];

const boms: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** A UTF-8 text with a few broken bytes; GB18030 read as UTF-8 is broken at nearly every Chinese character. */
const mostlyUtf8 = 0.02;

/** UTF-8, GB18030 (with GBK and GB2312) or, behind a BOM, UTF-16. */
export function decode(bytes: Uint8Array): Decoded {
  const bom = boms.find((candidate) => startsWith(bytes, candidate.bytes));
  if (bom) return lenient(bytes, bom.encoding);
  const binary = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (binary || bytes.includes(0)) return { ok: false, reason: notText(binary?.name) };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8) return utf8;
  const broken = lenient(bytes, 'utf-8');
  if (broken.ok && broken.damaged < mostlyUtf8 * nonAscii(broken.text)) return broken;
  const neither = { zh: '编码既不是 UTF-8，也不是 GB18030', en: 'encoded neither in UTF-8 nor in GB18030' };
  return strict(bytes, 'gb18030') ?? { ok: false, reason: neither };
}

function notText(name: Localized | undefined): Localized {
  return {
    zh: `不是纯文本，而是${name?.zh ?? '二进制文件'}；请把报告内容复制为纯文本后再检查`,
    en: `not plain text but ${name?.en ?? 'a binary file'}; paste the report into a plain text file first`,
  };
}

function strict(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, damaged: 0 };
  } catch {
    return undefined;
  }
}

function lenient(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = strict(bytes, encoding) ? 0 : (text.match(/\ufffd/g)?.length ?? 0);
  return { ok: true, text, encoding, damaged };
}

function nonAscii(text: string): number {
  return text.match(/[^\0-\x7f]/g)?.length ?? 0;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
