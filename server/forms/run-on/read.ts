/** A form's table whose digits run together: source cells → figures, and what could not be read. */
import type { Range, Report, TableCell } from '../../report/model';
import { parseCell } from '../../report/numerals';
import type { BoundCell, Run, RunOn, RunOnConflict } from '../bound';
import type { RowForm, TableForm } from '../form';
import { columnsOf, typeOf } from '../rows';
import { noSiblings, type Siblings } from '../siblings';
import { proseFacts, type RowFact, stockFacts } from './facts';
import { piecesOf, type Reading } from './readings';
import { type FormRelation, relationsOf, type Slot } from './relations';
import {
  type CellPlace,
  type CellRelation,
  type Contradiction,
  type Fact,
  type RunDigits,
  type RunOnSolution,
  solveRuns,
} from './solve';

/** What stands behind the label of a row, or behind the header of all rows that stand side by side. */
export interface RunSource {
  readonly rows: readonly RowForm[];
  /** Source cells of one or more figures; white space has parted them. */
  readonly cells: readonly TableCell[];
  /** UTF-16 offset behind the label: where the cells of a row without any digit would be. */
  readonly start: number;
}

export interface RunOnTable {
  /** By id of the row; a figure that differs between readings is missing. */
  readonly cells: ReadonlyMap<string, readonly BoundCell[]>;
  readonly runOn: RunOn;
}

/**
 * Reads all runs of a table together: the sums down its columns decide between the readings of its rows. Reports of other
 * years are asked only for what identities and prose leave open.
 */
export function readRunOn(
  report: Report,
  table: TableForm,
  sources: readonly RunSource[],
  siblings: Siblings = noSiblings,
): RunOnTable {
  const runs = sources.map((source) => openRun(report, table, source));
  const relations = relationsOf(table);
  const known = cellRelations(relations, runs);
  const prose = factsIn(runs, (slot) => proseFacts(report, table, slot));
  const alone = solveRuns(runs, known, prose);
  const others = isOpen(alone) ? factsIn(runs, (slot) => stockFacts(table, slot, siblings)) : [];
  const together = others.length > 0 ? solveRuns(runs, known, [...prose, ...others]) : alone;
  const basis = !together.usesFacts ? 'identities' : others.length > 0 ? 'years' : 'prose';
  return {
    cells: new Map(runs.flatMap((run, index) => boundCells(report, run, together.cells[index] ?? []))),
    runOn: { ...outcomeOf(report, relations, runs, together), basis },
  };
}

/** Does a figure differ between readings, though nothing is wrong? */
function isOpen({ cells, contradictions, isComplete }: RunOnSolution): boolean {
  return isComplete && contradictions.length === 0 && cells.some((slots) => slots.includes(undefined));
}

/** What `say` says of each cell, as facts over the slots of its run; a cell that is given is none of them. */
function factsIn(runs: readonly OpenRun[], say: (slot: Slot) => readonly RowFact[]): readonly Fact[] {
  return runs.flatMap(({ slots }, run) =>
    slots.flatMap((slot) =>
      say(slot).flatMap(({ columns, value, isStrong }): Fact[] => {
        const terms = columns.map(({ id, sign }) => ({
          slot: slots.findIndex(({ row, column }) => row === slot.row && column.id === id),
          sign,
        }));
        return terms.some((term) => term.slot < 0) ? [] : [{ run, terms, value, isStrong }];
      }),
    ),
  );
}

interface OpenRun extends RunDigits {
  readonly run: Run;
  /** All cells of the rows; those without `given` are `slots`, in order. */
  readonly cells: readonly (Slot & { readonly given: TableCell | undefined })[];
  readonly slots: readonly Slot[];
  readonly sources: readonly TableCell[];
}

function openRun(
  { text, folded }: Report,
  table: TableForm,
  { rows, cells: sources, start }: RunSource,
): OpenRun {
  const all = rows.flatMap((row) => columnsOf(table, row).map((column) => ({ row, column })));
  const digits = sources.filter(({ value }) => value.kind === 'number');
  const range = { start: digits[0]?.range.start ?? start, end: digits.at(-1)?.range.end ?? start };
  const given = (index: number): TableCell | undefined => {
    if (digits.length === 0) return { text: '', range, value: { kind: 'blank' }, column: 0 };
    // With as many cells as columns nothing has run together, and a cell without a figure keeps its place.
    const cell = sources.length === all.length ? sources[index] : undefined;
    return cell?.value.kind === 'number' ? undefined : cell;
  };
  const cells = all.map((slot, index) => ({ ...slot, given: given(index) }));
  const slots = cells.filter((cell) => cell.given === undefined);
  return {
    run: { rows, text: text.slice(range.start, range.end), range },
    cells,
    slots,
    sources,
    types: slots.map(({ row, column }) => typeOf(row, column)),
    pieces: digits.flatMap((cell) => piecesOf(folded, cell.range)),
  };
}

