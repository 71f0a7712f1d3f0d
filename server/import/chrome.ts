/**
 * Which blocks of a page are the report. The title, the sections, the tables and whole sentences are found by what they
 * say; what stands above the first and behind the last of them is the web site's.
 */
import { isAttachmentLine } from '../report/attachments';
import { dateOfLine, isOrganisation } from '../report/closing';
import { fold } from '../report/fold';
import { metadataOf } from '../report/metadata';
import { ordinalAt } from '../report/ordinals';
import type { Vocabulary } from '../report/vocabulary';
import { besideMetadata, isChromeLine } from './chrome-words';
import { type Block, onOneLine, type ParagraphBlock, textOf } from './document';
import { isMetadataTable } from './metadata-table';

export interface ReportBlocks {
  readonly blocks: readonly Block[];
  /** One line each. */
  readonly removed: readonly string[];
  readonly hasTitle: boolean;
}

/** Linear in the page. A page without anything of a report keeps all but its navigation. */
export function reportBlocks(page: readonly Block[], vocabulary: Vocabulary): ReportBlocks {
  const isOwn = page.map((block) => isReport(block, vocabulary));
  const first = isOwn.indexOf(true);
  const title = titleIn(page, first < 0 ? page.length : first);
  const start = title ?? Math.max(0, first);
  const end = first < 0 ? page.length : closingEnd(page, isOwn.lastIndexOf(true) + 1);
  const blocks: Block[] = [];
  const removed: string[] = [];
  for (const [index, block] of page.entries()) {
    const isHeader = index < (first < 0 ? page.length : first) && index !== title;
    const stays = index === title || isOwn[index] || mayStay(block, index, start, end);
    if (!stays) removed.push(onOneLine(textOf(block)));
    else if (block.kind === 'paragraph' && index !== title) keepLines(block, isHeader, blocks, removed);
    else blocks.push(block);
  }
  return { blocks, removed: removed.filter((text) => text !== ''), hasTitle: title !== undefined };
}

function mayStay(block: Block, index: number, start: number, end: number): boolean {
  if (isMetadata(block) && index < end) return true;
  if (index < start || index >= end || block.isAside) return false;
  return block.kind !== 'paragraph' || !isMenu(block) || isClosing(block);
}

const longestSearched = 200;

/** Something that a report has and the pages around it have not. */
function isReport(block: Block, vocabulary: Vocabulary): boolean {
  switch (block.kind) {
    case 'object':
      return false;
    case 'table':
      return (
        !isMetadataTable(block.rows) && block.linked * 2 < textOf(block).length && isDataTable(block.rows)
      );
    case 'paragraph': {
      const folded = fold(block.text);
      if (isChromeLine(folded)) return false;
      if (isSection(folded, vocabulary)) return block.linked * 2 < folded.length;
      return !block.isAside && isProse(block, folded);
    }
  }
}

function isDataTable(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.some((row) => row.filter((text) => /\d/.test(text)).length > 0);
}

function isSection(folded: string, vocabulary: Vocabulary): boolean {
  const line = folded.slice(0, longestSearched).split('\n')[0] ?? '';
  const ordinal = ordinalAt(line, 0);
  return ordinal !== undefined && vocabulary.sectionTitleAt(line, ordinal.length) > 0;
}

const shortestProse = 20;

function isProse({ linked }: ParagraphBlock, folded: string): boolean {
  return folded.length >= shortestProse && /[。;]/.test(folded) && linked * 2 < folded.length;
}

/** Nothing but links, and too short to be more. */
function isMenu({ text, linked }: ParagraphBlock): boolean {
  return linked > 0 && linked * 10 >= text.replaceAll(/\s/g, '').length * 9;
}

/** Attachments, signature and date stand behind the last sentence. */
function isClosing(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const folded = fold(block.text);
  const line = folded.split('\n')[0] ?? '';
  return (
    isAttachmentLine(line) ||
    /^附[件表图]/.test(line) ||
    /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$/i.test(line) ||
    isOrganisation(line) ||
    dateOfLine({ text: block.text, folded }, { start: 0, end: line.length }) !== undefined
  );
}

/** Blocks behind the report's own that are looked at for its signature and attachments. */
const longestClosing = 30;

/** What follows the last sentence is still the report's up to the first link or button; attachments may stand behind it. */
function closingEnd(page: readonly Block[], behind: number): number {
  let end = behind;
  while (end < page.length && !isOutside(page[end])) end++;
  for (let index = end; index < Math.min(page.length, end + longestClosing); index++) {
    const block = page[index];
    if (block !== undefined && !block.isAside && isClosing(block)) end = index + 1;
  }
  return end;
}

function isOutside(block: Block | undefined): boolean {
  if (block === undefined || block.isAside) return true;
  if (block.kind === 'object' || isClosing(block)) return false;
  if (block.linked * 2 > textOf(block).length) return true;
  return block.kind === 'paragraph' && isChromeLine(fold(block.text).split('\n')[0] ?? '');
}

const titleEnding = /(?:报告|总结|年报)(?:\([^()]{1,12}\))?$/;
const longestTitle = 80;

/** The best of the blocks before `limit`: a headline with a year and no link. */
function titleIn(page: readonly Block[], limit: number): number | undefined {
  let best: { readonly index: number; readonly score: number } | undefined;
  for (const [index, block] of page.entries()) {
    if (index > limit) break;
    const score = titleScore(block);
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  return best?.index;
}

/** May the folded line be the title of a report? */
export function isTitle(folded: string): boolean {
  return (
    folded.length <= longestTitle &&
    titleEnding.test(folded) &&
    !/[。;>]/.test(folded) &&
    !isChromeLine(folded)
  );
}

function titleScore(block: Block): number {
  if (block.kind !== 'paragraph') return 0;
  const folded = fold(block.text).replaceAll('\n', '');
  if (!isTitle(folded)) return 0;
  const isLink = block.linked * 2 > folded.length;
  const hasYear = /(?:19|20)\d\d|二[〇零]/.test(folded);
  return (
    1 + (hasYear ? 4 : 0) + (isLink ? 0 : 2) + (block.level === undefined ? 0 : 1) - (block.isAside ? 1 : 0)
  );
}

function isMetadata(block: Block): boolean {
  if (block.kind === 'table') return isMetadataTable(block.rows);
  if (block.kind !== 'paragraph' || block.linked * 2 > block.text.length) return false;
  const source = { text: block.text, folded: fold(block.text) };
  const line = source.folded.split('\n')[0] ?? '';
  return line.includes(':') && !isChromeLine(line) && metadataOf(source, 0, line.length, false) !== undefined;
}

/** The lines of a paragraph without those of the web site. */
function keepLines(block: ParagraphBlock, isHeader: boolean, blocks: Block[], removed: string[]): void {
  const kept: string[] = [];
  for (const line of block.text.split('\n')) {
    if (isChromeLine(fold(line))) removed.push(line);
    else kept.push(isHeader ? withoutCounters(line, removed) : line);
  }
  const text = kept.filter((line) => line !== '').join('\n');
  if (text !== '') blocks.push({ ...block, text });
}

function withoutCounters(line: string, removed: string[]): string {
  const folded = fold(line);
  if (folded.includes('。') || folded.length > longestSearched) return line;
  let rest = '';
  let from = 0;
  for (const match of folded.matchAll(besideMetadata)) {
    rest += line.slice(from, match.index);
    from = match.index + match[0].length;
    removed.push(line.slice(match.index, from).trim());
  }
  return (rest + line.slice(from)).trim();
}
