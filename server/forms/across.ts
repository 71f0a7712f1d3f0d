/** Tables whose rows stand side by side (表四): 15 figures in one row, or blocks of five each under its caption. */
import type { Range, Report, TableCell, TableNode } from '../report/model';
import { type Binding, type Bindings, boundCells } from './binding';
import type { BoundCell, RunOn } from './bound';
import type { RowForm, TableForm } from './form';
import { columnsOf, rowsOf } from './rows';
import { readRunOn } from './run-on/read';
import type { SourceTable } from './source-row';

/** One entry for each copy of the table: a row that comes again begins a new one. */
export function bindAcross(
  report: Report,
  table: TableForm,
  sources: readonly SourceTable[],
): readonly Bindings[] {
  const copies: { readonly bindings: Binding[]; runOn?: RunOn }[] = [];
  for (const blocks of blocksIn(report, table, sources)) {
    const last = copies.at(-1);
    const isKnown = blocks.bindings.some(({ row }) =>
      last?.bindings.some((other) => other.row.form === row.form),
    );
    if (last === undefined || isKnown) copies.push({ ...blocks, bindings: [...blocks.bindings] });
    else {
      last.bindings.push(...blocks.bindings);
      if (blocks.runOn !== undefined) last.runOn = joined(last.runOn, blocks.runOn);
    }
  }
  return copies;
}

/** Each source row with figures, as the blocks that stand in it. */
function* blocksIn(report: Report, table: TableForm, sources: readonly SourceTable[]): Iterable<Bindings> {
  const rows = rowsOf(table);
  const width = table.columns.length;
  const full = width * rows.length;
  for (const { node, expected, rows: sourceRows } of sources) {
    if (!expected.includes(table.id) && !hasColumns(report, table, node)) continue;
    let captionStart = Math.max(0, node.range.start - longestCaption);
    for (const { row } of sourceRows) {
      const figures = figuresAcross(row.cells, full);
      if (figures.length === 0) continue;
      const caption = report.folded.slice(captionStart, row.range.start);
      captionStart = row.range.end;
      const captioned = captionedRow(rows, caption);
      const forms = mayHold(figures, full) ? rows : rows.filter((form) => form === captioned);
      if (forms.length === 0) continue;
      const isWhole = figures.length === forms.length * width;
      const solved =
        !isWhole && node.rendering === 'run-on'
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
      yield solved === undefined ? { bindings } : { bindings, runOn: solved.runOn };
    }
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
function figuresAcross(cells: readonly TableCell[], full: number): readonly TableCell[] {
  const figures = cells.filter(({ value }) => value.kind === 'number' || value.kind === 'dash');
  const isFull = cells.length === full && cells.every(({ value }) => value.kind !== 'text');
  return isFull && figures.length > 0 ? cells : figures;
}

/** UTF-16 units before a table in which its caption is looked for. */
const longestCaption = 120;

function hasColumns({ folded }: Report, table: TableForm, { range }: TableNode): boolean {
  const text = folded.slice(range.start, range.end);
  return table.columns.filter(({ label }) => text.includes(label)).length > table.columns.length / 2;
}

/** The row whose label stands last before the figures; a label inside a longer one does not count (行政复议 in 复议后). */
function captionedRow(rows: readonly RowForm[], caption: string): RowForm | undefined {
  let last: { readonly form: RowForm; readonly at: number } | undefined;
  for (const form of rows) {
    const at = Math.max(...[form.label, ...form.aliases].map((label) => caption.lastIndexOf(label)));
    if (at >= 0 && (last === undefined || at > last.at)) last = { form, at };
  }
  return last?.form;
}

function block(form: RowForm, node: TableNode, row: Range, cells: readonly BoundCell[]): Binding {
  const first = cells[0]?.cell.range ?? row;
  const end = cells.at(-1)?.cell.range.end ?? row.end;
  const label = { text: form.label, range: first };
  return { node, row: { form, label, range: { start: first.start, end }, cells } };
}
