/** A table as a grid of cells that span. */
import type { Form } from '../../forms/form';
import type { Range, TableCell, TableNode } from '../../report/model';
import { letters, type OfficialBlock } from '../official-blocks';
import { type OfficialCell, type OfficialRow, officialTable } from '../official-table';
import { type Known, sourceSpans } from '../source-spans';
import { collapse } from '../text';

export interface PrintedCell {
  readonly kind: 'header' | 'label' | 'figure' | 'note';
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** By column; absent where a cell spans, or where the row ends before the table does. */
export type PrintedRow = readonly (PrintedCell | undefined)[];

export interface PrintedTable {
  readonly rows: readonly PrintedRow[];
  readonly columns: number;
  /** Rows at the top that are printed again on every page. */
  readonly headers: number;
}

/** More rows nobody wants on every page. */
const mostHeaders = 6;

function printedTable(rows: readonly PrintedRow[], columns: number, headers: number): PrintedTable {
  const areRepeated = headers < rows.length && headers <= mostHeaders;
  return { rows, columns, headers: areRepeated ? headers : 0 };
}

/** As the form has it, with the labels and figures of the report; `text` is that of the report. */
export function printedForm(form: Form, block: OfficialBlock, text: string): PrintedTable {
  const { rows, columns } = officialTable(form, block.table, '');
  const figures = new Set(rows.flatMap((row) => row.flatMap((cell) => figureOf(cell) ?? [])));
  const isPrinted = (row: OfficialRow): boolean => {
    const [first] = row;
    if (first?.kind === 'title') return !block.isAnnounced;
    return first?.kind !== 'note' || (first.source !== undefined && !figures.has(first.source));
  };
  const leftovers = block.leftovers.map((range): PrintedRow => [note(textIn(text, range), columns)]);
  const body = rows.filter(isPrinted).map((row) => formRow(row, block, text));
  const isHeader = (row: PrintedRow): boolean =>
    row.every((cell) => cell === undefined || cell.kind === 'header');
  const headers = Math.max(
    0,
    body.findIndex((row) => !isHeader(row)),
  );
  // Headers further down say that those at the top are not the headers of all rows.
  const isOneBlock = body.slice(headers).every((row) => !isHeader(row));
  return printedTable([...body, ...leftovers], columns, isOneBlock ? headers : 0);
}

function figureOf(cell: OfficialCell | undefined): TableCell | undefined {
  return cell?.kind === 'figure' ? cell.source : undefined;
}

function note(text: string, columns: number): PrintedCell {
  return { kind: 'note', text, columns, rows: 1 };
}

function textIn(text: string, { start, end }: Range): string {
  return collapse(text.slice(start, end).replaceAll('|', ' '));
}

function formRow(row: OfficialRow, block: OfficialBlock, text: string): PrintedRow {
  return Array.from(row, (cell) => cell && formCell(cell, block, text));
}

function formCell(cell: OfficialCell, { headings }: OfficialBlock, text: string): PrintedCell {
  const span = { columns: cell.columnSpan, rows: cell.rowSpan };
  switch (cell.kind) {
    case 'title':
    case 'header': {
      const heading = headings.get(letters(cell.text));
      return { ...span, kind: 'header', text: heading ? textIn(text, heading) : cell.text };
    }
    case 'unit':
      return { ...span, kind: 'figure', text: cell.text };
    case 'label':
      return { ...span, kind: 'label', text: labelText(cell) };
    case 'figure':
      return { ...span, kind: 'figure', text: collapse(cell.source?.text ?? '') };
    case 'note':
      return { ...span, kind: 'note', text: cell.text };
  }
}

/** The words of the form where the report has only a part of them, as in a cell that wraps. */
function labelText({ text, row }: OfficialCell): string {
  if (row === undefined) return text;
  const [said, official] = [letters(row.label.text), letters(text)];
  // In Markdown a group over its rows may be a heading.
  const written = collapse(row.label.text).replace(/^#{1,6} /, '');
  return said !== official && official.includes(said) ? text : written;
}

/** As it stands in the source. */
export function printedSource(known: Known, node: TableNode): PrintedTable {
  const { headers, columns, rows: spanning } = sourceSpans(known, node);
  const rows = node.rows.map(({ cells }, index): PrintedRow => {
    const { isHeading = false, spans = [] } = spanning[index] ?? {};
    return cells.map((cell, column): PrintedCell | undefined => {
      const span = spans[column];
      if (span === undefined) return undefined;
      const isFigure = known.figures.has(cell) || cell.value.kind !== 'text';
      const kind = isHeading ? 'header' : isFigure ? 'figure' : 'label';
      return { ...span, kind, text: collapse(cell.text) };
    });
  });
  return printedTable(rows, columns, headers);
}
