/** `word/document.xml`: the paragraphs and tables, and the page that they stand on. */
import { barsXml } from './bars';
import type { Block, ParagraphBlock } from './blocks';
import { paragraphOf, run } from './paragraph';
import type { PrintedCell, PrintedTable } from './printed-table';
import {
  bodyCharacters,
  bodySpacing,
  cellMargin,
  narrowCellMargin,
  type StyleId,
  smallerTables,
  tableStyle,
} from './styles';
import { columnWidths, fittingType, type Type } from './widths';
import { w, xmlPart } from './xml';

/** Twips: A4, 37 mm above, 28 mm on the left, 35 mm below, 26 mm on the right, the page number 7 mm below the text. */
const page = {
  size: { w: 11906, h: 16838 },
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1247, gutter: 0 },
} as const;
const textWidth = page.size.w - page.margins.left - page.margins.right;
/**
 * 22 lines, in twips. 28 characters of 16 pt are 2 mm too wide, and `charSpace` below zero is how Word would narrow the
 * grid; LibreOffice then gives each character two places. So the style narrows the characters instead.
 */
const grid = { type: 'linesAndChars', linePitch: 579 } as const;
const characterPitch = 320 + bodySpacing;
/** More columns need a smaller type. */
const wideTable = 10;

interface TableType extends Type {
  /** Style of the characters; undefined for that of the paragraph. */
  readonly style: string | undefined;
  /** Twips: at each side of a cell. */
  readonly margin: number;
}

function tableType(half: number, style: string | undefined, margin: number = cellMargin): TableType {
  // A bit more than the margins: a line that only just fits breaks in another program.
  return { half, style, margin, margins: 2 * margin + 20 };
}

const ordinaryType = tableType(105, undefined);
const smallTypes = [
  tableType(90, smallerTables[0]),
  tableType(75, smallerTables[1], narrowCellMargin),
  tableType(65, smallerTables[2], narrowCellMargin),
] as const;

export interface Footers {
  readonly odd: string;
  readonly even: string;
}

/** `footers`: ids of the relations to them. */
export function documentXml(blocks: readonly Block[], footers: Footers): string {
  const namespaces = {
    'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  const content = blocks.map((block, index) => blockXml(block, blocks[index + 1]));
  if (content.length === 0) content.push(w('p'));
  return xmlPart(w('document', namespaces, w('body', {}, ...content, sectionXml(footers))));
}

/** Two tables in a row would be one, and Word wants a paragraph behind the last. */
function blockXml(block: Block, next: Block | undefined): string {
  const behind = next?.kind === 'paragraph' ? '' : paragraphOf('TableSpace', '');
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block);
    case 'table':
      return tableXml(block.table) + behind;
    case 'bars':
      return barsXml(block.figure, textWidth) + behind;
  }
}

function sectionXml({ odd, even }: Footers): string {
  return w(
    'sectPr',
    {},
    w('footerReference', { type: 'default', 'r:id': odd }),
    w('footerReference', { type: 'even', 'r:id': even }),
    w('pgSz', page.size),
    w('pgMar', page.margins),
    w('cols', { space: 425 }),
    w('docGrid', grid),
  );
}

function paragraphXml({ text, rest, ...block }: ParagraphBlock): string {
  const runs = rest === undefined ? run(text) : run(text) + run(rest, bodyCharacters);
  return paragraphOf(block.style, runs, propertiesOf(block, rest !== undefined));
}

/** A run-in heading is a whole paragraph: kept together with the next one, it would pull that to the next page. */
function propertiesOf(
  { startsPage, isApart, isKept, right, hanging }: Omit<ParagraphBlock, 'text' | 'rest'>,
  isRunIn: boolean,
): string {
  return [
    isKept ? w('keepNext') : isRunIn ? w('keepNext', { val: 0 }) : '',
    isRunIn ? w('keepLines', { val: 0 }) : '',
    startsPage ? w('pageBreakBefore') : '',
    isApart ? w('spacing', { beforeLines: 100, before: grid.linePitch }) : '',
    right === undefined ? '' : w('ind', { rightChars: hundredths(right), right: twips(right) }),
    hanging === undefined
      ? ''
      : w('ind', {
          leftChars: hundredths(hanging.left),
          left: twips(hanging.left),
          hangingChars: hundredths(hanging.by),
          hanging: twips(hanging.by),
        }),
  ].join('');
}

