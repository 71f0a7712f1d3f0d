import type { Rule } from '../rule';
import { brokenBalances } from './parts/balance';
import { carriedPartitionsOf } from './parts/carried';
import { distantPartitionsOf } from './parts/distant';
import { isTooSmall, partitionFinding } from './parts/finding';
import { brokenPartitionsOf } from './parts/partitions';
import { passagesThat } from './parts/passages';

/** A total in a sentence is the sum of the parts that the sentence gives for it, when it gives them all. */
export const prosePartsSum: Rule = {
  code: 'prose/parts-sum',
  severity: 'warning',
  title: { zh: '文字中的分项之和与总数不符', en: 'Parts in a sentence do not add up' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    const { report } = bound;
    const found = new Set<number>();
    for (const prose of suspiciousPassages(report)) {
      const broken = brokenPartitionsOf(prose).filter(
        (partition) => partition.claim === 'complete' || !isTooSmall(partition),
      );
      const carried = carriedPartitionsOf(prose).filter(
        ({ total }) => !broken.some((partition) => partition.total === total),
      );
      for (const partition of [...broken, ...carried]) {
        const finding = partitionFinding(prose, partition);
        found.add(finding.range.start);
        yield finding;
      }
    }
    for (const partition of distantPartitionsOf(report)) {
      const finding = partitionFinding(partition.prose, partition, partition.partsProse);
      if (!found.has(finding.range.start)) yield finding;
    }
    yield* brokenBalances(bound);
  },
};

const suspiciousPassages = passagesThat(
  (prose) => brokenPartitionsOf(prose).length + carriedPartitionsOf(prose).length > 0,
);
