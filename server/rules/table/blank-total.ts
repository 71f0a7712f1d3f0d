import type Big from 'big.js';
import type { BoundTable } from '../../forms/bound';
import { type BoundIdentity, type Figure, settledOf } from '../../forms/identities';
import type { TableCell } from '../../report/model';
import { once } from '../../report/once';
import { numberOf, sumOfNumbers, sumTextOf } from '../figures';
import { finding } from '../identity-rule';
import type { RuleFinding, TableRule } from '../rule';

/** A blank total over filled parts: the form wants the figure, and it can be computed. */
export const tableBlankTotal: TableRule = {
  code: 'table/blank-total',
  severity: 'information',
  title: { zh: '总计未填', en: 'Total left blank' },
  source: { zh: '由格式推定', en: 'implied by the form' },
  *checkTable(table) {
    for (const { found } of blankTotals(table).values()) yield found;
  },
};

interface BlankTotal {
  readonly value: Big;
  readonly found: RuleFinding;
}

/** The blank totals of a table that can be computed, by their cells. */
export const blankTotals = once(blankTotalsIn);

/** A total may be the sum of totals that are blank themselves, so the passes go on until nothing new is known. */
function blankTotalsIn(table: BoundTable): ReadonlyMap<TableCell, BlankTotal> {
  const totals = new Map<TableCell, BlankTotal>();
  const open = settledOf(table).open.filter(
    ({ code, left }) => code !== 'table/part-exceeds-whole' && code !== 'table/balance' && isBlank(left),
  );
  let known = -1;
  while (known < totals.size) {
    known = totals.size;
    for (const identity of open) {
      const [total] = identity.left;
      if (total === undefined || totals.has(total.cell)) continue;
      const parts = identity.right.map((figure) => numberOf(figure) ?? totals.get(figure.cell)?.value);
      const numbers = parts.filter((part) => part !== undefined);
      if (numbers.length === parts.length) totals.set(total.cell, blankTotal(identity, total, numbers));
    }
  }
  return totals;
}

function isBlank(left: readonly Figure[]): boolean {
  return left.length === 1 && left[0]?.cell.value.kind === 'blank';
}

function blankTotal(identity: BoundIdentity, total: Figure, parts: readonly Big[]): BlankTotal {
  const value = sumOfNumbers(parts);
  const text = sumTextOf(parts);
  const message = {
    zh: `总计未填，按各分项应为 ${text}`,
    en: `Total left blank; its parts give ${text}`,
  };
  return { value, found: { ...finding([identity], total, message, value), severity: 'information' } };
}
