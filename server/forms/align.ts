/**
 * Which source row is which row of the form. Labels decide; where a rendering has torn a label apart, the order does:
 * the rows of a printed form hardly ever change places.
 */

import { once } from '../report/once';
import { isHeaderLine } from './columns';
import type { RowForm, TableForm } from './form';
import { groupedKeysOf, ownKeysOf } from './row-keys';
import { columnsOf, rowsOf } from './rows';
import type { SourceRow } from './source-row';

const exact = 10;
const misspelt = 6;
const blank = 5;
const partial = 4;
const byOrder = 1;
const impossible = 0;
/** A piece of a torn label (作, 予以) is this long at most; a longer unknown label is a row that the form does not have. */
const longestTorn = 2;
/** Above this many source rows only labels that fit exactly are used, to stay linear. */
const mostAligned = 400;

/** For each source row the row of the form, undefined where none fits; a line of a header is none. */
export function alignRows(
  sourceRows: readonly SourceRow[],
  table: TableForm,
): readonly (RowForm | undefined)[] {
  const isHeader = sourceRows.map((source) => isHeaderLine(table, source));
  if (!isHeader.includes(true)) return alignedForms(sourceRows, table);
  const forms = alignedForms(
    sourceRows.filter((_, index) => isHeader[index] === false),
    table,
  );
  let next = 0;
  return isHeader.map((header) => (header ? undefined : forms[next++]));
}

function alignedForms(sourceRows: readonly SourceRow[], table: TableForm): readonly (RowForm | undefined)[] {
  const { rows, known, byKey } = keyedRowsOf(table);
  const named = namedRows(sourceRows, byKey, known);
  if (named !== undefined) return formsOf(named);
  const aligned = alignedRows(sourceRows, rows, known);
  return formsOf(withMovedRows(aligned, sourceRows, byKey, known));
}

function alignedRows(
  sourceRows: readonly SourceRow[],
  rows: readonly KeyedRow[],
  known: ReadonlySet<string>,
): Path {
  if (sourceRows.length > mostAligned) return bestPath(sourceRows, rows, exactFit);
  const meant = new Map(sourceRows.map((source) => [source, misspeltRow(source, rows, known)]));
  const fits = (source: SourceRow, row: KeyedRow): number =>
    meant.get(source) === row ? misspelt : fitOf(source, row, known);
  return withoutGuesses(bestPath(sourceRows, rows, fits), sourceRows, rows, fits);
}

/** A row that has changed places is the row that it names, where no other is and nothing else has its name. */
function withMovedRows(
  path: Path,
  sources: readonly SourceRow[],
  byKey: ReadonlyMap<string, KeyedRow | typeof several>,
  known: ReadonlySet<string>,
): Path {
  const taken = new Set(path);
  return path.map((row, index) => {
    const source = sources[index];
    if (row !== undefined || source === undefined || source.figures.length === 0) return row;
    const named = new Set(source.keys.flatMap((key) => byKey.get(key) ?? []));
    const [moved, second] = named;
    if (moved === undefined || moved === several || second !== undefined || taken.has(moved)) return row;
    if (fitOf(source, moved, known) !== exact) return row;
    taken.add(moved);
    return moved;
  });
}

type Path = readonly (KeyedRow | undefined)[];

/**
 * The rows that the labels name, where each names one and all stand in their order: no other pairing fits as well.
 * Undefined for any other table; nearly all are like that, and to try all pairings took half of the time of binding.
 */
function namedRows(
  sources: readonly SourceRow[],
  byKey: ReadonlyMap<string, KeyedRow | typeof several>,
  known: ReadonlySet<string>,
): Path | undefined {
  const path: (KeyedRow | undefined)[] = [];
  let last = -1;
  for (const source of sources) {
    let named: KeyedRow | undefined;
    for (const key of source.keys) {
      const row = byKey.get(key);
      if (row === several || (row !== undefined && named !== undefined && row !== named)) return undefined;
      named ??= row;
    }
    const fit = named === undefined ? impossible : fitOf(source, named, known);
    if (named !== undefined && fit === exact && named.index > last) last = named.index;
    // A header, or a label alone, is no row.
    else if (fit === impossible && source.figures.length === 0) named = undefined;
    else return undefined;
    path.push(named);
  }
  return path;
}

function formsOf(path: Path): readonly (RowForm | undefined)[] {
  return path.map((row) => row?.form);
}

/**
 * Rows without labels are told by their order only where none is missing: between two rows that have theirs there must
 * be as many as the form has.
 */
