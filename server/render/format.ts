/**
 * A report laid out: white space and table borders change, never a character of a cell, a label or a sentence, and the
 * report is read as before. Done: pipe tables in columns, no white space at the end of a line, at most one blank line in
 * a row, one before a section and around a pipe table. Left alone: tables of any other rendering (their white space is
 * what parts the cells), comments and directives, line breaks, a byte order mark, the end of the file.
 */
import { longestGap } from '../report/cells';
import { type Line, splitLines, trimRange } from '../report/lines';
import type { Node, Range, Report } from '../report/model';
import type { TextChange } from './changes';
import { contentStart, tableChanges } from './format-table';
import type { AmbiguousWidth } from './width';

export interface FormatOptions {
  readonly ambiguousWidth: AmbiguousWidth;
}

/** The changes of the whole report in the order of the text; none when it is laid out already. Linear. */
export function formatReport(report: Report, { ambiguousWidth }: FormatOptions): readonly TextChange[] {
  const lines = linesOf(report);
  const inTables = new Map<number, readonly TextChange[]>();
  for (const [first, last] of pipeTables(lines))
    for (const { line, changes } of changesOf(report, lines, first, last, ambiguousWidth))
      inTables.set(line.start, changes);
  const keepsBlanks = blanksOfTables(report);
  return lines.flatMap((line, index) => {
    const table = inTables.get(line.line.start);
    const above = lines[index - 1];
    if (line.isBlank && above?.isBlank && isCollapsible(line) && !keepsBlanks.has(line.node))
      return [{ range: { start: line.line.start, end: line.line.next }, newText: '' }];
    return [...blankLineBefore(report, above, line), ...(table ?? trailingSpace(report, line))];
  });
}

/** The changes on the lines that the range touches; columns are as wide as the whole table asks for. */
export function formatRange(report: Report, range: Range, options: FormatOptions): readonly TextChange[] {
  const isTouched = ({ start, next }: Line) =>
    start === range.start || (start < range.end && range.start < next);
  const touched = splitLines(report.text).filter(isTouched);
  const start = touched[0]?.start ?? range.start;
  const end = touched.at(-1)?.next ?? range.end;
  return formatReport(report, options).filter(
    (change) => start <= change.range.start && (change.range.start < end || end === report.text.length),
  );
}

export interface TypedLine {
  /** A UTF-16 offset on the line. */
  readonly offset: number;
  /** The row goes on behind the cursor: it is not closed with a border. */
  readonly isOpen: boolean;
}

/** The changes of the pipe table that the line is a row of; none for any other line. */
export function formatTable(
  report: Report,
  { offset, isOpen }: TypedLine,
  { ambiguousWidth }: FormatOptions,
): readonly TextChange[] {
  const lines = linesOf(report);
  const at = lines.findIndex(({ line }) => line.start <= offset && offset <= line.end);
  const found = pipeTables(lines).find(([first, last]) => first <= at && at <= last);
  if (found === undefined) return [];
  const changed = changesOf(report, lines, ...found, ambiguousWidth);
  if (!changed.some(({ line }) => line.start === lines[at]?.line.start)) return [];
  return changed.flatMap(({ line, changes }) =>
    isOpen && line.start === lines[at]?.line.start
      ? changes.filter(({ range, newText }) => range.end < line.end || newText.trim() === '')
      : changes,
  );
}

interface NodeLine {
  readonly line: Line;
  readonly isBlank: boolean;
  /** The node that the last character of the line belongs to. */
  readonly node: Node;
  /** Does the node begin with this line? */
  readonly isFirst: boolean;
}

function linesOf({ text, folded, nodes }: Report): readonly NodeLine[] {
  let index = 0;
  return splitLines(text).flatMap((line) => {
    const last = Math.max(line.start, line.end - 1);
    while (index + 1 < nodes.length && (nodes[index]?.range.end ?? 0) <= last) index++;
    const node = nodes[index];
    if (node === undefined) return [];
    const filled = trimRange(folded, line.start, line.end);
    return [{ line, node, isBlank: filled.start === filled.end, isFirst: node.range.start === line.start }];
  });
}

/** First and last index of the lines of each pipe table, the last one inclusive. */
function pipeTables(lines: readonly NodeLine[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [index, { node, isFirst }] of lines.entries()) {
    if (node.kind !== 'table' || node.rendering !== 'pipe') continue;
    const open = found.at(-1);
    if (isFirst || open === undefined) found.push([index, index]);
    else open[1] = index;
  }
  return found;
}

function changesOf(
  report: Report,
  lines: readonly NodeLine[],
  first: number,
  last: number,
  ambiguous: AmbiguousWidth,
) {
  const own = lines.slice(first, last + 1);
  const node = own[0]?.node;
  return node?.kind === 'table'
    ? tableChanges(
        report,
        node,
        own.map(({ line }) => line),
        ambiguous,
      )
    : [];
}

