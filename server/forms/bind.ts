/** Report → bound report: every table cell that the form knows gets its row and column. */
import type { Node, Report, TableCell, TableNode } from '../report/model';
import { originOf } from '../report/moved';
import { once } from '../report/once';
import { bindAcross } from './across';
import { alignRows } from './align';
import type { Binding, Bindings } from './binding';
import type { BoundCell, BoundReport, BoundRow, BoundTable } from './bound';
import { cellsIn, type Header, headersOf, orderedColumns } from './columns';
import { formOf } from './detect';
import type { Form, RowForm, TableForm } from './form';
import { boundOnce, type Part } from './kept';
import { labelKey } from './label';
import type { FormLibrary } from './library';
import { columnsOf, labelsOf, rowsOf } from './rows';
import { type RunOnTable, readRunOn } from './run-on/read';
import { sectionNamed } from './sections';
import { noSiblings, type Siblings } from './siblings';
import { type SourceRow, type SourceTable, sourceRowOf } from './source-row';
import { looseFigures, type TornCells, type TornContext, withTorn } from './torn';

/** Finds the form of the report and binds its tables to it. Linear in the report. */
export function bindReport(
  report: Report,
  { forms }: FormLibrary,
  siblings: Siblings = noSiblings,
): BoundReport {
  const form = formOf(report, forms);
  const sources = tablesInSections(report.nodes, form);
  return {
    report,
    form,
    tables: form.tables.flatMap((table) => bindTable(report, table, sources, siblings)).sort(byStart),
  };
}

function tablesInSections(nodes: readonly Node[], form: Form): readonly SourceTable[] {
  const found: SourceTable[] = [];
  let expected: readonly string[] = [];
  for (const node of nodes) {
    if (node.kind === 'heading')
      expected = sectionNamed(form, node.name.text)?.tables ?? (node.level === 1 ? [] : expected);
    if (node.kind === 'table') found.push({ node, expected });
  }
  return found;
}

const sourceRowsOf = once((node: TableNode): readonly SourceRow[] =>
  node.rows.map((row) => sourceRowOf(node, row)),
);

function bindTable(
  report: Report,
  table: TableForm,
  sources: readonly SourceTable[],
  siblings: Siblings,
): readonly BoundTable[] {
  const down = copiesOf(table, sources).flatMap((copy) => bindCopy(report, table, copy, siblings) ?? []);
  if (down.length > 0 || table.layout === 'down') return down;
  return bindAcross(report, table, sources);
}

function bindCopy(
  report: Report,
  table: TableForm,
  parts: readonly Part[],
  siblings: Siblings,
): BoundTable | undefined {
  return boundOnce(table, parts, {
    alone(there) {
      const pairs = pairedRows(table, sourceRowsIn(there));
      return needsReport(table, pairs) ? undefined : bindDown(table, pairs);
    },
    inReport(here) {
      const rows = sourceRowsIn(here);
      const pairs = pairedRows(table, rows);
      const solved = mayRunOn(table, pairs) ? runOnCells(report, table, pairs, siblings) : undefined;
      if (solved !== undefined) return { ...bindDown(table, pairs, solved.cells), runOn: solved.runOn };
      const { cells, torn } = tornCells({ report, table, siblings }, rows, pairs);
      return { ...bindDown(table, pairs, cells), torn };
    },
  });
}

function sourceRowsIn(parts: readonly Part[]): readonly SourceRow[] {
  return parts.flatMap(({ node, from, to }) => sourceRowsOf(node).slice(from, to));
}

const rowIdsOf = once(
  (table: TableForm): ReadonlyMap<string, string> =>
    new Map(rowsOf(table).flatMap((row) => labelsOf(row).map((label) => [labelKey(label), row.id]))),
);

/** Which rows of a form's table a source table names. */
interface Named {
  /** For each source row; undefined where it names none. */
  readonly ids: readonly (string | undefined)[];
  readonly found: readonly string[];
}

/** Of source tables as they were first read: they name what they name wherever they stand. */
const namedIn = once((table: TableForm) => {
  const ids = rowIdsOf(table);
  // A header that ends in 总计 has no figures; blank cells under what it spans are none.
  const idOf = ({ keys, figures }: SourceRow): string | undefined =>
    figures.some(({ value }) => value.kind === 'number' || value.kind === 'dash')
      ? ids.get(keys.find((key) => ids.has(key)) ?? '')
      : undefined;
  return once((origin: TableNode): Named => {
    const named = sourceRowsOf(origin).map(idOf);
    return { ids: named, found: named.filter((id) => id !== undefined) };
  });
});

interface Copy {
  readonly parts: Part[];
  /** Ids of the rows that it names, in order. */
  readonly named: Set<string>;
}

/**
 * The rows of a table may be spread over source tables (one under each sub-heading). A source table that names a row
 * again begins a new copy, and so does the first row where it comes again inside one.
 */
function copiesOf(table: TableForm, sources: readonly SourceTable[]): readonly (readonly Part[])[] {
  const copies: Copy[] = [];
  for (const { node, expected } of sources) {
    const isExpected = expected.includes(table.id);
    if (!isExpected && expected.length > 0) continue;
    const { ids, found } = namedIn(table)(originOf(node).table);
    if (!isExpected && found.length < 2) continue;
    let copy = copies.at(-1);
    // Rows side by side name nothing: put together, all such tables would be bound anew for each that is edited.
    const isAlone = table.layout === 'across' && found.length === 0;
    if (copy === undefined || isAlone || found.some((id) => copy?.named.has(id))) copy = added(copies);
    let from = 0;
    for (const [at, id] of ids.entries()) {
      if (id === undefined) continue;
      const [first] = copy.named;
      if (id === first) {
        if (at > from) copy.parts.push({ node, from, to: at, above: '' });
        from = at;
        copy = added(copies);
      }
      copy.named.add(id);
    }
    if (ids.length > from) copy.parts.push({ node, from, to: ids.length, above: '' });
  }
  return copies.map(({ parts }) => parts);
}

