import type { BoundRow, BoundTable } from '../../forms/bound';
import { boundRow } from '../../forms/grid';
import type { TableCell } from '../../report/model';
import { numberIn, rowName } from '../figures';
import { mistakesOf } from '../mistakes';
import type { TableRule } from '../rule';

/** Nothing came in and nothing was carried over, so nothing can have been answered; implied by the balance. */
export const tableZeroIntake: TableRule = {
  code: 'table/zero-intake',
  severity: 'error',
  title: { zh: '没有申请却有办理结果', en: 'Results without any application' },
  source: { zh: '由勾稽关系推定', en: 'implied by the balance' },
  *checkTable(table) {
    const intake = intakeOf(table);
    if (intake === undefined) return;
    // Where the sums of a column are broken, they are what is reported.
    const reported = new Set(
      mistakesOf(table).flatMap(({ identities }) => identities.map(({ column }) => column)),
    );
    for (const column of table.form.columns) {
      const isZero = intake.every((row) => numberIn(row, column.id)?.eq(0));
      if (!isZero || reported.has(column)) continue;
      const wrong = table.rows.filter((row) => numberIn(row, column.id)?.gt(0));
      const [first, ...others] = wrong;
      const cell = first && cellIn(first, column.id);
      if (first === undefined || cell === undefined) continue;
      const names = intake.map(rowName);
      yield {
        message: {
          zh: `${column.label}列：${names.join('、')}都是 0，${rowName(first)} 却为 ${cell.text}`,
          en: `Column ${column.label}: ${names.join(' and ')} are 0, but ${rowName(first)} is ${cell.text}`,
        },
        range: cell.range,
        related: [...intake, ...others].flatMap((row) => {
          const other = cellIn(row, column.id);
          const message = `${rowName(row)} ${other?.text ?? ''}`;
          return other === undefined ? [] : [{ range: other.range, message: { zh: message, en: message } }];
        }),
        expected: '0',
        actual: cell.text,
      };
    }
  },
};

/** The rows on the left side of the balance: 本年新收, 上年结转. */
function intakeOf(table: BoundTable): readonly BoundRow[] | undefined {
  const balance = table.form.identities.find(({ code }) => code === 'table/balance');
  const found = balance?.left.flatMap((id) => boundRow(table, id) ?? []);
  return found !== undefined && found.length === balance?.left.length ? found : undefined;
}

function cellIn(row: BoundRow, columnId: string): TableCell | undefined {
  return row.cells.find(({ column }) => column.id === columnId)?.cell;
}
