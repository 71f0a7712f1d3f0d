/** The report as a page: what the preview shows and what an export to HTML is made of. */
import type { BoundReport, BoundRow } from '../forms/bound';
import { trimRange } from '../report/lines';
import type { HeadingNode, MetadataNode, Node, Range, TableCell, TableNode, TableRow } from '../report/model';
import { type Mark, MarkSweep, markClass, marksOf, markTitle, type Remark } from './marks';
import { type CellSpan, headerSpans } from './spans';
import { joinLines } from './text';

interface Page {
  readonly text: string;
  readonly sweep: MarkSweep;
  /** Cells that are figures of the form. */
  readonly figures: ReadonlySet<TableCell>;
  /** The rows of the form by where they begin. */
  readonly rows: ReadonlyMap<number, BoundRow>;
}

/**
 * `<article class="report">` with one element per node in source order. All text is escaped; there is no script and no
 * style. Blocks, table rows and figures carry `data-start` and `data-end`, UTF-16 offsets of their source. What takes
 * part in a finding has the class `finding` and its severity, `related` where it is not the wrong figure itself, and the
 * messages in `title`. Comments, directives and page chrome are left out. Linear in the text.
 */
export function renderHtml(bound: BoundReport, findings: readonly Remark[], language: 'zh' | 'en'): string {
  const page: Page = {
    text: bound.report.text,
    sweep: new MarkSweep(marksOf(findings, language)),
    figures: new Set(
      bound.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ cell }) => cell))),
    ),
    rows: new Map(bound.tables.flatMap(({ rows }) => rows.map((row) => [row.range.start, row] as const))),
  };
  const blocks = bound.report.nodes.map((node) => block(page, node)).filter((html) => html !== '');
  return `<article class="report" lang="zh-CN">\n${blocks.join('\n')}\n</article>`;
}

function block(page: Page, node: Node): string {
  switch (node.kind) {
    case 'title':
      return element('h1', node.range, '', inline(page, node.nameRange));
    case 'metadata':
      return element('dl', node.range, 'metadata', entries(page, node));
    case 'heading':
      return heading(page, node);
    case 'paragraph':
      return element('p', node.range, '', inline(page, node.range));
    case 'table':
      return element('table', node.range, 'form-table', tableRows(page, node));
    case 'signature':
    case 'date':
    case 'attachment':
      return element('p', node.range, node.kind, inline(page, node.range));
    case 'comment':
    case 'directive':
    case 'chrome':
    case 'blank':
      return '';
  }
}

function heading(page: Page, { level, ordinal, name, range, runIn }: HeadingNode): string {
  const from = (ordinal ?? name).range.start;
  return element(
    `h${level + 1}`,
    range,
    runIn ? 'run-in' : '',
    inline(page, { start: from, end: range.end }),
  );
}

function entries(page: Page, node: MetadataNode): string {
  return node.entries
    .map(({ key, value }) => {
      const term = inline(page, key.range);
      return `<dt>${term}</dt><dd>${inline(page, value.range)}</dd>`;
    })
    .join('');
}

function tableRows(page: Page, { rows }: TableNode): string {
  const headers = headerRowCount(page, rows);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const spans = headerSpans(rows.slice(0, headers).map(({ cells }) => cells.map(isBlank)));
  const html = rows.map((row, index) => {
    const name = index < headers || isHeading(page, row) ? 'th' : 'td';
    const reach = row.cells.length > 1 && spans[index] ? spans[index] : bodySpans(page, row, width);
    const cells = row.cells.map((cell, column) => tableCell(page, cell, name, reach[column]));
    return element('tr', row.range, '', cells.join(''));
  });
  return part('thead', html.slice(0, headers)) + part('tbody', html.slice(headers));
}

function part(name: 'thead' | 'tbody', rows: readonly string[]): string {
  return rows.length > 0 ? `<${name}>${rows.join('')}</${name}>` : '';
}

/** The rows above the first one with a figure. `2014年度` is a header, though it reads as a number with a unit. */
function headerRowCount({ figures }: Page, rows: readonly TableRow[]): number {
  const bound = rows.findIndex(({ cells }) => cells.some((cell) => figures.has(cell)));
  if (bound >= 0) return bound;
  const first = rows.findIndex(({ cells }) =>
    cells.some(({ value }) => value.kind === 'number' && value.suffix === ''),
  );
  if (first >= 0) return first;
  return rows.length > 1 ? 1 : 0;
}

/** Between the rows of the form: `第二十条第（五）项`, or the column names that are repeated below it. */
function isHeading({ rows }: Page, { range, cells }: TableRow): boolean {
  const isText = (cell: TableCell): boolean => cell.value.kind === 'text' || isBlank(cell);
  return !rows.has(range.start) && cells.some(({ value }) => value.kind === 'text') && cells.every(isText);
}

/**
 * The last filled cell of a row that has fewer columns than the table reaches over the blanks behind it to the edge. A
 * row of the form that should have all columns keeps its blanks, and a missing cell stays missing.
 */
function bodySpans(page: Page, row: TableRow, width: number): (CellSpan | undefined)[] {
  const { cells, range } = row;
  const hasOwnColumns = page.rows.get(range.start)?.form.columns !== undefined;
  const isWhole = cells.length === 1 || hasOwnColumns || isHeading(page, row);
  const filled = cells.findLastIndex((cell) => !isBlank(cell) || page.figures.has(cell));
  const last = isWhole ? Math.max(0, filled) : cells.length - 1;
  return cells.map((_, column) => {
    if (column > last) return undefined;
    return { columns: column === last && isWhole ? width - last : 1, rows: 1 };
  });
}

function tableCell(page: Page, cell: TableCell, name: 'th' | 'td', span: CellSpan | undefined): string {
  if (span === undefined) return '';
  const columns = span.columns > 1 ? ` colspan="${span.columns}"` : '';
  const rows = span.rows > 1 ? ` rowspan="${span.rows}"` : '';
  if (page.figures.has(cell)) {
    const figure = marked('figure', page.sweep.touching(cell.range), cell.range, escaped(cell.text.trim()));
    return `<td class="number"${columns}>${figure}</td>`;
  }
  const isNumber = name === 'td' && cell.value.kind !== 'text';
  return `<${name}${isNumber ? ' class="number"' : ''}${columns}${rows}>${inline(page, cell.range)}</${name}>`;
}

function isBlank({ text }: TableCell): boolean {
  return text.trim() === '';
}

/** Text with its findings; the spaces at both ends are layout and left out. */
function inline({ text, sweep }: Page, range: Range): string {
  return sweep
    .pieces(trimRange(text, range.start, range.end))
    .map((piece) => {
      const content = escaped(joinLines(text, piece));
      return piece.marks.length > 0 ? marked('', piece.marks, piece, content) : content;
    })
    .join('');
}

function marked(name: string, marks: readonly Mark[], range: Range, content: string): string {
  const classes = [name, markClass(marks)].filter((part) => part !== '').join(' ');
  const title = marks.length > 0 ? ` title="${escaped(markTitle(marks))}"` : '';
  return `<span class="${classes}"${offsets(range)}${title}>${content}</span>`;
}

function element(name: string, range: Range, className: string, content: string): string {
  const classes = className === '' ? '' : ` class="${className}"`;
  return `<${name}${classes}${offsets(range)}>${content}</${name}>`;
}

function offsets({ start, end }: Range): string {
  return ` data-start="${start}" data-end="${end}"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no place in HTML and are dropped. */
export function escaped(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
