/** What kind of file the bytes are. */
import type { Localized } from './result';

export type Kind =
  | { readonly kind: 'docx' | 'html' | 'text' }
  | { readonly kind: 'foreign'; readonly reason: Localized };

const saveAsDocx: Localized = {
  zh: '请用 Word 或 WPS 打开，另存为 .docx 后再导入',
  en: 'open it in Word or WPS, save it as .docx and import that',
};

const foreign = (zh: string, en: string, advice = saveAsDocx): Kind => ({
  kind: 'foreign',
  reason: { zh: `${zh}；${advice.zh}`, en: `${en}: ${advice.en}` },
});

/** Never throws. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  const head = latin1(bytes.subarray(0, sniffed));
  if (head.startsWith('PK\x03\x04')) return { kind: 'docx' };
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundFile(bytes);
  if (head.startsWith('%PDF'))
    return foreign(
      '这是 PDF 文件，排版后的文字已没有表格',
      'a PDF file, in which there are no tables any more',
      {
        zh: '请导入它的 Word 原文，或打开后把文字复制到 .zwgk 文件中',
        en: 'import the Word document that it was made of, or copy its text into a .zwgk file',
      },
    );
  if (head.startsWith('{\\rtf')) return foreign('这是 RTF 文件', 'an RTF file');
  if (/^(?:MIME-Version|From|Content-Type):/i.test(head))
    return foreign('这是单个文件网页（.mht）', 'a web page archive (.mht)');
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s.test(head))
    return foreign('这是图片', 'a picture', {
      zh: '图片中的文字需要先识别（OCR）为文本',
      en: 'its text must be recognised (OCR) first',
    });
  return { kind: /\.x?html?$/i.test(name) || beginsMarkup(head) ? 'html' : 'text' };
}

const sniffed = 1024;

/** Word, Excel and WPS before 2007, and documents with a password since. */
function compoundFile(bytes: Uint8Array): Kind {
  const names = latin1(bytes.subarray(0, longestDirectory)).replaceAll('\0', '');
  return names.includes('EncryptedPackage')
    ? foreign('文件设有打开密码', 'the file is protected by a password', {
        zh: '请用 Word 或 WPS 打开，去掉密码，另存为 .docx 后再导入',
        en: 'open it in Word or WPS, take the password away, save it as .docx and import that',
      })
    : foreign(
        '这是旧版 Word、Excel 或 WPS 文件（.doc、.xls、.wps）',
        'an old Word, Excel or WPS file (.doc, .xls, .wps)',
      );
}

/** The directory of a compound file may stand anywhere; in what Office writes it stands near the beginning or the end. */
const longestDirectory = 4_000_000;

/** Behind a BOM, as UTF-16 (zero bytes) or as it is. */
function beginsMarkup(head: string): boolean {
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  return /^<(?:!doctype\s+html|!--|\?xml|html|head|body|meta|title|table|div|p|span|style|article|section)\b/i.test(
    text,
  )
    ? !/^<\?xml/.test(text) || /<html/i.test(text)
    : false;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += chunk)
    text += String.fromCharCode(...bytes.subarray(from, from + chunk));
  return text;
}

/** Arguments of a call. */
const chunk = 8192;
