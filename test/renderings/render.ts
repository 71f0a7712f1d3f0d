/**
 * One table in each of the shapes in which people paste it. Every figure's place in the text is known, so that a test
 * can compare what was read with what was written, cell by cell.
 */
import type { ColumnForm, Form, RowForm, TableForm } from '../../server/forms/form';
import { columnsOf, rowsOf } from '../../server/forms/rows';
import { displayWidth } from '../../server/report/display';
import type { Range } from '../../server/report/model';

/** The figures of a table of the form as text: by id of the row, in the order of its columns. */
export interface TableFigures {
  readonly form: Form;
  readonly table: TableForm;
  readonly figures: ReadonlyMap<string, readonly string[]>;
}

export const shapes = [
  /** Tabs, as a browser copies a table. */
  'tab',
  /** Bars, with the empty cells that column spans leave. */
  'pipe',
  /** One cell a line, nothing between them. */
  'lines',
  /** One cell a line, a line with one bar between them. */
  'bars',
  /** One cell a line, a bar behind it; a row of a span ends in the bars that it leaves. */
  'closed',
  /** One cell a line, a line with one bar between them, and as many at the end of a row as its spans leave. */
  'bars-of-spans',
  /** Drawn with lines, as OCR gives them. */
  'drawn',
  /** Commas, as a spreadsheet saves them. */
  'comma',
  /** Tabs, long labels and headers over two lines of their cells, as a spreadsheet copies them. */
  'quoted',
  /** One cell a line, a blank line between them; headers torn in two. */
  'blank-lines',
  /** Runs of spaces; labels broken over lines, one of them rotated, the header repeated at a page break. */
  'aligned',
  /** Rows in order, pieces of the labels before and behind them. */
  'shattered',
  /** The whole table in one line, the digits of a row run together. */
  'run-on',
  /** Single spaces, one row a line. */
  'space',
  /** Single spaces, the whole table in one line. */
  'flattened',
  /** Markdown with invented headers, one small table a row. */
  'markdown',
] as const;

export type Shape = (typeof shapes)[number];

export interface RenderedCell {
  readonly row: RowForm;
  readonly column: ColumnForm;
  readonly text: string;
  readonly range: Range;
}

export interface Rendered {
  readonly text: string;
  readonly cells: readonly RenderedCell[];
}

type Piece = string | { readonly row: RowForm; readonly column: ColumnForm; readonly text: string };

/** The table under the heading of its section, in a report that names its year. */
export function renderIn(shape: Shape, ...tables: readonly TableFigures[]): Rendered {
  const first = tables[0];
  const year = first?.form.years.from ?? 2021;
  const pieces: Piece[] = [`测试市${year}年政府信息公开工作年度报告\n\n`];
  for (const table of tables) {
    const section = table.form.sections.find((one) => one.tables.includes(table.table.id));
    pieces.push(`${section?.ordinal ?? '一'}、${table.table.title}\n`, ...bodyOf(shape, table), '\n');
  }
  return assembled(pieces);
}

function assembled(pieces: readonly Piece[]): Rendered {
  const cells: RenderedCell[] = [];
  let text = '';
  for (const piece of pieces) {
    const start = text.length;
    text += typeof piece === 'string' ? piece : piece.text;
    if (typeof piece !== 'string') cells.push({ ...piece, range: { start, end: text.length } });
  }
  return { text, cells };
}

function bodyOf(shape: Shape, table: TableFigures): readonly Piece[] {
  const rows = gridOf(table);
  switch (shape) {
    case 'tab':
      return lines(rows.map((row) => joined(row, '\t')));
    case 'pipe':
      return lines(rows.map((row) => ['| ', ...joined(row, ' | '), ' |']));
    case 'lines':
      return oneByOne(rows, '\n');
    case 'bars':
      return oneByOne(rows, '\n|\n');
    case 'bars-of-spans':
      return rows.flatMap(barred);
    case 'drawn':
      return lines(rows.flatMap((row) => [['├──┼──┤'], ['│', ...joined(row, '│'), '│']]));
    case 'comma':
      return lines(rows.map((row) => joined(row, ',')));
    case 'quoted':
      return lines(rows.map((row) => joined(row.map(quoted), '\t')));
    case 'closed':
      return rows.flatMap(closed);
    case 'blank-lines':
      return oneByOne(rows.map(torn), '\n\n');
    case 'aligned':
      return aligned(rows);
    case 'shattered':
      return shattered(rows);
    case 'run-on':
      return [' ', ...rows.flat(), ' '];
    case 'space':
      return lines(rows.map((row) => joined(filled(row), ' ')));
    case 'flattened':
      return joined(rows.flatMap(filled), ' ');
    case 'markdown':
      return rows.flatMap((row) => markdown(row));
  }
}

type Row = readonly Piece[];

/** Header rows, then a row for each row of the form; a group row has its label only. */
function gridOf({ table, figures }: TableFigures): readonly Row[] {
  const cellsOf = (row: RowForm): Row =>
    columnsOf(table, row).map((column, index) => ({ row, column, text: figures.get(row.id)?.[index] ?? '' }));
  const rows = rowsOf(table);
  if (table.layout === 'across') return [...acrossHeader(table), rows.flatMap(cellsOf)];
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const unit = table.unitColumn === undefined ? [] : [row.unit ?? ''];
    const cells = row.kind === 'group' ? columnsOf(table, row).map(() => '') : cellsOf(row);
    const header = above !== undefined && above.heading === row.heading ? [] : headerOf(table, row);
    return [...header, [row.label, ...unit, ...cells]];
  });
}

