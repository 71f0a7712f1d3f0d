import { sumOf, sumText } from './figures';
import { finding, identitiesWith } from './identity-rule';
import type { Rule, RuleFinding } from './rule';

/** A blank total over filled parts: the form wants the figure, and it can be computed. */
export const tableBlankTotal: Rule = {
  code: 'table/blank-total',
  severity: 'information',
  title: { zh: '总计未填', en: 'Total left blank' },
  *check(report) {
    const blanks = new Map<number, RuleFinding>();
    for (const code of ['table/row-total', 'table/children-sum'] as const)
      for (const identity of identitiesWith(report, code)) {
        const [total] = identity.left;
        const parts = sumOf(identity.right);
        if (total?.cell.value.kind !== 'blank' || parts.missing > 0 || blanks.has(total.cell.range.start))
          continue;
        const message = {
          zh: `总计未填，按各分项应为 ${sumText(identity.right)}`,
          en: `Total left blank; its parts give ${sumText(identity.right)}`,
        };
        const blank = finding([identity], total, message, parts.sum);
        blanks.set(total.cell.range.start, { ...blank, severity: 'information' });
      }
    yield* blanks.values();
  },
};
