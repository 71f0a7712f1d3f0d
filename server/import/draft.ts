/** Blocks → text that the parser reads as they stand. */
import { dateOfLine, isOrganisation } from '../report/closing';
import { fold } from '../report/fold';
import { metadataOf } from '../report/metadata';
import { ordinalAt } from '../report/ordinals';
import { isTitle } from './chrome';
import { type Block, objectNames, onOneLine, type ParagraphBlock, type TableBlock } from './document';
import { isMetadataTable, metadataLines } from './metadata-table';
import type { Draft, Remark } from './result';

/** Every character of the blocks stands in the text; what the format cannot say is a line of text, with a remark. */
export function draftOf(
  blocks: readonly Block[],
  removed: readonly string[] = [],
  remarks: readonly Remark[] = [],
): Draft {
  const own: Remark[] = [];
  const lines: string[] = [];
  let above: Written | undefined;
  for (const block of blocks) {
    const written = writtenOf(block, lines.at(-1) ?? '', own);
    if (written.lines.length === 0) continue;
    if (above !== undefined && !staysTogether(above, written)) lines.push('');
    for (const line of written.lines) lines.push(line);
    above = written;
  }
  return { ok: true, text: `${lines.join('\n')}\n`, removed, remarks: [...own, ...remarks] };
}

interface Written {
  readonly kind: 'text' | 'metadata' | 'table';
  readonly lines: readonly string[];
}

function writtenOf(block: Block, above: string, remarks: Remark[]): Written {
  switch (block.kind) {
    case 'paragraph':
      return {
        kind: isMetadata(block.text) ? 'metadata' : 'text',
        lines: marked(block).map((line) => plain(line, remarks)),
      };
    case 'table':
      return tableOf(block, remarks);
    case 'object': {
      const { zh, en } = objectNames[block.object];
      remarks.push({
        line: above,
        message: {
          zh: `此处有${zh}，其中的文字未能导入`,
          en: `a ${en} stands here; the text in it is not imported`,
        },
      });
      return { kind: 'text', lines: [] };
    }
  }
}

/** `公开日期：2025-02-26` */
function isMetadata(text: string): boolean {
  if (text.length > longestMetadata || text.includes('\n')) return false;
  return metadataOf({ text, folded: fold(text) }, 0, text.length, false) !== undefined;
}

const longestMetadata = 200;

/** `### …`: a subheading without an ordinal is one by its style alone. Sections are known by their names. */
function marked({ text, heading = 0 }: ParagraphBlock): readonly string[] {
  const lines = text.split('\n');
  const folded = fold(text);
  const isBare =
    heading > 1 && heading <= deepestHeading && folded.length <= longestHeading && lines.length === 1;
  if (!isBare || ordinalAt(folded, 0) !== undefined || isTitle(folded)) return lines;
  return [`${'#'.repeat(heading + 1)} ${text}`];
}

const deepestHeading = 4;
const longestHeading = 40;

/** A line of a document is never a comment or a directive: `// zwgk-ignore-file` on a page must silence nothing. */
function plain(line: string, remarks: Remark[]): string {
  if (!fold(line).trimStart().startsWith('//')) return line;
  const text = `· ${line}`;
  remarks.push({
    line: text,
    message: {
      zh: '这一行以“//”开头，会被当作注释，前面加了“·”',
      en: 'this line begins with “//” and would be a comment: “·” was put before it',
    },
  });
  return text;
}

function tableOf({ rows }: TableBlock, remarks: Remark[]): Written {
  if (isMetadataTable(rows)) return { kind: 'metadata', lines: metadataLines(rows) };
  if (rows.every((row) => row.filter((text) => text !== '').length <= 1))
    return { kind: 'text', lines: rows.map((row) => plain(row.join(''), remarks)) };
  if (rows.flat().some((text) => /[|｜]/.test(text))) {
    const lines = rows.map((row) => plain(row.filter((text) => text !== '').join(' '), remarks));
    remarks.push({
      line: lines[0] ?? '',
      message: {
        zh: '表格的单元格中有“|”，无法写成表格，各行保留为文字',
        en: 'a cell of this table has a “|” in it: its rows are kept as text',
      },
    });
    return { kind: 'text', lines };
  }
  return { kind: 'table', lines: pipeLines(rows) };
}

/** Laid out later. A table whose first row is a header has a rule below it. */
export function pipeLines(rows: TableBlock['rows']): readonly string[] {
  const lines = rows.map((row) => `| ${row.map(onOneLine).join(' | ')} |`);
  const hasHeader = rows[0]?.every((text) => !/^[\d.,%-]+$/.test(text)) === true && rows.length > 1;
  if (hasHeader) lines.splice(1, 0, `|${' --- |'.repeat(rows[0]?.length ?? 1)}`);
  return lines;
}

/** Lines that the parser reads together: metadata, a wrapped title, a list of attachments, signature and date. */
function staysTogether(above: Written, below: Written): boolean {
  if (above.kind === 'metadata' || below.kind === 'metadata') return above.kind === below.kind;
  if (above.kind === 'table' || below.kind === 'table') return false;
  const upper = fold(above.lines.at(-1) ?? '');
  const lower = fold(below.lines[0] ?? '');
  if (isOrganisation(upper)) {
    const isDate = dateOfLine({ text: lower, folded: lower }, { start: 0, end: lower.length }) !== undefined;
    return isDate || /^(?:(?:19|20)\d\d|关于).{0,60}(?:报告|总结|年报)$/.test(lower);
  }
  return /^附[件表]/.test(fold(above.lines[0] ?? '')) && /^\d{1,2}[.、]/.test(lower);
}
