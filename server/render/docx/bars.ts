/**
 * A figure as a table of bars. A bar is the shading of an empty paragraph, as long as its indent leaves room: no picture,
 * so that any program that opens the document shows it, and the figures stay text.
 */
import type { Bar, BarFigure, BarRow } from '../figures/bars';
import { paragraphOf, run } from './paragraph';
import { cellMargin, figureStyle, type StyleId } from './styles';
import { w } from './xml';

/** Parts of the width of the page; the bars get what is left. */
const shares = { item: 0.34, series: 0.11, value: 0.14, note: 0.12 } as const;
/** Twips: the bar of the smallest figure is still seen. */
const shortest = 30;

/** Striped for last year: nothing is said by colour alone. */
const shadings = {
  now: w('shd', { val: 'clear', color: 'auto', fill: '595959' }),
  lastYear: w('shd', { val: 'diagStripe', color: '595959', fill: 'FFFFFF' }),
} as const;

interface Column {
  readonly kind: keyof BarFigure['header'];
  readonly width: number;
}

/** `total`: the width of the page in twips. Rows are kept together, so that no page cuts a figure that fits on one. */
export function barsXml(figure: BarFigure, total: number): string {
  const columns = columnsOf(figure, total);
  const lines = linesOf(figure.rows, columns, total);
  const heads = columns.map(({ kind, width }) =>
    cell(width, paragraph(figure.header[kind], 'FigureGroup', true)),
  );
  return w(
    'tbl',
    {},
    w(
      'tblPr',
      {},
      w('tblStyle', { val: figureStyle }),
      w('tblW', { w: total, type: 'dxa' }),
      w('tblLayout', { type: 'fixed' }),
      w('tblCaption', { val: figure.title }),
      w('tblDescription', { val: figure.description }),
    ),
    w('tblGrid', {}, ...columns.map(({ width }) => w('gridCol', { w: width }))),
    w('tr', {}, w('trPr', {}, w('cantSplit'), w('tblHeader')), ...heads),
    ...lines.map((line, index) => {
      const isKept = index < lines.length - 1 || figure.remarks.length > 0;
      return w('tr', {}, w('trPr', {}, w('cantSplit')), line(isKept));
    }),
  );
}

function columnsOf({ header }: BarFigure, total: number): readonly Column[] {
  const isThere = (kind: Column['kind']): boolean => kind === 'bar' || header[kind] !== '';
  const fixed = (kind: keyof typeof shares): number => (isThere(kind) ? Math.round(shares[kind] * total) : 0);
  const bar = total - fixed('item') - fixed('series') - fixed('value') - fixed('note');
  const kinds = ['item', 'series', 'bar', 'value', 'note'] as const;
  return kinds.filter(isThere).map((kind) => ({ kind, width: kind === 'bar' ? bar : fixed(kind) }));
}

/** The cells of a row of the table; `isKept` with the next one. */
type Line = (isKept: boolean) => string;

function linesOf(rows: readonly BarRow[], columns: readonly Column[], total: number): readonly Line[] {
  return rows.flatMap((row, index): readonly Line[] => [
    ...(row.group === '' || row.group === rows[index - 1]?.group
      ? []
      : [(isKept: boolean) => groupCell(row.group, columns.length, total, isKept)]),
    ...row.bars.map((bar, at): Line => {
      const place = row.bars.length === 1 ? 'only' : at === 0 ? 'first' : 'below';
      return (isKept) => columns.map((column) => barCell(column, row, bar, place, isKept)).join('');
    }),
  ]);
}

function groupCell(group: string, columns: number, total: number, isKept: boolean): string {
  return cell(total, paragraph(group, 'FigureGroup', isKept), w('gridSpan', { val: columns }));
}

/** Name and note of a row stand beside all of its bars. */
function barCell(
  { kind, width }: Column,
  row: BarRow,
  bar: Bar,
  place: 'only' | 'first' | 'below',
  isKept: boolean,
): string {
  const beside = (text: string): string => {
    if (place === 'only') return cell(width, paragraph(text, 'FigureText', isKept));
    const merge = place === 'first' ? w('vMerge', { val: 'restart' }) : w('vMerge');
    return cell(width, paragraph(place === 'first' ? text : '', 'FigureText', isKept), merge);
  };
  switch (kind) {
    case 'item':
      return beside(row.label);
    case 'note':
      return beside(row.note);
    case 'series':
      return cell(width, paragraph(bar.series, 'FigureText', isKept));
    case 'value':
      return cell(width, paragraph(bar.text, 'FigureText', isKept));
    case 'bar':
      return cell(width, barParagraph(bar, width - 2 * cellMargin, isKept));
  }
}

function barParagraph({ length, isLastYear }: Bar, room: number, isKept: boolean): string {
  const keep = isKept ? w('keepNext') : '';
  if (length === 0) return paragraphOf('FigureText', '', keep);
  const right = room - Math.max(shortest, Math.round(length * room));
  const shading = isLastYear ? shadings.lastYear : shadings.now;
  return paragraphOf('FigureText', '', `${keep}${shading}${w('ind', { right })}`);
}

function paragraph(text: string, style: StyleId, isKept: boolean): string {
  return paragraphOf(style, text === '' ? '' : run(text), isKept ? w('keepNext') : '');
}

/** `merged`: how the cell spans. */
function cell(width: number, content: string, merged = ''): string {
  return w(
    'tc',
    {},
    w('tcPr', {}, w('tcW', { w: width, type: 'dxa' }), merged, w('vAlign', { val: 'center' })),
    content,
  );
}
