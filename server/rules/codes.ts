/** Public names of the rules; settings, diagnostics and the command line carry them. */
export const ruleCodes = [
  'table/balance',
  'table/children-sum',
  'table/row-total',
  'table/cell-value',
  'table/group-cell',
  'table/part-exceeds-whole',
  'table/blank-total',
  'table/blank-cell',
  'table/row-count',
  'table/row-label',
  'table/zero-intake',
  'table/high-other',
  'table/unpaid-fee',
  'table/rule-making-power',
  'table/unit',
  'table/wrong-form',
  'table/cell-note',
  'table/channel-bounds',
  'table/run-on',
  'prose/parts-sum',
  'prose/zero-report',
] as const;

export type RuleCode = (typeof ruleCodes)[number];
