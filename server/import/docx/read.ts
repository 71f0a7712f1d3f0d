/** A .docx file → draft. */
import { textOf } from '../document';
import { draftOf } from '../draft';
import type { DraftResult, Localized, Remark } from '../result';
import { BodyReader, noteBlocks } from './body';
import { Numbering } from './numbering';
import { Package } from './package';
import { Styles } from './styles';

const damaged: Localized = {
  zh: '文件已损坏，无法打开；请用 Word 或 WPS 打开并修复，另存为 .docx 后再导入',
  en: 'the file is damaged: open and repair it in Word or WPS, save it as .docx and import that',
};
const noDocument: Localized = {
  zh: '不是 Word 文档（.docx）；表格请从 Excel 复制后粘贴到 .zwgk 文件中，压缩包请先解压',
  en: 'no Word document (.docx): paste tables from Excel into a .zwgk file, unpack an archive first',
};

/** `— 1 —`, `第 1 页 共 6 页`, or with the number left for Word to fill in. */
function isPageNumber(text: string): boolean {
  return text.length <= 20 && /^[-—–－―第共页/／\d\s]+$/.test(text);
}

/** Never throws. */
export function readDocx(bytes: Uint8Array): DraftResult {
  const file = Package.open(bytes);
  if (file === undefined) return { ok: false, reason: damaged };
  const document = file.document();
  if (document === undefined) return { ok: false, reason: file.has('word/') ? damaged : noDocument };
  const { path, body } = document;
  const part = (type: string, name = type) => file.relatedPart(path, type, name);
  const styles = new Styles(part('styles'));
  const reader = new BodyReader(styles, new Numbering(part('numbering'), styles));
  const blocks = reader.blocksOf(body);
  const notes = [
    ...noteBlocks(reader, part('footnotes'), 'footnote'),
    ...noteBlocks(reader, part('endnotes'), 'endnote'),
  ];
  const remarks: readonly Remark[] = notes.slice(0, 1).map((note) => ({
    line: textOf(note).split('\n')[0] ?? '',
    message: { zh: '脚注和尾注移到了文末', en: 'footnotes and endnotes were moved to the end' },
  }));
  const edges = ['header', 'footer']
    .flatMap((type) => file.related(path, type))
    .flatMap((name) => {
      const edge = file.part(name);
      return edge === undefined
        ? []
        : new BodyReader(styles, new Numbering(undefined, styles)).blocksOf(edge);
    });
  const removed = [...reader.contents, ...reader.figures, ...new Set(edges.map(textOf))].filter(
    (text) => text !== '' && !isPageNumber(text),
  );
  return draftOf([...blocks, ...notes], removed, remarks);
}
