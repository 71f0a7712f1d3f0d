/** The tables of a report as a workbook: a sheet for each, laid out as the official form. */
import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/universal';
import type { BoundReport } from '../forms/bound';
import type { CellValue } from '../report/model';
import { type OfficialCell, type OfficialTable, officialTables } from './official-table';
import { collapse, xmlText } from './text';
import { textWidth } from './width';

/** Digits that a double, and so a cell of a spreadsheet, keeps of any decimal. */
const exactDigits = 15;
/** Widths in characters. */
const figureWidth = 12;
const groupWidth = 14;
const labelWidth = { least: 16, most: 52 };
/** More columns do not fit a page upright. */
const portraitColumns = 8;

/**
 * The bytes of the workbook; a report without bound tables gives one empty sheet. Figures are numbers where a
 * spreadsheet keeps every digit, else text; what is no figure is text as written, never a formula.
 */
export async function reportXlsx({ form, tables }: BoundReport): Promise<Uint8Array> {
  const sheets = officialTables(form, tables).map(sheetOf);
  const workbook = writeWorkbook(sheets.length > 0 ? sheets : [{ sheet: '无表格', data: [[null]] }], {
    fontFamily: '宋体',
    fontSize: 11,
  });
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}

function sheetOf(table: OfficialTable): Sheet<Blob> {
  return {
    sheet: sheetName(table.name),
    data: table.rows.map((row) => Array.from({ length: table.columns }, (_, at) => cellOf(row[at]))),
    columns: columnWidths(table).map((width) => ({ width })),
    ...(table.columns > portraitColumns && { orientation: 'landscape' }),
  };
}

/** Excel refuses some characters in the name of a sheet, and more than 31 of any. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

function columnWidths({ rows, columns, labelColumns, hasUnits }: OfficialTable): readonly number[] {
  const last = labelColumns - 1;
  const widest = Math.max(
    0,
    ...rows
      .map((row) => row[last])
      .map((cell) => (cell?.kind === 'label' ? textWidth(cell.text, 'wide') : 0)),
  );
  return Array.from({ length: columns }, (_, at) => {
    if (at < last) return groupWidth;
    if (at === last) return Math.min(labelWidth.most, Math.max(labelWidth.least, widest + 2));
    return hasUnits && at === labelColumns ? groupWidth / 2 : figureWidth;
  });
}

const border = { borderStyle: 'thin' } as const;

/** Covered cells take the border of the cell that spans them from the library. */
function cellOf(cell: OfficialCell | undefined): CellObject | null {
  if (cell === undefined) return null;
  const span = {
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
  };
  return { ...span, alignVertical: 'center', wrap: true, ...styleOf(cell) };
}

function styleOf({ kind, text, source }: OfficialCell): CellObject {
  switch (kind) {
    case 'title':
      return { ...textValue(text), align: 'center', fontWeight: 'bold', fontSize: 14 };
    case 'note':
      return { ...textValue(text), align: 'left' };
    case 'header':
    case 'unit':
      return { ...textValue(text), ...border, align: 'center' };
    case 'label':
      return { ...textValue(text), ...border, align: 'left' };
    case 'figure':
      return { ...figureValue(source?.value, source?.text ?? ''), ...border, align: 'center' };
  }
}

function figureValue(value: CellValue | undefined, text: string): CellObject {
  if (value?.kind !== 'number') return textValue(text);
  const decimal = value.value.toFixed();
  const digits = decimal.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  if (digits > exactDigits) return textValue(decimal);
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return {
    type: Number,
    value: Number(decimal),
    format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
  };
}

function textValue(text: string): CellObject {
  const shown = collapse(xmlText(text));
  return shown === '' ? {} : { type: String, value: shown };
}
