/** This year against last year, where both reports count the same thing. */
import type { BoundReport } from '../../forms/bound';
import type { ColumnForm, Form, RowForm, TableForm } from '../../forms/form';
import { columnsOf, rowsOf, unitOf } from '../../forms/rows';
import { collapse } from '../text';
import { type Comparison, comparisons } from './charts';
import type { FigureRow, FigureValue, Language, ReportFigure } from './figure';
import { headedLabel, shortLabel } from './labels';
import { change } from './numbers';
import { describe, isZero, namesOf } from './say';
import { ReportValues } from './values';
import { words } from './words';

interface Years {
  readonly bound: BoundReport;
  readonly lastYear: BoundReport;
  readonly values: ReportValues;
  readonly language: Language;
}

/** None where no figure of both years can be compared. */
export function yearFigures(years: Years): readonly ReportFigure[] {
  const last = new ReportValues(years.lastYear, [], years.language, false);
  return comparisons.flatMap((comparison) => yearFigure(years, last, comparison) ?? []);
}

/** A cell that both forms have under the same label. */
interface Place {
  readonly table: TableForm;
  readonly row: RowForm;
  readonly column: ColumnForm;
}

function yearFigure(
  { bound, lastYear, values, language }: Years,
  last: ReportValues,
  { id, title, cells }: Comparison,
): ReportFigure | undefined {
  const say = words[language];
  const places = cells.flatMap(([table, row, column]) => {
    const now = placeIn(bound.form, table, row, column);
    const then = placeIn(lastYear.form, table, row, column);
    return now !== undefined && now.row.label === then?.row.label ? [now] : [];
  });
  const pairs = places
    .map((place) => ({ place, pair: [valueAt(last, place), valueAt(values, place)] as const }))
    .filter(({ pair }) => pair.every(({ kind }) => kind !== 'missing'));
  if (!pairs.some(({ pair }) => pair.every(({ kind }) => kind === 'number'))) return undefined;
  const isOneRow = new Set(places.map(({ row }) => row.id)).size === 1;
  const rows = pairs.map(({ place, pair: [then, now] }): FigureRow => {
    const isNumber = then.kind === 'number' && now.kind === 'number';
    return {
      group: isOneRow ? headedLabel(place.row) : '',
      label: isOneRow ? shortLabel(place.column.label) : rowLabel(place),
      values: [then, now],
      note: isNumber && now.doubts.length === 0 ? change(then.value, now.value, language) : '',
    };
  });
  const zeros = rows.filter(isZero);
  const { year } = bound.report;
  const names =
    year === undefined ? say.years : ([say.year(lastYear.report.year ?? year - 1), say.year(year)] as const);
  const figure = {
    id,
    title: title[language],
    unit: unitOfPlace(places[0]),
    total: '',
    series: names,
    noteName: say.change,
    rows,
    isDoubted: rows.some(({ values }) => values.some(({ doubts }) => doubts.length > 0)),
    remarks: [
      ...(zeros.length === rows.length ? [say.allZero] : []),
      ...(zeros.length > 0 && zeros.length < rows.length ? [say.zeros(namesOf(zeros, say))] : []),
      ...rows.flatMap((row) => (row.values[1]?.doubts ?? []).map(say.doubt)),
      say.lastYear(collapse(lastYear.report.title?.text ?? '')),
    ],
  };
  return { ...figure, description: describe(figure, language) };
}

function placeIn(form: Form, tableId: string, rowId: string, columnId: string): Place | undefined {
  const table = form.tables.find(({ id }) => id === tableId);
  const row = table && rowsOf(table).find(({ id }) => id === rowId);
  const column = row && columnsOf(table, row).find(({ id }) => id === columnId);
  return column && { table, row, column };
}

function valueAt(values: ReportValues, { table, row, column }: Place): FigureValue {
  return values.of(table.id, row, column.id);
}

/** A total is named after what it is the total of. */
function rowLabel({ table, row }: Place): string {
  if (row.kind !== 'total') return headedLabel(row);
  const parent = rowsOf(table).find(({ children }) => children.includes(row));
  return parent === undefined ? headedLabel(row) : shortLabel(parent.label);
}

function unitOfPlace(place: Place | undefined): string {
  return place === undefined ? '' : (unitOf(place.row, place.column) ?? '');
}