function headerOf(table: TableForm, row: RowForm): readonly Row[] {
  const columns = columnsOf(table, row);
  const unit = table.unitColumn === undefined ? [] : [table.unitColumn];
  const labels = [table.labelHeader ?? '', ...unit, ...columns.map(({ label }) => label)];
  const spans =
    table.columnsHeader === undefined ? [] : [['', table.columnsHeader, ...columns.slice(1).map(() => '')]];
  const groups = columns.some(({ group }) => group !== undefined)
    ? [
        [
          '',
          ...columns.map(({ label, group }, index) =>
            group === columns[index - 1]?.group ? '' : (group ?? label),
          ),
        ],
      ]
    : [];
  return [...(row.heading === undefined ? [] : [[row.heading]]), ...spans, ...groups, labels];
}

function acrossHeader(table: TableForm): readonly Row[] {
  const spread = (name: (row: RowForm) => string): Row =>
    table.rows.flatMap((row) => [name(row), ...table.columns.slice(1).map(() => '')]);
  return [
    spread((row) => row.heading ?? row.label),
    spread((row) => (row.heading === undefined ? '' : row.label)),
    table.rows.flatMap(() => table.columns.map(({ label }) => label)),
  ];
}

function lines(rows: readonly Row[]): readonly Piece[] {
  return rows.flatMap((row) => [...row, '\n']);
}

function joined(row: Row, separator: string): Row {
  return row.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}

function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** Without the cells that a span leaves empty: a rendering without borders has no trace of them. */
function filled(row: Row): Row {
  return row.filter((piece) => textOf(piece) !== '');
}

function isHeader(row: Row): boolean {
  return row.every((piece) => typeof piece === 'string') && row.length > 1;
}

function oneByOne(rows: readonly Row[], separator: string): readonly Piece[] {
  return [...joined(rows.flatMap(filled), separator), '\n'];
}

function closed(row: Row): readonly Piece[] {
  const cells = filled(row);
  const left = row.length - cells.length;
  return [...cells.flatMap((cell) => [cell, ' |\n']), left === 0 ? '' : `${'|'.repeat(left)}\n`];
}

function barred(row: Row): readonly Piece[] {
  const cells = filled(row);
  return [...cells.flatMap((cell) => [cell, '\n|\n']), `${'|'.repeat(row.length - cells.length + 1)}\n`];
}

const longestUnquoted = 4;

function quoted(piece: Piece): Piece {
  if (typeof piece !== 'string' || piece.length < longestUnquoted) return piece;
  const cut = Math.ceil(piece.length / 2);
  return `"${piece.slice(0, cut)}\n${piece.slice(cut)}"`;
}

/** Header words of four characters are printed in two lines: 商业 / 企业. */
function torn(row: Row): Row {
  if (!isHeader(row)) return row;
  return row.flatMap((piece) => {
    const text = textOf(piece);
    return text.length === 4 ? [text.slice(0, 2), text.slice(2)] : [piece];
  });
}

const labelWidth = 40;
const figureWidth = 12;
const pageRows = 12;

function aligned(rows: readonly Row[]): readonly Piece[] {
  const header = rows.filter((row) => isHeader(row) && filled(row).length > 2).at(-1) ?? [];
  return rows.flatMap((row, index) => [
    ...(index > 0 && index % pageRows === 0 && row.length > 5 && !isHeader(row) ? alignedRow(header) : []),
    ...(textOf(row[0] ?? '').includes('三、本年度办理结果')
      ? rotated(textOf(row[0] ?? ''))
      : alignedRow(row)),
    '\n',
  ]);
}

function alignedRow(row: Row): readonly Piece[] {
  const [label = '', ...cells] = row;
  if (typeof label !== 'string') return [...row.flatMap(padded), '\n'];
  const isBroken = displayWidth(label) > labelWidth - 4 && cells.some((cell) => textOf(cell) !== '');
  const cut = Math.ceil(label.length / 2);
  const shown = isBroken ? label.slice(cut) : label;
  return [
    ...(isBroken ? [`  ${label.slice(0, cut)}\n`] : []),
    `  ${shown}${' '.repeat(Math.max(2, labelWidth - displayWidth(shown)))}`,
    ...cells.flatMap(padded),
    '\n',
  ];
}

function padded(piece: Piece): readonly Piece[] {
  return [piece, ' '.repeat(Math.max(2, figureWidth - displayWidth(textOf(piece))))];
}

/** A label printed downwards at the left edge. */
function rotated(label: string): readonly Piece[] {
  return [...label].flatMap((character) => [character, '\n']);
}

const longestWhole = 16;

/** Long labels leave their row: one half stands before it, the other behind it. */
function shattered(rows: readonly Row[]): readonly Piece[] {
  return rows.flatMap((row) => {
    const [label = '', ...cells] = row;
    if (typeof label !== 'string') return ['| ', ...joined(row, ' | '), ' |\n'];
    if (isHeader(row) && cells.every((cell) => textOf(cell) === '')) return [label, '\n'];
    if (label.length <= longestWhole) return ['| ', ...joined(row, ' | '), ' |\n'];
    const cut = Math.ceil(label.length / 2);
    return [`${label.slice(0, cut)}\n| `, ...joined(cells, ' | '), ` |\n${label.slice(cut)}\n`];
  });
}

function markdown(row: Row): readonly Piece[] {
  const [label = '', ...cells] = row;
  if (isHeader(row) && typeof label === 'string')
    return cells.every((cell) => textOf(cell) === '') ? [`### ${label}\n`] : [];
  const first = typeof label === 'string' ? ['类别'] : ['数据0'];
  const names = [...first, ...cells.map((_, index) => `数据${index + 1}`)];
  return [`| ${names.join(' | ')} |\n|${'---|'.repeat(names.length)}\n| `, ...joined(row, ' | '), ' |\n\n'];
}
