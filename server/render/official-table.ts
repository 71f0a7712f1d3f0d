/** A bound table as the official form prints it: header rows, spanning cells, every row of the form in its place. */
import type { BoundRow, BoundTable } from '../forms/bound';
import type { ColumnForm, Form, RowForm, TableForm } from '../forms/form';
import { columnsOf, rowsOf } from '../forms/rows';
import type { TableCell } from '../report/model';
import { collapse } from './text';

export interface OfficialCell {
  readonly kind: 'title' | 'header' | 'label' | 'unit' | 'figure' | 'note';
  /** Words of the form; empty for a figure. */
  readonly text: string;
  /** What the report has there; absent where it has no such row. */
  readonly source?: TableCell | undefined;
  /** Of a label: its row in the report; absent where the report has none. */
  readonly row?: BoundRow | undefined;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Absent: covered by a cell that spans, or beside the table. */
export type OfficialRow = readonly (OfficialCell | undefined)[];

export interface OfficialTable {
  /** 表二, after the section; a second table of that name is 表二 (2). */
  readonly name: string;
  readonly rows: readonly OfficialRow[];
  /** Columns of labels at the left. */
  readonly labelColumns: number;
  readonly hasUnits: boolean;
  readonly columns: number;
}

/** The bound tables in the order of the report. */
export function officialTables(form: Form, tables: readonly BoundTable[]): readonly OfficialTable[] {
  const used = new Map<string, number>();
  return tables.map((table) => {
    const name = tableName(form, table.form);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return officialTable(form, table, count === 1 ? name : `${name} (${count})`);
  });
}

/** `表三`; of an annex `附件`. */
export function tableName(form: Form, table: TableForm): string {
  const ordinal = sectionOf(form, table)?.ordinal;
  if (ordinal === undefined) return table.id;
  return ordinal === '附件' ? ordinal : `表${ordinal}`;
}

function sectionOf(form: Form, { id }: TableForm) {
  return form.sections.find(({ tables }) => tables.includes(id));
}

/** One bound table under a name. */
export function officialTable(form: Form, table: BoundTable, name: string): OfficialTable {
  const { layout, unitColumn } = table.form;
  const body = layout === 'across' ? acrossRows(table) : downRows(table);
  const columns = Math.max(...body.map((row) => row.length));
  const ordinal = sectionOf(form, table.form)?.ordinal;
  const title = ordinal === undefined || ordinal === '附件' ? '' : `${ordinal}、`;
  const whole = (kind: 'title' | 'note', text: string, source?: TableCell) => [
    cell(kind, text, { columnSpan: columns, source }),
  ];
  return {
    name,
    columns,
    labelColumns: layout === 'across' ? 0 : labelDepth(table.form, table.form.rows),
    hasUnits: layout === 'down' && unitColumn !== undefined,
    rows: [
      whole('title', `${title}${table.form.title}`),
      ...body,
      ...notesOf(table).map(({ text, source }) => whole('note', text, source)),
    ],
  };
}

interface Span {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly source?: TableCell | undefined;
  readonly row?: BoundRow | undefined;
}

function cell(kind: OfficialCell['kind'], text: string, span: Span = {}): OfficialCell {
  return { kind, text, rowSpan: 1, columnSpan: 1, ...span };
}

type Row = (OfficialCell | undefined)[];

/** A row with cells at certain columns. */
function rowOf(...cells: readonly (readonly [column: number, cell: OfficialCell])[]): Row {
  const row: Row = [];
  for (const [column, placed] of cells) row[column] = placed;
  return row;
}

/** What the report writes beside a figure (`22（其中修订16件）`) and figures in rows that carry none. */
function notesOf({ rows }: BoundTable): readonly { readonly text: string; readonly source: TableCell }[] {
  return rows.flatMap(({ form, cells }) =>
    cells.flatMap(({ column, cell: source }) => {
      const { text, value } = source;
      const isNoted = value.kind === 'number' && (value.suffix !== '' || form.kind === 'group');
      return isNoted ? [{ text: `注：${form.label}，${column.label}：${collapse(text)}`, source }] : [];
    }),
  );
}

interface Layout {
  readonly table: TableForm;
  readonly labels: number;
  readonly units: number;
  /** Columns of figures; a heading with fewer columns gives the rest to its last one. */
  readonly slots: number;
  source(row: RowForm, column: ColumnForm): TableCell | undefined;
  bound(row: RowForm): BoundRow | undefined;
}

function downRows(bound: BoundTable): readonly Row[] {
  const { form: table } = bound;
  const byForm = new Map(bound.rows.map((row) => [row.form.id, row]));
  const blocks = blocksOf(table.rows);
  const layout: Layout = {
    table,
    labels: labelDepth(table, table.rows),
    units: table.unitColumn === undefined ? 0 : 1,
    slots: Math.max(...blocks.map((block) => blockColumns(table, block).length)),
    source: sourceOf(bound),
    bound: ({ id }) => byForm.get(id),
  };
  const width = layout.labels + layout.units + layout.slots;
  return blocks.flatMap((block) => {
    const columns = blockColumns(table, block);
    const heading = block[0]?.heading;
    return [
      ...(heading === undefined ? [] : [rowOf([0, cell('header', heading, { columnSpan: width })])]),
      ...headerRows(layout, columns),
      ...block.flatMap((row) => bodyRows(layout, columns, row, 0)),
    ];
  });
}

function sourceOf({ rows }: BoundTable): Layout['source'] {
  const cells = new Map(
    rows.flatMap((row) => row.cells.map((bound) => [`${row.form.id} ${bound.column.id}`, bound.cell])),
  );
  return (row, column) => cells.get(`${row.id} ${column.id}`);
}

/** Neighbouring rows under one heading, each block with a header of its own. */
function blocksOf(rows: readonly RowForm[]): readonly (readonly RowForm[])[] {
  const blocks: RowForm[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.[0]?.heading === row.heading && last !== undefined) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** Columns that some row of the block has. */
function blockColumns(table: TableForm, block: readonly RowForm[]): readonly ColumnForm[] {
  const rows = block.flatMap((row) => rowsOf({ ...table, rows: [row] }));
  return table.columns.filter((column) => rows.some((row) => columnsOf(table, row).includes(column)));
}

/** Columns that labels take. */
function labelDepth(table: TableForm, rows: readonly RowForm[]): number {
  return Math.max(1, ...rows.map((row) => labelDepth(table, row.children) + (spansRows(table, row) ? 1 : 0)));
}

/** A group stands at the left of its rows, but in a form with units (2014) it has a row of its own. */
function spansRows({ unitColumn }: TableForm, { kind, children }: RowForm): boolean {
  return unitColumn === undefined && kind === 'group' && children.length > 0;
}

function headerRows({ table, labels, units, slots }: Layout, columns: readonly ColumnForm[]): readonly Row[] {
  const first = labels + units;
  const grouped = columns.some(({ group }) => group !== undefined);
  const height = (table.columnsHeader === undefined ? 0 : 1) + (grouped ? 2 : 1);
  const rows = Array.from({ length: height }, (): Row => []);
  const place = (row: number, column: number, placed: OfficialCell): void => {
    const target = rows[row];
    if (target !== undefined) target[column] = placed;
  };
  place(0, 0, cell('header', table.labelHeader ?? '', { rowSpan: height, columnSpan: labels }));
  if (table.unitColumn !== undefined) place(0, labels, cell('header', table.unitColumn, { rowSpan: height }));
  if (table.columnsHeader !== undefined)
    place(0, first, cell('header', table.columnsHeader, { columnSpan: slots }));
  const top = height - (grouped ? 2 : 1);
  for (const [index, column] of columns.entries()) {
    const columnSpan = index === columns.length - 1 ? slots - index : 1;
    const isInGroup = column.group !== undefined;
    if (isInGroup && columns[index - 1]?.group !== column.group) {
      const rest = columns.slice(index);
      const end = rest.findIndex(({ group }) => group !== column.group);
      const span = end < 0 ? slots - index : end;
      place(top, first + index, cell('header', column.group ?? '', { columnSpan: span }));
    }
    const row = isInGroup ? height - 1 : top;
    place(row, first + index, cell('header', column.label, { rowSpan: height - row, columnSpan }));
  }
  return rows;
}

// The depth is that of the form's tree.
function bodyRows(
  layout: Layout,
  columns: readonly ColumnForm[],
  row: RowForm,
  level: number,
): readonly Row[] {
  if (spansRows(layout.table, row)) {
    const below = row.children.flatMap((child) => bodyRows(layout, columns, child, level + 1));
    if (below[0] !== undefined)
      below[0][level] = cell('label', row.label, { rowSpan: below.length, row: layout.bound(row) });
    return below;
  }
  const { table, labels, units, slots } = layout;
  const unit = units === 1 ? [[labels, cell('unit', row.unit ?? '')] as const] : [];
  const has = columnsOf(table, row);
  const figures = columns.map((column, index) => {
    const columnSpan = index === columns.length - 1 ? slots - index : 1;
    const source = has.includes(column) ? layout.source(row, column) : undefined;
    return [labels + units + index, cell('figure', '', { source, columnSpan })] as const;
  });
  const label = cell('label', row.label, { columnSpan: labels - level, row: layout.bound(row) });
  const own = rowOf([level, label], ...unit, ...figures);
  return [own, ...row.children.flatMap((child) => bodyRows(layout, columns, child, level))];
}

/** Headings over the rows, the rows' labels, the columns of each, the figures. */
function acrossRows(bound: BoundTable): readonly Row[] {
  const { form: table } = bound;
  const source = sourceOf(bound);
  const hasHeadings = table.rows.some(({ heading }) => heading !== undefined);
  const headings: Row = [];
  const labels: Row = [];
  const columns: Row = [];
  const figures: Row = [];
  for (const [index, row] of table.rows.entries()) {
    const own = columnsOf(table, row);
    const start = figures.length;
    if (row.heading === undefined) {
      const whole = cell('header', row.label, { columnSpan: own.length, rowSpan: hasHeadings ? 2 : 1 });
      (hasHeadings ? headings : labels)[start] = whole;
    } else {
      labels[start] = cell('header', row.label, { columnSpan: own.length });
      if (table.rows[index - 1]?.heading !== row.heading) {
        const columnSpan = table.rows
          .filter(({ heading }) => heading === row.heading)
          .reduce((sum, other) => sum + columnsOf(table, other).length, 0);
        headings[start] = cell('header', row.heading, { columnSpan });
      }
    }
    for (const column of own) {
      columns.push(cell('header', column.label));
      figures.push(cell('figure', '', { source: source(row, column) }));
    }
  }
  return [...(hasHeadings ? [headings] : []), labels, columns, figures];
}
