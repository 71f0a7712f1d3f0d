/**
 * Tables whose rows stand side by side (表四): 15 figures in one row, or blocks of five each under its caption; or turned,
 * with the columns one below the other (turned.ts).
 */
import { fold } from '../report/fold';
import type { Range, Report, TableCell, TableNode } from '../report/model';
import { detachedText, originOf } from '../report/moved';
import { parseCell } from '../report/numerals';
import { once } from '../report/once';
import { type Binding, type Bindings, boundCells } from './binding';
import type { BoundCell, BoundTable, RunOn } from './bound';
import type { RowForm, TableForm } from './form';
import { boundOnce, type Part } from './kept';
import { columnsOf, rowsOf } from './rows';
import { readRunOn } from './run-on/read';
import type { SourceTable } from './source-row';
import { turnedFigures } from './turned';

/** One entry for each copy of the table: a row that comes again begins a new one. */
export function bindAcross(
  report: Report,
  table: TableForm,
  sources: readonly SourceTable[],
): readonly BoundTable[] {
  const copies: { readonly parts: Part[]; readonly rows: Set<RowForm> }[] = [];
  for (const { node, expected } of sources) {
    if (!expected.includes(table.id) && !hasColumns(report, table, node)) continue;
    const above = captionAbove(report, node);
    const { table: origin, delta } = originOf(node);
    // Where the table stands now, it has the same blocks as where it was first read.
    const place = mayRunOn(node) ? { node, above, delta: 0 } : { node: origin, above, delta };
    for (const [at, { bindings }] of blocksOf(report, table, place)) {
      const forms = bindings.map(({ row }) => row.form);
      let copy = copies.at(-1);
      if (copy === undefined || forms.some((form) => copy?.rows.has(form))) {
        copy = { parts: [], rows: new Set() };
        copies.push(copy);
      }
      for (const form of forms) copy.rows.add(form);
      const last = copy.parts.at(-1);
      if (last?.node === node) copy.parts[copy.parts.length - 1] = { ...last, to: at + 1 };
      else copy.parts.push({ node, from: at, to: at + 1, above });
    }
  }
  return copies.flatMap(
    ({ parts }) =>
      boundOnce(table, parts, {
        alone: (there, delta) =>
          parts.some(({ node }) => mayRunOn(node)) ? undefined : bindingsOf(report, table, there, delta),
        inReport: (here) => bindingsOf(report, table, here, 0),
      }) ?? [],
  );
}

function mayRunOn({ rendering }: TableNode): boolean {
  return rendering === 'run-on';
}

/** UTF-16 units before a table in which its caption is looked for. */
const longestCaption = 120;

function captionAbove({ folded }: Report, { range: { start } }: TableNode): string {
  return folded.slice(Math.max(0, start - longestCaption), start);
}

function bindingsOf(report: Report, table: TableForm, parts: readonly Part[], delta: number): Bindings {
  const bindings: Binding[] = [];
  let runOn: RunOn | undefined;
  for (const { node, from, to, above } of parts) {
    const blocks = blocksOf(report, table, { node, above, delta });
    for (let at = from; at < to; at++) {
      const block = blocks.get(at);
      if (block === undefined) continue;
      bindings.push(...block.bindings);
      if (block.runOn !== undefined) runOn = joined(runOn, block.runOn);
    }
  }
  return { bindings, ...(runOn && { runOn }) };
}

/** By the index of the source row with the figures. */
type Blocks = ReadonlyMap<number, Bindings>;

interface KeptBlocks {
  readonly table: TableForm;
  readonly above: string;
  readonly blocks: Blocks;
}

type KeptByTable = WeakMap<TableNode, readonly KeptBlocks[]>;

/** By the source table. */
const keptBlocks: KeptByTable = new WeakMap();
/** The same of digits that run together, about which the report is asked, too. */
const keptInReport = once<Report, KeptByTable>(() => new WeakMap());
const mostKept = 15;

function blocksOf(report: Report, table: TableForm, place: Place): Blocks {
  const { node, above } = place;
  const kept = mayRunOn(node) ? keptInReport(report) : keptBlocks;
  const known = kept.get(node) ?? [];
  const same = known.find((one) => one.table === table && one.above === above);
  if (same !== undefined) return same.blocks;
  const blocks = new Map(readBlocks(report, table, place));
  kept.set(node, [...known.slice(-mostKept), { table, above: detachedText(above), blocks }]);
  return blocks;
}

/** A source table that stands `delta` UTF-16 units further on in the report, and the text above it. */
interface Place {
  readonly node: TableNode;
  readonly above: string;
  readonly delta: number;
}

