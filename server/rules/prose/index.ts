/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { proseContradiction } from './contradiction';
import { proseEnumeration } from './enumeration';
import { proseGrowth } from './growth';
import { proseMissingUnit } from './missing-unit';
import { proseOpenList } from './open-list';
import { proseOutcome } from './outcome';
import { prosePartsSum } from './parts-sum';
import { prosePercentTotal } from './percent-total';
import { prosePercentage } from './percentage';
import { proseRate } from './rate';
import { proseRepeat } from './repeat';
import { proseTable } from './table';
import { proseUnit } from './unit';
import { proseZeroReport } from './zero-report';

export const proseRules: readonly Rule[] = [
  prosePartsSum,
  proseOpenList,
  prosePercentage,
  prosePercentTotal,
  proseGrowth,
  proseRate,
  proseTable,
  proseRepeat,
  proseUnit,
  proseMissingUnit,
  proseEnumeration,
  proseOutcome,
  proseZeroReport,
  proseContradiction,
];
