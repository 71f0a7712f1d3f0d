/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { tableBalance } from './balance';
import { tableBlankCell } from './blank-cell';
import { tableBlankTotal } from './blank-total';
import { tableCellNote } from './cell-note';
import { tableCellValue } from './cell-value';
import { tableChannelBounds } from './channel-bounds';
import { tableChildrenSum } from './children-sum';
import { tableGroupCell } from './group-cell';
import { tableHighOther } from './high-other';
import { tablePartExceedsWhole } from './part-exceeds-whole';
import { tableReviewHint } from './review-hint';
import { tableRowCount } from './row-count';
import { tableRowLabel } from './row-label';
import { tableRowTotal } from './row-total';
import { tableRuleMakingPower } from './rule-making-power';
import { tableRunOn } from './run-on';
import { tableUnit } from './unit';
import { tableUnpaidFee } from './unpaid-fee';
import { tableWrongForm } from './wrong-form';
import { tableZeroIntake } from './zero-intake';

export const tableRules: readonly Rule[] = [
  tableBalance,
  tableChildrenSum,
  tableRowTotal,
  tableCellValue,
  tableGroupCell,
  tablePartExceedsWhole,
  tableBlankTotal,
  tableBlankCell,
  tableRowCount,
  tableRowLabel,
  tableZeroIntake,
  tableHighOther,
  tableUnpaidFee,
  tableRuleMakingPower,
  tableUnit,
  tableWrongForm,
  tableCellNote,
  tableChannelBounds,
  tableReviewHint,
  tableRunOn,
];
