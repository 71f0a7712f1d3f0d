/** Which column of the form a figure stands in. */

import type { TableCell } from '../report/model';
import { once } from '../report/once';
import { boundCells } from './binding';
import type { BoundCell } from './bound';
import type { ColumnForm, RowForm, TableForm } from './form';
import { labelKey } from './label';
import { columnsOf } from './rows';
import type { SourceRow } from './source-row';

/** What the lines of a header above some rows say. */
export interface Header {
  /** The columns that they name, in the order in which they stand. */
  readonly columns: readonly ColumnForm[];
  /** The cells of the last line, with the column that each names. */
  readonly line: readonly (ColumnForm | undefined)[];
  /** Is no word behind the first of them unknown? A misspelt column is there, and yet has no name. */
  readonly isWhole: boolean;
}

/** A cell of a header: a column, or the word over several of them. */
type HeaderWord = ColumnForm | string;

const wordsByKey = once(
  (table: TableForm): ReadonlyMap<string, HeaderWord> =>
    new Map<string, HeaderWord>(
      table.columns.flatMap((column): (readonly [string, HeaderWord])[] => [
        ...(column.group === undefined ? [] : [[labelKey(column.group), column.group] as const]),
        ...[column.label, ...column.aliases].map((label) => [labelKey(label), column] as const),
      ]),
    ),
);

/** For each source row the last header above it; undefined where there is none. */
export function headersOf(table: TableForm, sources: readonly SourceRow[]): readonly (Header | undefined)[] {
  let words: readonly HeaderWord[] = [];
  let header: Header | undefined;
  let isOpen = false;
  return sources.map((source) => {
    if (hasFigure(source)) {
      isOpen = false;
      return header;
    }
    const own = wordsIn(table, source);
    if (own.length === 0) return header;
    const isKnown = isKnownLine(table, source);
    const isWhole = isKnown && (!isOpen || header === undefined || header.isWhole);
    words = together(isOpen ? words : [], own);
    isOpen = true;
    header = { columns: columnsAmong(words), line: lineOf(table, source), isWhole };
    return header;
  });
}

function hasFigure({ figures }: SourceRow): boolean {
  return figures.some(({ value }) => value.kind === 'number' || value.kind === 'dash');
}

/** Does the row name columns instead of figures? 其他 at its end is no row of that name. */
export function isHeaderLine(table: TableForm, source: SourceRow): boolean {
  return !hasFigure(source) && columnsAmong(wordsIn(table, source)).length > 1;
}

function columnsAmong(words: readonly HeaderWord[]): readonly ColumnForm[] {
  return words.filter((word) => typeof word !== 'string');
}

function lineOf(table: TableForm, { row }: SourceRow): Header['line'] {
  return row.cells.map(({ text }) => {
    const word = wordsByKey(table).get(labelKey(text));
    return typeof word === 'string' ? undefined : word;
  });
}

function isKnownLine(table: TableForm, { row }: SourceRow): boolean {
  const words = wordsByKey(table);
  const cells = row.cells.filter(({ value }) => value.kind !== 'blank');
  const first = cells.findIndex(({ text }) => words.has(labelKey(text)));
  return cells.slice(first).every(({ text }) => words.has(labelKey(text)));
}

/** The words of one line; none where it names a single column and may be anything. A merged cell may be repeated. */
function wordsIn(table: TableForm, { row }: SourceRow): readonly HeaderWord[] {
  const cells = row.cells.filter(({ value }) => value.kind !== 'blank');
  if (cells.length < 2) return [];
  const known = cells.map(({ text }) => wordsByKey(table).get(labelKey(text)));
  const named = known.filter((word) => word !== undefined);
  const columns = columnsAmong(named);
  if (new Set(columns).size < columns.length) return [];
  // 指标 | 总计
  const isPair = cells.length === 2 && known[0] === undefined && columns.length === 1;
  return named.length > 1 || isPair ? inGroups([...new Set(named)]) : [];
}

/** 自然人 | 法人或其他组织 | 总计 | 商业企业 | … in one line: what stands below a word stands where the word does. */
function inGroups(words: readonly HeaderWord[]): readonly HeaderWord[] {
  const groups = words.filter((word) => typeof word === 'string');
  const below = columnsAmong(words).filter(({ group }) => group !== undefined && groups.includes(group));
  const rest = words.filter((word) => !below.some((column) => column === word));
  return below.length === 0 ? words : replaced(rest, below);
}

/** A line of a header below others: it parts the words over its columns, or stands for all of them. */
function together(above: readonly HeaderWord[], own: readonly HeaderWord[]): readonly HeaderWord[] {
  const columns = columnsAmong(own);
  const rest = above.filter((word) => !columns.some((column) => column === word));
  const parted = replaced(rest, columns);
  return parted.length === rest.length ? own : parted;
}

/** Each word over columns gives way to those of them that are at hand. */
function replaced(words: readonly HeaderWord[], columns: readonly ColumnForm[]): readonly HeaderWord[] {
  return words.flatMap((word): readonly HeaderWord[] => {
    if (typeof word !== 'string') return [word];
    const parts = columns.filter((column) => column.group === word);
    return parts.length > 0 ? parts : [word];
  });
}

/** Asked for each row, of one header and hardly ever more than one list of columns. */
const inOrderOf = once((header: Header) =>
  once((columns: readonly ColumnForm[]): readonly ColumnForm[] => {
    const named = header.columns.filter((column) => columns.includes(column));
    return named.length === columns.length ? named : columns;
  }),
);

/**
 * The columns of a row in the order in which its figures stand: that of the header when it names all of them, else that
 * of the form, for the lines of a merged header name only some each.
 */
export function orderedColumns(
  table: TableForm,
  row: RowForm,
  header: Header | undefined,
): readonly ColumnForm[] {
  const columns = columnsOf(table, row);
  return header === undefined ? columns : inOrderOf(header)(columns);
}

/**
 * The cells of a row that the columns of the form and the header above tell; none where there are more or fewer figures.
 * A header may name columns that the row does not have, which are blank there, or leave out some that it has.
 */
export function cellsIn(
  table: TableForm,
  row: RowForm,
  header: Header | undefined,
  source: SourceRow,
  own: readonly TableCell[],
): readonly BoundCell[] {
  const columns = columnsOf(table, row);
  if (header !== undefined && own.length !== columns.length) {
    const { figures } = source;
    const bound =
      header.isWhole && figures.length === header.columns.length
        ? boundCells(header.columns, figures)
        : below(header, source);
    const inRow = bound.filter(({ column }) => columns.includes(column));
    const isEmptyElsewhere = bound.every((cell) => inRow.includes(cell) || isEmpty(cell.cell));
    if (isEmptyElsewhere && inRow.length > 0) return inRow;
  }
  const [first] = own;
  const isRepeated = columns.length === 1 && own.length > 1 && own.every(({ text }) => text === first?.text);
  return boundCells(orderedColumns(table, row, header), isRepeated ? own.slice(0, 1) : own);
}

/** Cells right below the words of a header in one line, between columns that no form has (上年总计, 备注). */
function below({ columns, line }: Header, { row, figures }: SourceRow): readonly BoundCell[] {
  const named = line.filter((column) => column !== undefined);
  if (named.length < columns.length || line.length !== row.cells.length) return [];
  return row.cells.flatMap((cell, index): BoundCell[] => {
    const column = line[index];
    return column !== undefined && figures.includes(cell) ? [{ column, cell }] : [];
  });
}

function isEmpty({ value }: TableCell): boolean {
  return value.kind === 'blank' || value.kind === 'dash';
}
