/** A row that was lost, put back in its place and in the shape of the rows around it. */
import type { BoundRow, BoundTable } from '../../forms/bound';
import type { RowForm } from '../../forms/form';
import { labelKeys } from '../../forms/label';
import { columnsOf, labelsOf, rowsOf } from '../../forms/rows';
import { displayWidth } from '../../report/display';
import type { TableCell, TableNode, TableRow } from '../../report/model';
import type { Finding } from '../../rules/finding';
import { lineBreakOf, lineRange, linesOf, toLspRange } from '../positions';
import type { View } from '../view';
import type { Fix } from './fix';

/**
 * Writes the row with figures of 0, as a new report has them: not preferred, for the figures that were lost with it are
 * not known. None where rows are not lines of their own.
 */
export function missingRowFix({ document }: View, { missing }: Finding): readonly Fix[] {
  if (missing === undefined || missing.table.form.layout === 'across') return [];
  const { row, table } = missing;
  const order = rowsOf(table.form);
  const at = order.indexOf(row);
  const above = table.rows.findLast(({ form }) => order.indexOf(form) < at);
  const beside = above ?? table.rows[0];
  const pattern = patternOf(document, table, row);
  if (beside === undefined || pattern === undefined || !isWholeLine(document, beside)) return [];
  const lineBreak = lineBreakOf(document);
  const line = rowText(document, row, pattern);
  const { start, end } = lineRange(document, linesOf(document, beside.range).first);
  const edit =
    above === undefined
      ? { range: toLspRange(document, { start, end: start }), newText: line + lineBreak }
      : { range: toLspRange(document, { start: end, end }), newText: lineBreak + line };
  return [
    {
      title: { zh: `补上缺少的行：${row.label}`, en: `Add the missing row: ${row.label}` },
      edits: [edit],
      preferred: false,
    },
  ];
}

/** A row of the source that the new one is shaped after. */
interface Pattern {
  readonly node: TableNode;
  readonly source: TableRow;
  readonly bound: BoundRow;
}

/** The nearest row with the same columns, one below the same row of the form before any other. */
function patternOf(document: View['document'], table: BoundTable, row: RowForm): Pattern | undefined {
  const order = rowsOf(table.form);
  const columns = columnsOf(table.form, row);
  const siblings = order.find(({ children }) => children.includes(row))?.children ?? table.form.rows;
  const distance = ({ form }: BoundRow): number =>
    Math.abs(order.indexOf(form) - order.indexOf(row)) + (siblings.includes(form) ? 0 : order.length);
  const shaped = table.rows
    .filter(({ form, cells }) => form.kind !== 'group' && cells.length === columns.length)
    .filter((bound) => columnsOf(table.form, bound.form).every((column) => columns.includes(column)))
    .filter((bound) => isWholeLine(document, bound));
  const [bound] = shaped.sort((a, b) => distance(a) - distance(b));
  const node = table.nodes.find(({ range }) => bound !== undefined && isIn(bound, range));
  const source = node?.rows.find(({ range }) => bound !== undefined && isIn(bound, range));
  if (bound === undefined || node === undefined || source === undefined) return undefined;
  return node.rendering === 'cells' || node.rendering === 'run-on' ? undefined : { node, source, bound };
}

function isIn({ range }: BoundRow, outer: { readonly start: number; readonly end: number }): boolean {
  return outer.start <= range.start && range.end <= outer.end;
}

/** Does the row stand alone on one line, its label not torn apart? */
function isWholeLine(document: View['document'], { form, label, range, cells }: BoundRow): boolean {
  const { first } = linesOf(document, range);
  const line = lineRange(document, first);
  const text = document.getText();
  const last = Math.max(label.range.end, ...cells.map(({ cell }) => cell.range.end));
  const isAlone =
    line.start <= label.range.start &&
    last <= line.end &&
    !/[^\s|｜│\d]/.test(text.slice(line.start, label.range.start)) &&
    !/[^\s|｜│]/.test(text.slice(last, line.end));
  const known = new Set(labelsOf(form).flatMap(labelKeys));
  return isAlone && labelKeys(label.text).some((key) => known.has(key));
}

/** The line of the pattern with another label, figures of 0, and nothing before the label; its borders stay in place. */
function rowText(document: View['document'], row: RowForm, { node, source, bound }: Pattern): string {
  const text = document.getText();
  const isPadded = node.rendering === 'pipe' || node.rendering === 'aligned';
  const least = node.rendering === 'aligned' ? 2 : 1;
  let line = '';
  let from = document.offsetAt({ line: linesOf(document, source.range).first, character: 0 });
  let surplus = 0;
  for (const cell of source.cells) {
    const shown = newText(row, bound, cell);
    const width = displayWidth(text.slice(cell.range.start, cell.range.end));
    const padding = isPadded ? ' '.repeat(Math.max(0, width - displayWidth(shown))) : '';
    const isFigure = bound.cells.some((one) => one.cell === cell);
    line += withoutSpaces(text.slice(from, cell.range.start), surplus, least);
    line += isFigure ? padding + shown : shown + padding;
    surplus = isPadded ? Math.max(0, displayWidth(shown) - width) : 0;
    from = cell.range.end;
  }
  const end = /[\r\n]|$/.exec(text.slice(from))?.index ?? 0;
  return line + text.slice(from, from + end);
}

function newText(row: RowForm, bound: BoundRow, cell: TableCell): string {
  if (cell.range.start === bound.label.range.start) return row.label;
  if (bound.cells.some((one) => one.cell === cell)) return '0';
  return cell.range.start > bound.label.range.start ? (row.unit ?? cell.text) : '';
}

/** The gap with up to `count` of its leading spaces taken away, `least` of them left. */
function withoutSpaces(gap: string, count: number, least: number): string {
  const spaces = /^ */.exec(gap)?.[0].length ?? 0;
  return gap.slice(Math.min(count, Math.max(0, spaces - least)));
}
