import Big from 'big.js';
import { type BoundIdentity, settledOf } from '../../forms/identities';
import { decimal, numberOf, rowName, sumOf, sumOfNumbers } from '../figures';
import { finding } from '../identity-rule';
import { type Mistake, mistakesOf } from '../mistakes';
import type { TableRule } from '../rule';

/** 其中 is a part of its row, 历年累计 includes the year: neither part can be larger. */
export const tablePartExceedsWhole: TableRule = {
  code: 'table/part-exceeds-whole',
  severity: 'error',
  title: { zh: '部分大于整体', en: 'A part exceeds its whole' },
  source: { zh: '由指标含义推定', en: 'implied by the meaning of the rows' },
  *checkTable(table) {
    for (const identity of settledOf(table).open) {
      if (identity.code !== 'table/part-exceeds-whole') continue;
      const part = sumOf(identity.left);
      const whole = sumOf(identity.right);
      const [culprit] = identity.left;
      if (culprit === undefined || part.missing + whole.missing > 0 || part.sum.lte(whole.sum)) continue;
      if (mistakesOf(table).some((mistake) => mends(mistake, identity))) continue;
      const names = sideNames(identity);
      const equation = `${names.part} ${decimal(part.sum)} > ${names.whole} ${decimal(whole.sum)}`;
      const excess = decimal(part.sum.minus(whole.sum));
      yield finding(
        [identity],
        culprit,
        { zh: `${equation}，多 ${excess}`, en: `${equation}, ${excess} too many` },
        whole.sum,
      );
    }
  },
};

/** A figure that a sum has named wrong already, right after which the part fits: one mistake, one finding. */
function mends({ culprit, expected }: Mistake, { left, right }: BoundIdentity): boolean {
  const corrected = (side: BoundIdentity['left']): Big =>
    sumOfNumbers(
      side.map((figure) => (figure.cell === culprit.cell ? expected : (numberOf(figure) ?? new Big(0)))),
    );
  return corrected(left).lte(corrected(right));
}

function sideNames({ column, left, right }: BoundIdentity): {
  readonly part: string;
  readonly whole: string;
} {
  const name = (side: BoundIdentity['left']): string =>
    side
      .map((figure) =>
        column === undefined ? `${rowName(figure.row)} ${figure.column.label}` : rowName(figure.row),
      )
      .join(' ＋ ');
  return { part: name(left), whole: name(right) };
}
