/** The outline of a report: sections with their subsections, tables with their rows. */
import type { BoundReport, BoundRow, BoundTable } from '../forms/bound';
import type { RowForm, TableForm } from '../forms/form';
import type { HeadingNode, Range, Section } from '../report/model';
import { collapse } from './text';

export interface OutlineItem {
  /** Never empty. */
  readonly name: string;
  /** The figures of a row separated by spaces, `_` for a blank one; empty where there is none. */
  readonly detail: string;
  readonly kind: 'section' | 'table' | 'row';
  /** Heading level 1–4; for tables and rows the depth below their section. */
  readonly level: number;
  /** Of a section all that stands under it, of a row itself and the rows below it. */
  readonly range: Range;
  /** The heading or label itself, inside `range`. */
  readonly selectionRange: Range;
  readonly children: readonly OutlineItem[];
}

interface Draft extends OutlineItem {
  level: number;
  range: Range;
  readonly children: Draft[];
}

const unboundTableName = '表格';

/** Sections in source order, each table under the section it stands in. Linear in the report. */
export function outline(bound: BoundReport): OutlineItem[] {
  const sections = preorder(bound.report.sections);
  const tables = tableItems(bound);
  const top: Draft[] = [];
  const open: Draft[] = [];
  let nextTable = 0;

  const placeTablesBefore = (offset: number) => {
    for (let table = tables[nextTable]; table && table.range.start < offset; table = tables[++nextTable]) {
      closeBefore(open, table.range.start);
      (homeOf(table, open)?.children ?? top).push(table);
    }
  };
  for (const section of sections) {
    placeTablesBefore(section.range.start);
    closeBefore(open, section.range.start);
    const item = sectionItem(section);
    (open.at(-1)?.children ?? top).push(item);
    open.push(item);
  }
  placeTablesBefore(Number.POSITIVE_INFINITY);
  return top;
}

function preorder(sections: readonly Section[]): Section[] {
  const ordered: Section[] = [];
  const pending = [...sections].reverse();
  for (let section = pending.pop(); section; section = pending.pop()) {
    ordered.push(section);
    for (let i = section.children.length - 1; i >= 0; i--) {
      const child = section.children[i];
      if (child) pending.push(child);
    }
  }
  return ordered;
}

function closeBefore(open: Draft[], offset: number): void {
  for (let last = open.at(-1); last && last.range.end <= offset; last = open.at(-1)) open.pop();
}

/** A table whose parts stand under several subheadings belongs to the section that holds them all. */
function homeOf(table: Draft, open: readonly Draft[]): Draft | undefined {
  return open.findLast(({ range }) => range.end >= table.range.end) ?? open.at(-1);
}

function sectionItem({ heading, range }: Section): Draft {
  return {
    name: headingName(heading),
    detail: '',
    kind: 'section',
    level: heading.level,
    range,
    selectionRange: { start: (heading.ordinal ?? heading.name).range.start, end: heading.name.range.end },
    children: [],
  };
}

function headingName({ ordinal, name }: HeadingNode): string {
  return collapse(`${ordinal?.text ?? ''}${name.text}`) || '—';
}

function tableItems({ report, tables }: BoundReport): Draft[] {
  const boundNodes = new Set(tables.flatMap(({ nodes }) => nodes));
  const items = tables.map(boundTableItem);
  for (const node of report.nodes) {
    if (node.kind !== 'table' || boundNodes.has(node)) continue;
    const first = node.rows[0]?.range ?? node.range;
    items.push({
      name: unboundTableName,
      detail: '',
      kind: 'table',
      level: 1,
      range: node.range,
      selectionRange: first,
      children: [],
    });
  }
  return items.sort((a, b) => a.range.start - b.range.start);
}

function boundTableItem({ form, range, rows, nodes }: BoundTable): Draft {
  const table: Draft = {
    name: form.title,
    detail: '',
    kind: 'table',
    level: 1,
    range,
    selectionRange: within(nodes[0]?.rows[0]?.range, range),
    children: [],
  };
  const ancestors = ancestorsByRow(form);
  const items = new Map(rows.map((row) => [row.form.id, rowItem(row)]));
  for (const row of rows) {
    const item = items.get(row.form.id);
    if (!item) continue;
    let home = table;
    for (const ancestor of ancestors.get(row.form.id) ?? []) {
      const above = items.get(ancestor.id) ?? lostGroup(ancestor, item, home, items);
      if (!above) continue;
      above.range = union(above.range, item.range);
      home = above;
    }
    item.level = home.level + 1;
    home.children.push(item);
  }
  return table;
}

/**
 * A group row that shares its line with the first row below it, as merged cells do when they are pasted, is no row of
 * the source; without it the rows below would hang one level too high.
 */
function lostGroup(form: RowForm, first: Draft, home: Draft, items: Map<string, Draft>): Draft | undefined {
  if (form.kind !== 'group') return undefined;
  const { range, selectionRange } = first;
  const level = home.level + 1;
  const group: Draft = {
    name: form.label,
    detail: '',
    kind: 'row',
    level,
    range,
    selectionRange,
    children: [],
  };
  items.set(form.id, group);
  home.children.push(group);
  return group;
}

/** The rows above each row of the form, outermost first. */
function ancestorsByRow(form: TableForm): Map<string, readonly RowForm[]> {
  const ancestors = new Map<string, readonly RowForm[]>();
  const pending: { row: RowForm; above: readonly RowForm[] }[] = form.rows.map((row) => ({ row, above: [] }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    ancestors.set(next.row.id, next.above);
    const above = [...next.above, next.row];
    for (const child of next.row.children) pending.push({ row: child, above });
  }
  return ancestors;
}

function rowItem({ form, label, range, cells }: BoundRow): Draft {
  const hasFigures = cells.some(({ cell }) => cell.value.kind === 'number' || cell.value.kind === 'text');
  return {
    name: collapse(label.text) || form.label,
    detail: hasFigures ? cells.map(({ cell }) => collapse(cell.text) || '_').join(' ') : '',
    kind: 'row',
    level: 0,
    range,
    selectionRange: within(label.range, range),
    children: [],
  };
}

/** In a form whose rows stand side by side the label stands in the header, outside its row. */
function within(inner: Range | undefined, outer: Range): Range {
  return inner && inner.start >= outer.start && inner.end <= outer.end ? inner : outer;
}

function union(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
