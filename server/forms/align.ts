/**
 * Which source row is which row of the form. Labels decide; where a rendering has torn a label apart, the order does:
 * the rows of a printed form never change places.
 */
import type { RowForm, TableForm } from './form';
import { labelKeys } from './label';
import { once } from './once';
import { columnsOf, rowsOf } from './rows';
import type { SourceRow } from './source-row';

const exact = 10;
const partial = 4;
const byOrder = 1;
const impossible = 0;
/** A piece of a torn label (作, 予以) is this long at most; a longer unknown label is a row that the form does not have. */
const longestTorn = 2;
/** Above this many source rows only labels that fit exactly are used, to stay linear. */
const mostAligned = 400;

/** For each source row the row of the form, undefined where none fits. */
export function alignRows(
  sourceRows: readonly SourceRow[],
  table: TableForm,
): readonly (RowForm | undefined)[] {
  const { rows, known } = keyedRowsOf(table);
  const fits = sourceRows.length > mostAligned ? exactFit : fit;
  return bestPath(sourceRows, rows, (source, row) => fits(source, row, known));
}

interface KeyedRow {
  readonly form: RowForm;
  readonly keys: ReadonlySet<string>;
  readonly joined: string;
  readonly columns: number;
}

const keyedRowsOf = once(
  (table: TableForm): { readonly rows: readonly KeyedRow[]; readonly known: ReadonlySet<string> } => {
    const rows = rowsOf(table).map((form) => keyed(form, table));
    return { rows, known: new Set(rows.flatMap(({ keys }) => [...keys])) };
  },
);

function keyed(form: RowForm, table: TableForm): KeyedRow {
  const keys = new Set([form.label, ...form.aliases].flatMap(labelKeys));
  return { form, keys, joined: [...keys].join('|'), columns: columnsOf(table, form).length };
}

function exactFit(source: SourceRow, row: KeyedRow): number {
  return source.keys.some((key) => row.keys.has(key)) ? exact : impossible;
}

function fit(source: SourceRow, row: KeyedRow, known: ReadonlySet<string>): number {
  // A label alone on its line names no row of several figures: they stand on the next line.
  if (source.figures.length === 0 && row.columns > 1 && row.form.kind !== 'group') return impossible;
  if (exactFit(source, row) > 0) return exact;
  if (source.keys.some((key) => known.has(key)) || source.figures.length === 0 || row.form.kind === 'group')
    return impossible;
  const label = source.keys[0] ?? '';
  if (label.length > longestTorn) return row.joined.includes(label) ? partial : impossible;
  return (source.isTorn || label === '') && source.figures.length === row.columns && row.columns > 2
    ? byOrder
    : impossible;
}

/** The pairing of the two sequences, both in order, with the highest sum of fits. */
function bestPath(
  sources: readonly SourceRow[],
  rows: readonly KeyedRow[],
  fits: (source: SourceRow, row: KeyedRow) => number,
): readonly (RowForm | undefined)[] {
  const width = rows.length + 1;
  const best = new Float64Array((sources.length + 1) * width);
  const scores = new Float64Array(sources.length * rows.length);
  for (let i = sources.length - 1; i >= 0; i--) {
    for (let j = rows.length - 1; j >= 0; j--) {
      const source = sources[i];
      const row = rows[j];
      const score = source === undefined || row === undefined ? impossible : fits(source, row);
      scores[i * rows.length + j] = score;
      const paired = score > 0 ? score + at(best, (i + 1) * width + j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(best, (i + 1) * width + j), at(best, i * width + j + 1));
    }
  }
  const path: (RowForm | undefined)[] = [];
  let j = 0;
  for (let i = 0; i < sources.length; i++) {
    while (j < rows.length && at(best, i * width + j) === at(best, i * width + j + 1)) j++;
    const score = j < rows.length ? at(scores, i * rows.length + j) : impossible;
    const isPaired = score > 0 && at(best, i * width + j) === score + at(best, (i + 1) * width + j + 1);
    path.push(isPaired ? rows[j]?.form : undefined);
    if (isPaired) j++;
  }
  return path;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