function hundredths(characters: number): number {
  return Math.round(characters * 100);
}

function twips(characters: number): number {
  return Math.round(characters * characterPitch);
}

function tableXml(table: PrintedTable): string {
  const types = table.columns > wideTable ? smallTypes : ([ordinaryType, ...smallTypes] as const);
  const type = fittingType(table, textWidth, types);
  const widths = columnWidths(table, textWidth, type);
  const open: Open[] = [];
  const rows = table.rows.map((row, index) => {
    const properties = w('cantSplit') + (index < table.headers ? w('tblHeader') : '');
    const cells: string[] = [];
    let column = 0;
    while (column < table.columns) {
      const cell = row[column];
      const above = open[column];
      if (cell !== undefined) {
        for (let at = column; at < column + cell.columns; at++) delete open[at];
        if (cell.rows > 1) open[column] = { left: cell.rows - 1, columns: cell.columns };
        cells.push(cellXml(cell, widthOf(widths, column, cell.columns), type));
        column += cell.columns;
      } else if (above !== undefined && above.left > 0) {
        open[column] = { ...above, left: above.left - 1 };
        cells.push(coveredXml(widthOf(widths, column, above.columns), above.columns));
        column += above.columns;
      } else if (column >= row.length) break;
      else {
        cells.push(coveredXml(widths[column] ?? 0, 1, false));
        column += 1;
      }
    }
    return { properties, cells, missing: table.columns - column };
  });
  return w(
    'tbl',
    {},
    w(
      'tblPr',
      {},
      w('tblStyle', { val: tableStyle }),
      w('tblW', { w: textWidth, type: 'dxa' }),
      w('jc', { val: 'center' }),
      w('tblLayout', { type: 'fixed' }),
      type.margin === cellMargin ? '' : cellMarginsXml(type.margin),
    ),
    w('tblGrid', {}, ...widths.map((width) => w('gridCol', { w: width }))),
    ...rows.map(({ properties, cells, missing }) =>
      w('tr', {}, w('trPr', {}, missing > 0 ? w('gridAfter', { val: missing }) : '', properties), ...cells),
    ),
  );
}

function cellMarginsXml(side: number): string {
  const width = { w: side, type: 'dxa' };
  return w('tblCellMar', {}, w('left', width), w('right', width));
}

/** A cell that reaches down, by its first column. */
interface Open {
  readonly left: number;
  readonly columns: number;
}

function widthOf(widths: readonly number[], from: number, count: number): number {
  return widths.slice(from, from + count).reduce((sum, width) => sum + width, 0);
}

const cellStyles: Readonly<Record<PrintedCell['kind'], StyleId>> = {
  header: 'TableHeader',
  label: 'TableLabel',
  figure: 'TableFigure',
  note: 'TableNote',
};

function cellXml({ kind, text, columns, rows }: PrintedCell, width: number, { style }: TableType): string {
  const properties = [
    w('tcW', { w: width, type: 'dxa' }),
    columns > 1 ? w('gridSpan', { val: columns }) : '',
    rows > 1 ? w('vMerge', { val: 'restart' }) : '',
    w('vAlign', { val: 'center' }),
  ];
  const runs = text === '' ? '' : run(text, style);
  return w('tc', {}, w('tcPr', {}, ...properties), paragraphOf(cellStyles[kind], runs));
}

/** The place of a cell from above or, where none reaches, an empty one. */
function coveredXml(width: number, columns: number, isMerged = true): string {
  const properties = [
    w('tcW', { w: width, type: 'dxa' }),
    columns > 1 ? w('gridSpan', { val: columns }) : '',
    isMerged ? w('vMerge') : '',
  ];
  return w('tc', {}, w('tcPr', {}, ...properties), paragraphOf('TableFigure', ''));
}
