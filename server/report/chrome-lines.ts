/** Which lines of the text are the web page around the report. Strict: nothing of a report may be taken for chrome. */

import { isAttachmentLine } from './attachments';
import { isBreadcrumb, isChrome, isOuterChrome, namesEditor } from './chrome';
import { isOrganisation } from './closing';
import { metadataOf } from './metadata';
import type { Range } from './model';
import { ordinalAt } from './ordinals';
import type { Source } from './source';
import { searchedForTitle } from './title';

/** The body begins at most so many lines below the title, or below the top where there is none. */
const longestHead = 60;
/** At most so many lines of a page stand behind its report. */
const longestTail = 200;
const longestSentence = 80;
/** Of a longer line nobody reads the rest: it is prose. */
const longestRead = 256;
/** The date below a report; the articles that a page lists behind it have 2024-01-05. */
const dateOfSignature = /\d年\s{0,3}\d{1,2}\s{0,3}月|[〇一二三四五六七八九十]月[一二三四五六七八九十]/;
const nowhere: Range = { start: 0, end: 0 };

interface Lines {
  readonly source: Source;
  /** Each line without the spaces around it. */
  readonly filled: readonly Range[];
  readonly title: { readonly first: number; readonly last: number } | undefined;
  isTable(index: number): boolean;
}

/** Title and chrome before the body are decided by no line behind these, counted from the top. */
export const longestTop = longestHead + searchedForTitle;
/** Chrome behind the end is decided by no line before these, counted from the end. */
export const longestEnd = longestTail;

/** Line numbers, 0-based, of the chrome. */
export interface ChromeLines {
  readonly found: ReadonlySet<number>;
  /** Whatever stands above this line, the chrome behind the end of the report is the same. */
  readonly endRead: number;
}

/** The chrome before the body (`isTop`: the lines begin the text) and behind the end of the report (`isEnd`: they end it). */
export function chromeLines(lines: Lines, isTop: boolean, isEnd: boolean): ChromeLines {
  const { found, read } = isEnd ? tail(lines) : { found: [], read: 0 };
  return { found: new Set([...(isTop ? head(lines) : []), ...found]), endRead: read };
}

function head({ source, filled, title, isTable }: Lines): readonly number[] {
  const found: number[] = [];
  const last = Math.min(filled.length, (title?.last ?? 0) + longestHead);
  for (let index = 0; index < last; index++) {
    if (title !== undefined && index >= title.first && index <= title.last) continue;
    const line = textOf(source, filled, index);
    if (line === '') continue;
    const isAbove = title !== undefined && index < title.first;
    if (isAbove && isBreadcrumb(line)) found.push(...menuAbove(source, filled, index));
    if (isOuterChrome(line) && !isTable(index)) found.push(index);
    else if (!isAbove && beginsBody(source, filled, index)) break;
  }
  return found;
}

/** All that stands above a breadcrumb: metadata of a crawler and comments are no menu. */
function menuAbove(source: Source, filled: readonly Range[], breadcrumb: number): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < breadcrumb; index++) {
    const line = textOf(source, filled, index);
    const { start, end } = filled[index] ?? nowhere;
    const isMenu = line !== '' && line.length <= longestSentence && !/^(?:\/\/|#)/.test(line);
    if (isMenu && !line.includes('。') && metadataOf(source, start, end, true) === undefined)
      found.push(index);
  }
  return found;
}

function beginsBody(source: Source, filled: readonly Range[], index: number): boolean {
  const { start, end } = filled[index] ?? nowhere;
  const ordinal = ordinalAt(source.folded, start);
  const isSection = ordinal !== undefined && ordinal.level <= 2;
  return isSection || source.folded.slice(start, end).includes('。');
}

/**
 * From the first line on that shows that the report is over, when nothing of a report stands behind it. A single word
 * (解读) shows it only where the page has nothing else behind it.
 */
function tail({ source, filled, title, isTable }: Lines): {
  readonly found: readonly number[];
  readonly read: number;
} {
  const first = Math.max((title?.last ?? -1) + 1, filled.length - longestTail);
  let from = filled.length;
  let isOnlyChrome = true;
  let read = 0;
  for (let index = filled.length - 1; index >= first; index--) {
    const line = textOf(source, filled, index);
    if (line === '') continue;
    if (isTable(index)) {
      read = index;
      break;
    }
    if (isChrome(line) || (isOnlyChrome && (isOuterChrome(line) || namesEditor(line)))) {
      from = index;
      isOnlyChrome = true;
    } else if (isReport(source, filled, index)) {
      read = index;
      break;
    } else isOnlyChrome = false;
  }
  const found: number[] = [];
  for (let index = from; index < filled.length; index++)
    if (textOf(source, filled, index) !== '' && !isKept(source, filled, index)) found.push(index);
  return { found, read };
}

/** What the page cannot have behind its own chrome. */
function isReport(source: Source, filled: readonly Range[], index: number): boolean {
  const line = textOf(source, filled, index);
  const { start } = filled[index] ?? nowhere;
  return (
    line.length > longestSentence ||
    line.includes('。') ||
    isAttachmentLine(line) ||
    isOrganisation(line) ||
    dateOfSignature.test(line) ||
    ordinalAt(source.folded, start) !== undefined ||
    isKept(source, filled, index)
  );
}

/** Metadata, comments and directives stay what they are. */
function isKept(source: Source, filled: readonly Range[], index: number): boolean {
  const line = textOf(source, filled, index);
  const { start, end } = filled[index] ?? nowhere;
  if (isOuterChrome(line) || namesEditor(line)) return false;
  return line.startsWith('//') || metadataOf(source, start, end, false) !== undefined;
}

function textOf({ folded }: Source, filled: readonly Range[], index: number): string {
  const { start, end } = filled[index] ?? nowhere;
  return folded.slice(start, Math.min(end, start + longestRead));
}