function withoutGuesses(
  path: Path,
  sources: readonly SourceRow[],
  rows: readonly KeyedRow[],
  fits: (source: SourceRow, row: KeyedRow) => number,
): Path {
  const isGuess = (index: number): boolean => {
    const source = sources[index];
    const row = path[index];
    return source !== undefined && row !== undefined && fits(source, row) === byOrder;
  };
  const kept = [...path];
  let guesses: number[] = [];
  let above = -1;
  for (let index = 0; index <= path.length; index++) {
    const row = path[index];
    if (isGuess(index)) guesses.push(index);
    else if (row !== undefined || index === path.length) {
      const below = row === undefined ? rows.length : rows.indexOf(row);
      const between = rows.slice(above + 1, below).filter(({ form }) => form.kind !== 'group');
      if (guesses.length !== between.length) for (const guess of guesses) kept[guess] = undefined;
      guesses = [];
      above = below;
    }
  }
  return kept;
}

interface KeyedRow {
  readonly form: RowForm;
  /** In the order of the form. */
  readonly index: number;
  /** Of its label, and of that with its groups before it. */
  readonly keys: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  /** Those of its label in one text. */
  readonly joined: string;
  readonly columns: number;
}

/** For a key that more than one row has. */
const several = 'several';

interface KeyedRows {
  readonly rows: readonly KeyedRow[];
  readonly known: ReadonlySet<string>;
  readonly byKey: ReadonlyMap<string, KeyedRow | typeof several>;
}

const keyedRowsOf = once((table: TableForm): KeyedRows => {
  const rows = rowsOf(table).map((form, index) => keyed(form, index, table));
  const byKey = new Map<string, KeyedRow | typeof several>();
  for (const row of rows) for (const key of row.keys) byKey.set(key, byKey.has(key) ? several : row);
  return { rows, known: new Set(byKey.keys()), byKey };
});

function keyed(form: RowForm, index: number, table: TableForm): KeyedRow {
  const own = ownKeysOf(form);
  const keys = new Set([...own, ...groupedKeysOf(table)(form)]);
  return { form, index, keys, own, joined: [...own].join('|'), columns: columnsOf(table, form).length };
}

function exactFit(source: SourceRow, row: KeyedRow): number {
  return source.keys.some((key) => row.keys.has(key)) ? exact : impossible;
}

function fitOf(source: SourceRow, row: KeyedRow, known: ReadonlySet<string>): number {
  // A label alone on its line names no row of several figures: they stand on the next line. Where digits run together
  // there are no lines, and such a row is blank.
  if (source.figures.length === 0 && row.columns > 1 && row.form.kind !== 'group')
    return source.node.rendering === 'run-on' && exactFit(source, row) > 0 ? blank : impossible;
  if (exactFit(source, row) > 0) return exact;
  if (source.keys.some((key) => known.has(key)) || source.figures.length === 0 || row.form.kind === 'group')
    return impossible;
  const label = source.keys[0] ?? '';
  if (label.length > longestTorn) return row.joined.includes(label) ? partial : impossible;
  return (source.isTorn || label === '') && source.figures.length === row.columns && row.columns > 2
    ? byOrder
    : impossible;
}

/** The one row whose label differs from the source's least, by a character or two; undefined where two are as near. */
function misspeltRow(
  { keys, figures }: SourceRow,
  rows: readonly KeyedRow[],
  known: ReadonlySet<string>,
): KeyedRow | undefined {
  const label = keys[0] ?? '';
  if (label.length < shortestMisspelt || label.length > longestMisspelt || figures.length === 0)
    return undefined;
  if (keys.some((key) => known.has(key))) return undefined;
  const most = label.length < longLabel ? 1 : 2;
  let nearest: KeyedRow | undefined;
  let least = most + 1;
  for (const row of rows) {
    if (row.form.kind === 'group') continue;
    const distance = Math.min(...[...row.own].map((key) => distanceOf(label, key, least + 1)));
    if (distance === least) nearest = undefined;
    if (distance < least) {
      nearest = row;
      least = distance;
    }
  }
  return nearest;
}

const shortestMisspelt = 4;
const longestMisspelt = 60;
/** In a label of this length two characters may be wrong. */
const longLabel = 8;

/** Characters to add, leave out or change; `limit` when there are as many or more. */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) >= limit) return limit;
    above = row;
  }
  return above[b.length] ?? limit;
}

/** The pairing of the two sequences, both in order, with the highest sum of fits. */
function bestPath(
  sources: readonly SourceRow[],
  rows: readonly KeyedRow[],
  fits: (source: SourceRow, row: KeyedRow) => number,
): Path {
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
  const path: (KeyedRow | undefined)[] = [];
  let j = 0;
  for (let i = 0; i < sources.length; i++) {
    while (j < rows.length && at(best, i * width + j) === at(best, i * width + j + 1)) j++;
    const score = j < rows.length ? at(scores, i * rows.length + j) : impossible;
    const isPaired = score > 0 && at(best, i * width + j) === score + at(best, (i + 1) * width + j + 1);
    path.push(isPaired ? rows[j] : undefined);
    if (isPaired) j++;
  }
  return path;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
