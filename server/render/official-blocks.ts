/** Which parts of a report are printed as a table of the official form, whatever they look like in the source. */
import type { BoundReport, BoundRow, BoundTable } from '../forms/bound';
import type { Form, RowForm, TableForm } from '../forms/form';
import { columnsOf, labelsOf, rowsOf } from '../forms/rows';
import { titlesOf } from '../forms/sections';
import { fold } from '../report/fold';
import { trimRange } from '../report/lines';
import type { Node, Range, TableNode, TableRow } from '../report/model';

export interface OfficialBlock {
  /** The rows that stand in this block; its form has these rows and the groups above them, no others. */
  readonly table: BoundTable;
  /** Tables, and lines like 第二十条第（五）项 that the form prints inside its table; in source order. */
  readonly nodes: readonly Node[];
  /** The lines among them, by the heading of the form that they are. */
  readonly headings: ReadonlyMap<string, Range>;
  /** Rows of text that no word of the form accounts for: printed below the table. */
  readonly leftovers: readonly Range[];
  /** The heading above the block names the table. */
  readonly isAnnounced: boolean;
}

/**
 * Each node of a block with its block. A table with a figure that has no place in the form, or with digits that could
 * not be told apart, is in none. Linear in the report.
 */
export function officialBlocks({ report, form, tables }: BoundReport): ReadonlyMap<Node, OfficialBlock> {
  const { text, nodes } = report;
  const boundTo = new Map<Node, BoundTable | undefined>();
  // A source table that holds two tables of the form stays as it is.
  for (const table of tables)
    for (const node of table.nodes) boundTo.set(node, boundTo.has(node) ? undefined : table);
  const above = whatIsAbove(nodes);
  const readings = new Map<Node, Reading>();
  const blocks = new Map<Node, OfficialBlock>();
  let open: { readonly table: BoundTable; readonly nodes: Node[] } | undefined;
  let lines: Node[] = [];
  const close = (): void => {
    if (open === undefined) return;
    const block = blockOf(open.table, open.nodes, readings, text);
    const first = open.nodes[0];
    const isAnnounced = first !== undefined && announces(form, open.table.form, above.get(first), text);
    for (const node of open.nodes) blocks.set(node, { ...block, isAnnounced });
    open = undefined;
  };
  for (const node of nodes) {
    if (node.kind === 'blank' || node.kind === 'comment' || node.kind === 'directive') continue;
    const table = boundTo.get(node);
    const reading = node.kind === 'table' && table ? read(form, table, node, text) : undefined;
    if (reading === undefined || table === undefined) {
      lines.push(node);
      continue;
    }
    const headings = new Set(rowsOf(table.form).flatMap(({ heading }) => (heading ? letters(heading) : [])));
    const own = lines.findLastIndex(
      (line) => !headings.has(letters(text.slice(line.range.start, line.range.end))),
    );
    if (open?.table !== table || own >= 0) {
      close();
      open = { table, nodes: [] };
    }
    readings.set(node, reading);
    open.nodes.push(...lines.slice(own + 1), node);
    lines = [];
  }
  close();
  return blocks;
}

interface Reading {
  readonly rows: readonly BoundRow[];
  readonly leftovers: readonly Range[];
}

function blockOf(
  table: BoundTable,
  nodes: readonly Node[],
  readings: ReadonlyMap<Node, Reading>,
  text: string,
): Omit<OfficialBlock, 'isAnnounced'> {
  const parts = nodes.flatMap((node) => readings.get(node) ?? []);
  const rows = parts.flatMap((part) => part.rows);
  const present = new Set(rows.map((row) => row.form.id));
  const headings = new Map(
    nodes.flatMap((node) => {
      if (node.kind === 'table') return [];
      const range = trimRange(text, node.range.start, node.range.end);
      return [[letters(text.slice(range.start, range.end)), range] as const];
    }),
  );
  const isWhole = table.form.layout === 'across';
  const form = isWhole ? table.form : { ...table.form, rows: pruned(table.form.rows, present) };
  return {
    table: { ...table, form, rows },
    nodes,
    headings,
    leftovers: parts.flatMap((part) => part.leftovers),
  };
}

// The depth is that of the form's tree.
function pruned(rows: readonly RowForm[], present: ReadonlySet<string>): RowForm[] {
  return rows.flatMap((row) => {
    const children = pruned(row.children, present);
    return present.has(row.id) || children.length > 0 ? [{ ...row, children }] : [];
  });
}

