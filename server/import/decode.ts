/** Bytes of a file → text. */
import type { Localized } from './result';

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
/** A GB18030 text that was cut off in the middle of a character, or lost a byte. */
const mostlyWhole = 0.005;

/** UTF-8, GB18030 (with GBK and GB2312) or UTF-16, also without a BOM. */
export function decode(bytes: Uint8Array): Decoded {
  const bom = boms.find((candidate) => startsWith(bytes, candidate.bytes));
  if (bom) return lenient(bytes, bom.encoding);
  const binary = signatures.find((signature) => startsWith(bytes, signature.bytes));
  const utf16 = binary ? undefined : utf16Of(bytes);
  if (utf16 !== undefined) return utf16;
  if (binary || bytes.includes(0)) return { ok: false, reason: notText(binary?.name) };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8) return utf8;
  const broken = lenient(bytes, 'utf-8');
  if (broken.ok && broken.damaged < mostlyUtf8 * nonAscii(broken.text)) return broken;
  const neither = { zh: '编码既不是 UTF-8，也不是 GB18030', en: 'encoded neither in UTF-8 nor in GB18030' };
  const gb18030 = lenient(bytes, 'gb18030');
  if (gb18030.ok && gb18030.damaged <= mostlyWhole * nonAscii(gb18030.text)) return gb18030;
  return { ok: false, reason: neither };
}

function notText(name: Localized | undefined): Localized {
  return {
    zh: `不是纯文本，而是${name?.zh ?? '二进制文件'}；请把报告内容复制为纯文本后再检查（.docx 可用 zwgk import 导入）`,
    en: `not plain text but ${name?.en ?? 'a binary file'}; paste the report into a plain text file first (zwgk import reads .docx)`,
  };
}

/** Of UTF-16 without a BOM at least so many code units are those of a Chinese text. */
const mostlyChinese = 0.9;
/** Code units that are looked at. */
const sampled = 2000;

/**
 * UTF-16 without a BOM: line breaks and digits leave a zero byte. GB18030 and UTF-8 have none, and a text that lost its
 * BOM without a single line break is not worth guessing at.
 */
function utf16Of(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const isLittle = likelihood(bytes, 1) >= likelihood(bytes, 0);
  if (likelihood(bytes, isLittle ? 1 : 0) < mostlyChinese) return undefined;
  return strict(bytes, isLittle ? 'utf-16le' : 'utf-16be');
}

/** Share of code units that a Chinese text has, when the high byte stands at `high` of each pair. */
function likelihood(bytes: Uint8Array, high: 0 | 1): number {
  const units = Math.min(bytes.length / 2, sampled);
  let likely = 0;
  for (let unit = 0; unit < units; unit++) {
    const upper = bytes[unit * 2 + high] ?? 0;
    const lower = bytes[unit * 2 + 1 - high] ?? 0;
    const isAscii = upper === 0 && (lower >= 0x20 || lower === 9 || lower === 10 || lower === 13);
    if (isAscii || (upper >= 0x4e && upper <= 0x9f) || upper === 0x30 || upper === 0xff || upper === 0x20)
      likely++;
  }
  return likely / units;
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
