import { gridOf } from '../../forms/grid';
import type { TableCell } from '../../report/model';
import { rowName } from '../figures';
import type { TableRule } from '../rule';
import { blankTotals } from './blank-total';

/** A cell without a figure: the official form wants 0 where there is nothing to count. One finding for a table.
 * A total that the figures give is reported by table/blank-total. */
export const tableBlankCell: TableRule = {
  code: 'table/blank-cell',
  severity: 'information',
  title: { zh: '单元格未填', en: 'Cell left blank' },
  source: { zh: '通行做法', en: 'practice' },
  *checkTable(table) {
    const totals = blankTotals(table);
    const isBlank = ({ value }: TableCell): boolean => value.kind === 'dash' || value.kind === 'blank';
    const blanks = gridOf(table).unusual.filter(
      ({ row, bound: { cell } }) => row.form.kind !== 'group' && isBlank(cell) && !totals.has(cell),
    );
    const [first, ...others] = blanks;
    if (first === undefined) return;
    yield {
      message: {
        zh: `本表有 ${blanks.length} 个单元格没有数字，没有发生的应填 0`,
        en: `${blanks.length} cells of this table have no figure; write 0 where there is nothing to count`,
      },
      range: first.bound.cell.range,
      related: others.map(({ row, bound: { column, cell } }) => ({
        range: cell.range,
        message: { zh: `${rowName(row)}：${column.label}`, en: `${rowName(row)}: ${column.label}` },
      })),
      expected: '0',
      actual: first.bound.cell.text,
    };
  },
};