/**
 * The relations of the form over the cells at hand. A blank is not zero: with a blank part a sum is only known to be at
 * least what is written. A row that the source does not have may have any figure.
 */
function cellRelations(
  relations: readonly FormRelation[],
  runs: readonly OpenRun[],
): readonly CellRelation[] {
  const places = new Map<string, CellPlace | 'blank'>();
  for (const [run, { cells, slots }] of runs.entries()) {
    for (const cell of cells) if (cell.given !== undefined) places.set(keyOf(cell), 'blank');
    for (const [slot, cell] of slots.entries()) places.set(keyOf(cell), { run, slot });
  }
  const side = (slots: readonly Slot[]) => {
    const found = slots.flatMap((slot) => places.get(keyOf(slot)) ?? []);
    const known = found.filter((place) => place !== 'blank');
    return { known, isAll: found.length === slots.length, isWhole: known.length === slots.length };
  };
  return relations.flatMap(({ name, isEquality, ...sides }): CellRelation[] => {
    const left = side(sides.left);
    const right = side(sides.right);
    if (!left.isAll || !right.isAll) return [];
    if (left.isWhole && right.isWhole) return [{ name, isEquality, left: left.known, right: right.known }];
    if (right.isWhole) return [{ name, isEquality: false, left: left.known, right: right.known }];
    return left.isWhole && isEquality
      ? [{ name, isEquality: false, left: right.known, right: left.known }]
      : [];
  });
}

function keyOf({ row, column }: Slot): string {
  return `${row.id} ${column.id}`;
}

function boundCells(
  report: Report,
  { run, cells, slots, sources }: OpenRun,
  ranges: RunOnSolution['cells'][number],
): readonly (readonly [string, readonly BoundCell[]])[] {
  return run.rows.map((row) => {
    const bound = cells
      .filter((cell) => cell.row === row)
      .flatMap((place): BoundCell[] => {
        const { column, given } = place;
        const range = ranges[slots.indexOf(place)];
        if (given !== undefined) return [{ column, cell: given }];
        return range === undefined ? [] : [{ column, cell: figureCell(report, sources, range) }];
      });
    return [row.id, bound];
  });
}

/** A unit or note stands behind the last figure of its source cell. */
function figureCell({ text, folded }: Report, sources: readonly TableCell[], figure: Range): TableCell {
  const source = sources.find(({ range }) => range.start <= figure.start && figure.end <= range.end);
  const isLast =
    source !== undefined && !/\d/.test(folded.slice(figure.end, source.range.end).replace(/\(.*/s, ''));
  const range = { start: figure.start, end: isLast ? source.range.end : figure.end };
  return {
    text: text.slice(range.start, range.end),
    range,
    value: parseCell(folded.slice(range.start, range.end)),
    column: 0,
  };
}

function outcomeOf(
  report: Report,
  relations: readonly FormRelation[],
  runs: readonly OpenRun[],
  { cells, readings, contradictions, isComplete }: RunOnSolution,
): Omit<RunOn, 'basis'> {
  const ambiguous = runs.flatMap(({ run, slots }, index) =>
    slots.every((_, slot) => cells[index]?.[slot] !== undefined)
      ? []
      : [
          {
            run,
            cells: slots,
            readings: (readings[index] ?? []).slice(0, mostShown).map((reading) => shown(report, reading)),
            count: readings[index]?.length ?? 0,
          },
        ],
  );
  const conflicts = contradictions.map((contradiction) => conflictOf(contradiction, relations, runs));
  const outcome = conflicts.length > 0 ? 'none' : ambiguous.length > 0 ? 'ambiguous' : 'solved';
  return { outcome, ambiguous, conflicts, isComplete };
}

/** Nobody looks through more readings than these. */
const mostShown = 50;

function shown({ folded }: Report, { ranges }: Reading): readonly string[] {
  return ranges.map(({ start, end }) => folded.slice(start, end));
}

function conflictOf(
  contradiction: Contradiction,
  relations: readonly FormRelation[],
  runs: readonly OpenRun[],
): RunOnConflict {
  switch (contradiction.kind) {
    case 'count':
    case 'run': {
      const run = runs[contradiction.run];
      if (run === undefined) return { kind: 'several' };
      return { kind: contradiction.kind, run: run.run, figures: run.slots.length };
    }
    case 'cell': {
      const run = runs[contradiction.run];
      const slot = run?.slots[contradiction.slot];
      if (run === undefined || slot === undefined) return { kind: 'several' };
      return { kind: 'cell', run: run.run, row: slot.row, column: slot.column };
    }
    case 'relation': {
      const relation = relations.find(({ name }) => name === contradiction.name);
      if (relation === undefined) return { kind: 'several' };
      const rows = (side: readonly Slot[]): readonly RowForm[] => side.map(({ row }) => row);
      return {
        kind: 'identity',
        code: relation.code,
        left: rows(relation.left),
        right: rows(relation.right),
      };
    }
    case 'several':
      return { kind: 'several' };
  }
}
