import type { Rule } from '../rule';
import { isTooSmall, partitionFinding } from './parts/finding';
import { nominalSum } from './parts/partition';
import { brokenPartitionsOf } from './parts/partitions';
import { passagesThat } from './parts/passages';
import { tableTotals } from './table-totals';

/** A list that does not say that it is complete, but reads so, gives less than its total. */
export const proseOpenList: Rule = {
  code: 'prose/open-list',
  severity: 'information',
  title: { zh: '列举可能没有列全', en: 'A list may leave something out' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    for (const prose of suspiciousPassages(bound.report))
      for (const partition of brokenPartitionsOf(prose)) {
        if (partition.claim === 'complete' || !isTooSmall(partition)) continue;
        // The parts may add up to another total, which the table has: 收到 is given, 办结 is parted.
        const sum = nominalSum(partition.parts);
        if (!tableTotals(bound).some((total) => total.eq(sum))) yield partitionFinding(prose, partition);
      }
  },
};

const suspiciousPassages = passagesThat((prose) => brokenPartitionsOf(prose).length > 0);