/** Undefined where the table cannot be printed as the form has it without losing something. */
function read(form: Form, table: BoundTable, node: TableNode, text: string): Reading | undefined {
  if (table.runOn !== undefined && table.runOn.outcome !== 'solved') return undefined;
  const isHere = ({ range }: { readonly range: Range }): boolean =>
    node.range.start <= range.start && range.end <= node.range.end;
  const rows = table.rows.filter(isHere);
  if (rows.length === 0 || rows.some((row) => isUnread(table.form, row))) return undefined;
  const covered = rows
    .flatMap(({ label, cells }) => [label.range, ...cells.map(({ cell }) => cell.range)])
    .sort((a, b) => a.start - b.start);
  const words = wordsOf(form, table.form);
  const rowStarts = new Set(rows.map(({ range }) => range.start));
  const leftovers: Range[] = [];
  const known = new Set<string>();
  let next = 0;
  for (const row of node.rows) {
    while ((covered[next]?.end ?? Number.POSITIVE_INFINITY) <= row.range.start) next++;
    const rest = restOf(row, covered, next, text).filter((piece) => !isOfForm(piece, words));
    if (rest.length === 0) continue;
    const hasFigure = row.cells.some(({ value }) => value.kind === 'number');
    if (hasFigure || rowStarts.has(row.range.start)) return undefined;
    const range = trimRange(text, row.range.start, row.range.end);
    const said = letters(text.slice(range.start, range.end));
    if (pageNumber.test(text.slice(range.start, range.end))) continue;
    // A header that no form has stands above each part of a table that was cut up.
    if (!known.has(said)) leftovers.push(range);
    known.add(said);
  }
  return { rows, leftovers };
}

/** — 5 — of a PDF. */
const pageNumber = /^[—–-]\s?\d{1,4}\s?[—–-]$/;

/** A row without a cell for each column had more or fewer of them; a group may go without. */
function isUnread(table: TableForm, { form, cells }: BoundRow): boolean {
  return form.kind !== 'group' && cells.length !== columnsOf(table, form).length;
}

/** The letters of what is neither label nor figure; `covered` is looked at from `next` on. */
function restOf(row: TableRow, covered: readonly Range[], next: number, text: string): readonly string[] {
  return row.cells.flatMap(({ range }) => {
    const pieces: string[] = [];
    let start = range.start;
    for (let index = next; start < range.end; index++) {
      const taken = covered[index];
      if (taken === undefined || taken.start >= range.end) break;
      if (taken.start > start) pieces.push(text.slice(start, taken.start));
      start = Math.max(start, taken.end);
    }
    if (start < range.end) pieces.push(text.slice(start, range.end));
    return pieces
      .flatMap((piece) => piece.split(/[\s|｜]+/))
      .map((piece) => letters(piece).replace(dressing, ''))
      .filter((piece) => piece !== '');
  });
}

/** 2014年度 over a column, 表二 before a title. */
const dressing =
  /^(?:19|20)\d\d$|(?:19|20)\d\d年度?|^表[一二三四五六七八九十\d]$|^表[一二三四五六七八九十\d](?=\D)/;

/** Names of the column of labels, and of what stands over the figures, that reports have of their own. */
const ordinaryWords = [
  '指标',
  '指标名称',
  '年度',
  '类别',
  '项目',
  '数据项目',
  '统计指标',
  '数量',
  '数值',
  '件数',
  '合计',
];

function wordsOf(form: Form, table: TableForm): readonly string[] {
  const rows = rowsOf(table);
  const words = [
    table.labelHeader ?? '',
    table.unitColumn ?? '',
    table.columnsHeader ?? '',
    table.title,
    ...table.titleVariants,
    ...form.sections.map(({ title }) => title),
    ...table.columns.flatMap(({ label, aliases, group }) => [label, group ?? '', ...aliases]),
    ...rows.flatMap((row) => [...labelsOf(row), row.heading ?? '', row.unit ?? '']),
    ...ordinaryWords,
  ].map(letters);
  return [...new Set(words)].filter((word) => word !== '');
}

/** No longer run of header words is looked at. */
const longestRun = 400;

/** Is it a word of the form, a part of one that wraps in its cell, or several of them run together? */
function isOfForm(piece: string, words: readonly string[]): boolean {
  if (/^\d+$/.test(piece) || piece.length > longestRun) return false;
  if (words.some((word) => word.includes(piece))) return true;
  const reached = new Uint8Array(piece.length + 1);
  reached[0] = 1;
  for (let at = 0; at < piece.length; at++) {
    if (reached[at] === 0) continue;
    for (const word of words) if (piece.startsWith(word, at)) reached[at + word.length] = 1;
  }
  return reached[piece.length] === 1;
}

/** What stands before a node, blanks left out. */
interface Above {
  readonly heading: Node | undefined;
  readonly line: Node | undefined;
}

function whatIsAbove(nodes: readonly Node[]): ReadonlyMap<Node, Above> {
  const above = new Map<Node, Above>();
  let heading: Node | undefined;
  let line: Node | undefined;
  for (const node of nodes) {
    above.set(node, { heading, line });
    if (node.kind !== 'blank') line = node;
    if (node.kind === 'heading' || node.kind === 'title') heading = node;
  }
  return above;
}

/** Does the heading above the block name the table, or the line right above it? */
function announces(form: Form, table: TableForm, above: Above | undefined, text: string): boolean {
  const said = [above?.heading, above?.line].map((node) =>
    node === undefined ? '' : letters(text.slice(node.range.start, node.range.end)),
  );
  const section = form.sections.find(({ tables }) => tables.includes(table.id));
  const titles = [table.title, ...table.titleVariants, ...(section === undefined ? [] : titlesOf(section))]
    .map(letters)
    .filter((title) => title !== '');
  return titles.some((title) => said[0]?.includes(title) || said[1]?.endsWith(title));
}

/** Letters and digits alone, folded: how two renderings of the same words are compared. */
export function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
