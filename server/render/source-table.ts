/** A table of the report as it stands in the source. */
import type { BoundReport } from '../forms/bound';
import type { TableCell, TableNode } from '../report/model';
import { columnScope, element, escaped, inline, marked, type Source } from './markup';
import { type Known, knownIn, type SourceSpans, sourceSpans } from './source-spans';
import type { CellSpan } from './spans';

export interface TableSource extends Source, Known {}

export function tableSource(source: Source, bound: BoundReport): TableSource {
  return { ...source, ...knownIn(bound) };
}

/** More columns need a smaller type. */
const mostColumns = 10;

/** `<table>` with the rows of the source; blanks become spans where they are headings or stand behind short rows. */
export function sourceTable(page: TableSource, node: TableNode): string {
  const spanning = sourceSpans(page, node);
  const wide = spanning.columns > mostColumns ? ' wide' : '';
  return element(page, 'table', node.range, `form-table${wide}`, tableRows(page, node, spanning));
}

function tableRows(page: TableSource, { rows }: TableNode, { headers, rows: spanning }: SourceSpans): string {
  const html = rows.map((row, index) => {
    const { isHeading = false, spans = [] } = spanning[index] ?? {};
    const cells = row.cells.map((cell, column) =>
      tableCell(page, cell, isHeading ? 'th' : 'td', spans[column]),
    );
    return element(page, 'tr', row.range, '', cells.join(''));
  });
  return part('thead', html.slice(0, headers)) + part('tbody', html.slice(headers));
}

function part(name: 'thead' | 'tbody', rows: readonly string[]): string {
  return rows.length > 0 ? `<${name}>${rows.join('')}</${name}>` : '';
}

function tableCell(
  page: TableSource,
  cell: TableCell,
  name: 'th' | 'td',
  span: CellSpan | undefined,
): string {
  if (span === undefined) return '';
  const columns = span.columns > 1 ? ` colspan="${span.columns}"` : '';
  const rows = span.rows > 1 ? ` rowspan="${span.rows}"` : '';
  if (page.figures.has(cell)) {
    const figure = marked(
      page,
      'figure',
      page.sweep.touching(cell.range),
      cell.range,
      escaped(cell.text.trim()),
    );
    return `<td class="number"${columns}>${figure}</td>`;
  }
  const isNumber = name === 'td' && cell.value.kind !== 'text';
  const scope = name === 'th' ? columnScope(span.columns) : '';
  return `<${name}${isNumber ? ' class="number"' : ''}${scope}${columns}${rows}>${inline(page, cell.range)}</${name}>`;
}
