/** The rules that report a violated `Σ left = Σ right` of a table. */
import type Big from 'big.js';
import type { BoundReport } from '../forms/bound';
import { type BoundIdentity, type Figure, identitiesOf } from '../forms/identities';
import { decimal, relatedFigures, sumOf } from './figures';
import type { Localized } from './finding';
import type { RuleFinding } from './rule';

/** The identities of one rule over all tables of the report. */
export function* identitiesWith(report: BoundReport, code: BoundIdentity['code']): Iterable<BoundIdentity> {
  for (const table of report.tables)
    for (const identity of identitiesOf(table)) if (identity.code === code) yield identity;
}

/**
 * The identities of a rule that cannot hold. A blank is not zero: with a blank addend a sum is only known to be at
 * least what is written, so only a sum that is already too large is reported.
 */
export function* violations(
  report: BoundReport,
  code: BoundIdentity['code'],
  message: (identity: BoundIdentity, difference: Big) => Localized,
): Iterable<RuleFinding> {
  for (const identity of identitiesWith(report, code)) {
    const left = sumOf(identity.left);
    const right = sumOf(identity.right);
    const culprit = identity.left[0];
    if (culprit === undefined || left.missing > 0 || left.sum.eq(right.sum)) continue;
    if (right.missing > 0 && right.sum.lt(left.sum)) continue;
    yield finding(identity, culprit, message(identity, left.sum.minus(right.sum).abs()), right.sum);
  }
}

/** The finding on one figure, with all others of the identity as related figures. */
export function finding(
  identity: BoundIdentity,
  culprit: Figure,
  message: Localized,
  expected: Big,
): RuleFinding {
  return {
    severity: identity.severity,
    message,
    range: culprit.cell.range,
    related: relatedFigures(identity, culprit),
    expected: decimal(expected),
    actual: culprit.cell.value.kind === 'number' ? decimal(culprit.cell.value.value) : '',
  };
}