function* readBlocks(
  report: Report,
  table: TableForm,
  { node, above, delta }: Place,
): Iterable<readonly [at: number, block: Bindings]> {
  const rows = rowsOf(table);
  const width = table.columns.length;
  const full = width * rows.length;
  const { start } = node.range;
  let captionStart = start;
  const captionBefore = (end: number): string => {
    const between = report.folded.slice(captionStart + delta, end + delta);
    return captionStart === start ? above + between : between;
  };
  for (const [at, row] of node.rows.entries()) {
    // A turned block has taken several rows.
    if (row.range.start < captionStart) continue;
    const turned = turnedFigures(table, node.rows, at);
    const [firstTurned] = turned[0] ?? [];
    if (firstTurned !== undefined) {
      const forms = namedInOrder(rows, captionBefore(firstTurned.range.start), turned.length);
      captionStart = node.rows[at + width - 1]?.range.end ?? captionStart;
      const bindings = forms.map((form, index) =>
        block(form, node, row.range, boundCells(columnsOf(table, form), turned[index] ?? [])),
      );
      if (bindings.length > 0) yield [at, { bindings }];
      continue;
    }
    const figures = figuresAcross(row.cells, full);
    if (figures.length === 0) continue;
    const captioned = captionedRow(rows, captionBefore(row.range.start));
    captionStart = row.range.end;
    const forms = mayHold(figures, full) ? rows : rows.filter((form) => form === captioned);
    if (forms.length === 0) continue;
    const isWhole = figures.length === forms.length * width;
    const solved =
      !isWhole && mayRunOn(node)
        ? readRunOn(report, table, [{ rows: forms, cells: figures, start: row.range.end }])
        : undefined;
    if (!isWhole && solved === undefined) continue;
    const bindings = forms.map((form, index) => {
      const own = figures.slice(index * width, (index + 1) * width);
      return block(
        form,
        node,
        row.range,
        solved?.cells.get(form.id) ?? boundCells(columnsOf(table, form), own),
      );
    });
    yield [at, { bindings, ...(solved && { runOn: solved.runOn }) }];
  }
}

/** What became of the digits of several blocks: as bad as the worst of them. */
function joined(a: RunOn | undefined, b: RunOn): RunOn {
  if (a === undefined) return b;
  const conflicts = [...a.conflicts, ...b.conflicts];
  const ambiguous = [...a.ambiguous, ...b.ambiguous];
  return {
    outcome: conflicts.length > 0 ? 'none' : ambiguous.length > 0 ? 'ambiguous' : 'solved',
    basis: a.basis === 'identities' ? b.basis : a.basis,
    ambiguous,
    conflicts,
    isComplete: a.isComplete && b.isComplete,
  };
}

/** Are there `count` figures, or enough digits for as many to have run together? */
function mayHold(figures: readonly TableCell[], count: number): boolean {
  return figures.length === count || figures.reduce((sum, { text }) => sum + text.length, 0) >= count;
}

/** A blank counts only in a full row: in a shorter one nobody knows which figure it stands for. */
function figuresAcross(source: readonly TableCell[], full: number): readonly TableCell[] {
  const cells = withFirstDash(source, full);
  const figures = cells.filter(({ value }) => value.kind === 'number' || value.kind === 'dash');
  const isFull = cells.length === full && cells.every(({ value }) => value.kind !== 'text');
  return isFull && figures.length > 0 ? cells : figures;
}

/** A dash that stands first in a row may be a label, 一; not where figures fill the row with it. */
function withFirstDash(cells: readonly TableCell[], full: number): readonly TableCell[] {
  const [first, ...others] = cells;
  if (first?.value.kind !== 'text' || cells.length !== full) return cells;
  if (parseCell(fold(first.text)).kind !== 'dash' || others.some(({ value }) => value.kind === 'text'))
    return cells;
  return [{ ...first, value: { kind: 'dash' } }, ...others];
}

/** Undefined until it is asked for a source table; what it has, it has wherever it stands. */
const columnsFound = once<TableForm, WeakMap<TableNode, boolean>>(() => new WeakMap());

function hasColumns({ folded }: Report, table: TableForm, node: TableNode): boolean {
  const known = columnsFound(table);
  const origin = originOf(node).table;
  let found = known.get(origin);
  if (found === undefined) {
    const text = folded.slice(node.range.start, node.range.end);
    found = table.columns.filter(({ label }) => text.includes(label)).length > table.columns.length / 2;
    known.set(origin, found);
  }
  return found;
}

/** The row whose label stands last before the figures; a label inside a longer one does not count (行政复议 in 复议后). */
function captionedRow(rows: readonly RowForm[], caption: string): RowForm | undefined {
  return namedInOrder(rows, caption, 1)[0];
}

/** The `count` rows whose labels stand last before the figures, in the order in which they stand; none where fewer are named. */
function namedInOrder(rows: readonly RowForm[], caption: string, count: number): readonly RowForm[] {
  const named = rows.flatMap((form) => {
    const at = Math.max(...[form.label, ...form.aliases].map((label) => caption.lastIndexOf(label)));
    return at < 0 ? [] : { form, at };
  });
  if (named.length < count) return [];
  return named
    .sort((a, b) => a.at - b.at)
    .slice(-count)
    .map(({ form }) => form);
}

function block(form: RowForm, node: TableNode, row: Range, cells: readonly BoundCell[]): Binding {
  const first = cells[0]?.cell.range ?? row;
  const end = cells.at(-1)?.cell.range.end ?? row.end;
  const label = { text: form.label, range: first };
  return { node, row: { form, label, range: { start: first.start, end }, cells } };
}
