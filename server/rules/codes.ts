/** Public names of the rules; settings, diagnostics and the command line carry them. */
export const ruleCodes = [
  'table/balance',
  'table/children-sum',
  'table/row-total',
  'table/cell-value',
  'table/group-cell',
  'table/part-exceeds-whole',
  'table/blank-total',
  'prose/parts-sum',
  'prose/zero-report',
] as const;

export type RuleCode = (typeof ruleCodes)[number];
