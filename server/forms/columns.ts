/** Which column of the form a figure stands in. */

import type { TableCell } from '../report/model';
import { once } from '../report/once';
import { boundCells } from './binding';
import type { BoundCell } from './bound';
import type { ColumnForm, RowForm, TableForm } from './form';
import { labelKey } from './label';
import { columnsOf } from './rows';
import type { SourceRow } from './source-row';

/** The columns that the lines of a header name, in the order in which they stand. */
export type Header = readonly ColumnForm[];

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
    if (source.figures.some(({ value }) => value.kind === 'number' || value.kind === 'dash')) {
      isOpen = false;
      return header;
    }
    const own = wordsIn(table, source);
    if (own.length === 0) return header;
    words = together(isOpen ? words : [], own);
    isOpen = true;
    header = words.filter((word) => typeof word !== 'string');
    return header;
  });
}

/** The words of one line; none where it names a single column and may be anything. A merged cell may be repeated. */
function wordsIn(table: TableForm, { row }: SourceRow): readonly HeaderWord[] {
  const cells = row.cells.filter(({ value }) => value.kind !== 'blank');
  if (cells.length < 2) return [];
  const known = cells.map(({ text }) => wordsByKey(table).get(labelKey(text)));
  const named = known.filter((word) => word !== undefined);
  const columns = named.filter((word) => typeof word !== 'string');
  if (new Set(columns).size < columns.length) return [];
  // 指标 | 总计
  const isPair = cells.length === 2 && known[0] === undefined && columns.length === 1;
  return named.length > 1 || isPair ? inGroups([...new Set(named)]) : [];
}

/** 自然人 | 法人或其他组织 | 总计 | 商业企业 | … in one line: what stands below a word stands where the word does. */
function inGroups(words: readonly HeaderWord[]): readonly HeaderWord[] {
  const groups = words.filter((word) => typeof word === 'string');
  const isBelow = (word: HeaderWord): boolean =>
    typeof word !== 'string' && word.group !== undefined && groups.includes(word.group);
  const below = words.filter(isBelow);
  return below.length === 0
    ? words
    : replaced(
        words.filter((word) => !isBelow(word)),
        below,
      );
}

/** A line of a header below others: it parts the words over its columns, or stands for all of them. */
function together(above: readonly HeaderWord[], own: readonly HeaderWord[]): readonly HeaderWord[] {
  const columns = own.filter((word) => typeof word !== 'string');
  const rest = above.filter((word) => !columns.some((column) => column === word));
  const parted = replaced(rest, columns);
  return parted.length === rest.length ? own : parted;
}

/** Each word over columns gives way to those of them that are at hand. */
function replaced(words: readonly HeaderWord[], columns: readonly HeaderWord[]): readonly HeaderWord[] {
  return words.flatMap((word) => {
    if (typeof word !== 'string') return [word];
    const parts = columns.filter((column) => typeof column !== 'string' && column.group === word);
    return parts.length > 0 ? parts : [word];
  });
}

/** Asked for each row, of one header and hardly ever more than one list of columns. */
const inOrderOf = once((header: Header) =>
  once((columns: readonly ColumnForm[]): readonly ColumnForm[] => {
    const named = header.filter((column) => columns.includes(column));
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
  { all, own }: { readonly all: readonly TableCell[]; readonly own: readonly TableCell[] },
): readonly BoundCell[] {
  const columns = columnsOf(table, row);
  if (header !== undefined && all.length === header.length && header.length !== columns.length) {
    const bound = boundCells(header, all);
    const inRow = bound.filter(({ column }) => columns.includes(column));
    const isEmptyElsewhere = bound.every((cell) => inRow.includes(cell) || isEmpty(cell.cell));
    if (isEmptyElsewhere && inRow.length > 0) return inRow;
  }
  const [first] = own;
  const isRepeated = columns.length === 1 && own.length > 1 && own.every(({ text }) => text === first?.text);
  return boundCells(orderedColumns(table, row, header), isRepeated ? own.slice(0, 1) : own);
}

function isEmpty({ value }: TableCell): boolean {
  return value.kind === 'blank' || value.kind === 'dash';
}
