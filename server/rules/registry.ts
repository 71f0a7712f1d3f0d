/** All rules. A new rule is one file and one line here. */
import { prosePartsSum } from './prose-parts-sum';
import { proseZeroReport } from './prose-zero-report';
import type { Rule } from './rule';
import { tableBalance } from './table-balance';
import { tableBlankCell } from './table-blank-cell';
import { tableBlankTotal } from './table-blank-total';
import { tableCellNote } from './table-cell-note';
import { tableCellValue } from './table-cell-value';
import { tableChannelBounds } from './table-channel-bounds';
import { tableChildrenSum } from './table-children-sum';
import { tableGroupCell } from './table-group-cell';
import { tableHighOther } from './table-high-other';
import { tablePartExceedsWhole } from './table-part-exceeds-whole';
import { tableRowCount } from './table-row-count';
import { tableRowLabel } from './table-row-label';
import { tableRowTotal } from './table-row-total';
import { tableRuleMakingPower } from './table-rule-making-power';
import { tableRunOn } from './table-run-on';
import { tableUnit } from './table-unit';
import { tableUnpaidFee } from './table-unpaid-fee';
import { tableWrongForm } from './table-wrong-form';
import { tableZeroIntake } from './table-zero-intake';

export const rules: readonly Rule[] = [
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
  tableRunOn,
  prosePartsSum,
  proseZeroReport,
];
