/** All rules. A new rule is one file and one line here. */
import { prosePartsSum } from './prose-parts-sum';
import { proseZeroReport } from './prose-zero-report';
import type { Rule } from './rule';
import { tableBalance } from './table-balance';
import { tableBlankTotal } from './table-blank-total';
import { tableCellValue } from './table-cell-value';
import { tableChildrenSum } from './table-children-sum';
import { tableGroupCell } from './table-group-cell';
import { tablePartExceedsWhole } from './table-part-exceeds-whole';
import { tableRowTotal } from './table-row-total';

export const rules: readonly Rule[] = [
  tableBalance,
  tableChildrenSum,
  tableRowTotal,
  tableCellValue,
  tableGroupCell,
  tablePartExceedsWhole,
  tableBlankTotal,
  prosePartsSum,
  proseZeroReport,
];
