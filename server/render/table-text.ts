/** A table of any rendering as the canonical pipe table. */
import type { BoundRow, BoundTable } from '../forms/bound';
import type { RowForm, TableForm } from '../forms/form';
import { columnsOf } from '../forms/rows';
import type { TableCell, TableNode } from '../report/model';
import { filledRows } from './form-rows';
import { columnWidth, narrowestColumn } from './format-table';
import { collapse } from './text';
import { type AmbiguousWidth, textWidth } from './width';

export interface PipeTableOptions {
  readonly ambiguousWidth: AmbiguousWidth;
  readonly lineBreak: '\n' | '\r\n';
}

/** A cell of text stands left, one with a figure right. */
type Cell = string | { readonly figure: string };

/**
 * The table with all its cells, as formatting would lay it out; the last line ends with a line break.
 *
 * A source table keeps its rows and cells as they are. A bound one gets the header of the form, its rows in the order
 * of the form with their labels as written, no row that it lacks; what stands in its source besides rows of the form
 * is not in it, so ask whether something does before it takes the source's place.
 *
 * Undefined where the result would say less than the source: a `|` inside a cell, a bound row whose figures could not
 * be told apart.
 */
export function toPipeTable(table: TableNode | BoundTable, options: PipeTableOptions): string | undefined {
  const rows = 'kind' in table ? sourceRows(table) : boundRows(table);
  if (rows?.flat().some((cell) => /[|｜]/.test(textOf(cell))) !== false) return undefined;
  return pipeTable(rows, options);
}

function sourceRows({ rows }: TableNode): readonly (readonly Cell[])[] {
  return rows.map(({ cells }) => cells.map(cellOf));
}

function cellOf({ text, value }: TableCell): Cell {
  const shown = collapse(text);
  return value.kind === 'number' || value.kind === 'dash' ? { figure: shown } : shown;
}

function boundRows({ form, rows, runOn }: BoundTable): readonly (readonly Cell[])[] | undefined {
  const byForm = new Map(rows.map((row) => [row.form.id, row]));
  if ((runOn && runOn.outcome !== 'solved') || rows.some((row) => isUnread(form, row))) return undefined;
  return filledRows<Cell>(form, {
    label: (row) => collapse(byForm.get(row.id)?.label.text ?? row.label),
    figures: (row, columns) => {
      const cells = new Map(byForm.get(row.id)?.cells.map(({ column, cell }) => [column.id, cell]));
      return columns.map(({ id }) => figureOf(row, cells.get(id)));
    },
    has: (row) => byForm.has(row.id),
  });
}

/** The form prints nothing beside a group: a dash there says the same, and is bound in some renderings only. */
function figureOf({ kind }: RowForm, cell: TableCell | undefined): Cell {
  if (kind === 'group' && cell?.value.kind === 'dash') return '';
  if (cell !== undefined) return cellOf(cell);
  return kind === 'group' ? '' : { figure: '' };
}

/** A row without a cell for each column had more or fewer of them; a group may go without. */
function isUnread(table: TableForm, { form, cells }: BoundRow): boolean {
  return form.kind !== 'group' && cells.length !== columnsOf(table, form).length;
}

function pipeTable(rows: readonly (readonly Cell[])[], options: PipeTableOptions): string {
  const widths = columnWidths(rows, options.ambiguousWidth);
  const lines = rows.map((row) => rowText(row, widths, options.ambiguousWidth));
  const hasHeader = rows[0]?.every((cell) => typeof cell === 'string') === true;
  if (hasHeader) lines.splice(1, 0, ruleText(widths.slice(0, rows[0]?.length)));
  return lines.map((line) => line + options.lineBreak).join('');
}

function columnWidths(rows: readonly (readonly Cell[])[], ambiguous: AmbiguousWidth): readonly number[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = columnWidth(widths[index] ?? narrowestColumn, textWidth(textOf(cell), ambiguous));
  return widths;
}

function rowText(row: readonly Cell[], widths: readonly number[], ambiguous: AmbiguousWidth): string {
  const cells = row.map((cell, index) => {
    const text = textOf(cell);
    const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - textWidth(text, ambiguous)));
    return typeof cell === 'string' ? text + padding : padding + text;
  });
  return `| ${cells.join(' | ')} |`;
}

function ruleText(widths: readonly number[]): string {
  return `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.figure;
}