function added(copies: Copy[]): Copy {
  const copy = { parts: [], named: new Set<string>() };
  copies.push(copy);
  return copy;
}

function hasFigure({ row }: Binding): boolean {
  return row.cells.some(({ cell }) => cell.value.kind === 'number' || cell.value.kind === 'dash');
}

interface PairedRow {
  readonly source: SourceRow;
  readonly form: RowForm;
  readonly header: Header | undefined;
}

function pairedRows(table: TableForm, sources: readonly SourceRow[]): readonly PairedRow[] {
  const forms = alignRows(sources, table);
  const headers = headersOf(table, sources);
  return sources.flatMap((source, index): PairedRow[] => {
    const form = forms[index];
    return form === undefined ? [] : [{ source, form, header: headers[index] }];
  });
}

/** `read`: cells of rows that their own figures do not give, by the id of the row. */
function bindDown(
  table: TableForm,
  pairs: readonly PairedRow[],
  read?: ReadonlyMap<RowForm['id'], readonly BoundCell[]>,
): Bindings {
  const bindings = pairs.map(({ source, form, header }) => ({
    node: source.node,
    row: boundRow(form, source, read?.get(form.id) ?? ownCells(table, { form, header, source })),
  }));
  // Rows that stand side by side have their labels in the header, as rows of a table downwards begin; those have figures.
  return { bindings: table.layout === 'down' ? bindings : bindings.filter(hasFigure) };
}

/** Do the rows alone not tell all cells? Prose and the reports of other years then help to find them. */
function needsReport(table: TableForm, pairs: readonly PairedRow[]): boolean {
  return mayRunOn(table, pairs) || pairs.some((pair) => isShort(table, pair));
}

/**
 * A row with fewer figures than columns, none of which the header leaves out: digits have run together, or an extractor has
 * torn some of them off.
 */
function isShort(table: TableForm, pair: PairedRow): boolean {
  const { form, source } = pair;
  const { length } = source.figures;
  if (form.kind === 'group' || length === 0 || length >= columnsOf(table, form).length) return false;
  return ownCells(table, pair).length === 0;
}

function ownCells(table: TableForm, { form, header, source }: PairedRow): readonly BoundCell[] {
  return cellsIn(table, form, header, source, figuresOf(table, form, source));
}

function tornCells(
  context: TornContext,
  sources: readonly SourceRow[],
  pairs: readonly PairedRow[],
): TornCells {
  const { report, table } = context;
  const rows = pairs
    .filter((pair) => isShort(table, pair))
    .map(({ form, header, source: { figures } }) => ({
      form,
      columns: orderedColumns(table, form, header),
      figures,
    }));
  const known = new Set(pairs.map(({ source }) => source));
  return withTorn(
    context,
    rows,
    looseFigures(report, table, sources, (source) => known.has(source)),
  );
}

function isRunOn({ source }: PairedRow): boolean {
  return source.node.rendering === 'run-on';
}

/** May digits run together? */
function mayRunOn(table: TableForm, pairs: readonly PairedRow[]): boolean {
  const isSpaced = (pair: PairedRow): boolean =>
    pair.source.node.rendering === 'space' && isShort(table, pair);
  const hasSums = table.columns.some(({ sumOf }) => sumOf.length > 0);
  return pairs.some(isRunOn) || (hasSums && pairs.some(isSpaced));
}

/**
 * The cells of a table whose digits run together. In a table parted by single spaces they may do so here and there:
 * there only a reading that satisfies every identity counts, for a short row may as well lack blank cells.
 */
function runOnCells(
  report: Report,
  table: TableForm,
  pairs: readonly PairedRow[],
  siblings: Siblings,
): RunOnTable | undefined {
  const solved = readRunOn(
    report,
    table,
    pairs
      .filter(({ form }) => form.kind !== 'group')
      .map(({ form, source }) => ({
        rows: [form],
        cells: figuresOf(table, form, source),
        start: source.row.cells.at(-1)?.range.end ?? source.row.range.end,
      })),
    siblings,
  );
  return pairs.some(isRunOn) || solved.runOn.outcome === 'solved' ? solved : undefined;
}

function boundRow(form: RowForm, source: SourceRow, cells: readonly BoundCell[]): BoundRow {
  const { range } = source.row;
  const label = source.label ?? { text: '', range: { start: range.start, end: range.start } };
  return {
    form,
    label: { text: label.text, range: label.range },
    range,
    cells,
  };
}

/**
 * A row with one column and no cell has a blank one behind its label; blank cells are cut off that a wide label has left
 * before the figures, or a wider header behind them, and so is a remark behind them.
 */
function figuresOf(table: TableForm, form: RowForm, source: SourceRow): readonly TableCell[] {
  const { figures, row, spanned } = source;
  const width = columnsOf(table, form).length;
  if (figures.length === 0 && width === 1) {
    const end = row.cells.at(-1)?.range.end ?? row.range.end;
    return [{ text: '', range: { start: end, end }, value: { kind: 'blank' }, column: 0 }];
  }
  const start = Math.min(spanned, Math.max(0, figures.length - width));
  let end = figures.length;
  while (end - start > width && /^(?:blank|text)$/.test(figures[end - 1]?.value.kind ?? '')) end--;
  return figures.slice(start, end);
}

function byStart(a: BoundTable, b: BoundTable): number {
  return a.range.start - b.range.start;
}