function trailingSpace({ text, folded }: Report, { line, node }: NodeLine): readonly TextChange[] {
  if (isUntouched(node)) return [];
  // A tab at the end of a row is an empty cell.
  if (node.kind === 'table' && text.slice(line.start, line.end).includes('\t')) return [];
  const start = Math.max(contentStart(text, line), trimRange(folded, line.start, line.end).end);
  return start < line.end ? [{ range: { start, end: line.end }, newText: '' }] : [];
}

function isUntouched(node: Node): boolean {
  return (
    node.kind === 'comment' ||
    node.kind === 'directive' ||
    node.kind === 'chrome' ||
    (node.kind === 'table' && node.rendering !== 'pipe')
  );
}

function isCollapsible({ node }: NodeLine): boolean {
  return !isUntouched(node);
}

/**
 * Blank lines between two tables with nothing but captions between them, and between two lines of few words, which may be
 * the cells of a table. The parser takes rows for one table when few lines part them: with fewer blank lines two tables
 * would become one, and captions cells.
 */
function blanksOfTables({ nodes, folded }: Report): ReadonlySet<Node> {
  const behind = nearTable(nodes, folded);
  const before = nearTable([...nodes].reverse(), folded);
  const parts = nodes.map((node) => mayBeCell(node, folded));
  const lead = leadToCells(nodes, parts);
  return new Set(
    nodes.filter(
      (node, index) =>
        node.kind === 'blank' &&
        ((behind.has(node) && before.has(node)) ||
          (parts[index - 1] === 'cell' && parts[index + 1] !== undefined) ||
          (parts[index - 1] === 'label' && lead[index + 1] === true && isLong(node, folded))),
    ),
  );
}

/** Fewer blank lines part no label from the next one. */
function isLong({ range }: Node, folded: string): boolean {
  return splitLines(folded, range.start, range.end).length > longestGap;
}

type Part = 'cell' | 'label' | undefined;

/** A numbered line may be the label of a row; numbered lines that no cell follows are headings. By node. */
function leadToCells(nodes: readonly Node[], parts: readonly Part[]): readonly boolean[] {
  const lead: boolean[] = [];
  for (let index = nodes.length - 1; index >= 0; index--) {
    const isPassed = nodes[index]?.kind === 'blank' || parts[index] === 'label';
    lead[index] = isPassed ? (lead[index + 1] ?? false) : parts[index] === 'cell';
  }
  return lead;
}

function mayBeCell(node: Node, folded: string): Part {
  if (node.kind === 'table') return node.rendering === 'pipe' ? undefined : 'cell';
  if (node.kind !== 'paragraph' && node.kind !== 'heading') return undefined;
  if (/[。;:!?]/.test(folded.slice(node.range.start, node.range.end))) return undefined;
  return node.kind === 'heading' && node.ordinal !== undefined ? 'label' : 'cell';
}

function nearTable(nodes: readonly Node[], folded: string): ReadonlySet<Node> {
  const near = new Set<Node>();
  let isNear = false;
  for (const node of nodes) {
    if (node.kind === 'table') isNear = true;
    else if (isNear && partsTables(node, folded)) isNear = false;
    if (isNear) near.add(node);
  }
  return near;
}

function partsTables(node: Node, folded: string): boolean {
  switch (node.kind) {
    case 'comment':
    case 'directive':
    case 'chrome':
      return true;
    case 'heading':
      return node.level === 1;
    case 'paragraph':
      return folded.slice(node.range.start, node.range.end).includes('。');
    default:
      return false;
  }
}

/**
 * Only between two lines that mean the same with or without a blank line beside them: a short line alone may be a
 * heading, a directive must stand right above its line, and lines of headings are a table of contents.
 */
function blankLineBefore(report: Report, above: NodeLine | undefined, line: NodeLine): readonly TextChange[] {
  if (above === undefined || above.isBlank || line.isBlank || above.line.end === above.line.next) return [];
  const opens = isSection(line) ? !isSection(above) : isPipe(line) && line.isFirst;
  const closes = isPipe(above) && above.node !== line.node;
  if (!(opens || closes) || !isSettled(report, above) || !isSettled(report, line)) return [];
  const { start } = line.line;
  return [{ range: { start, end: start }, newText: report.text.slice(above.line.end, above.line.next) }];
}

function isPipe({ node }: NodeLine): boolean {
  return node.kind === 'table' && node.rendering === 'pipe';
}

function isSection({ node, isFirst }: NodeLine): boolean {
  return node.kind === 'heading' && isFirst && node.level === 1 && node.ordinal !== undefined;
}

function isSettled({ folded }: Report, { line, node }: NodeLine): boolean {
  switch (node.kind) {
    case 'table':
      return true;
    case 'comment':
    case 'directive':
    case 'chrome':
      return false;
    case 'heading':
      if (node.ordinal !== undefined) return true;
  }
  return /[。;:!?]/.test(folded.slice(line.start, line.end));
}
