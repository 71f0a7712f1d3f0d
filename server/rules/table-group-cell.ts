import { decimal, rowName } from './figures';
import type { Rule } from './rule';

/** Rows that only head a group (三、（三）…, or unit —— in the form of 2014) carry no figure. */
export const tableGroupCell: Rule = {
  code: 'table/group-cell',
  severity: 'warning',
  title: { zh: '分组行不应填数', en: 'A group row carries a figure' },
  *check({ tables }) {
    for (const { rows } of tables)
      for (const row of rows) {
        if (row.form.kind !== 'group') continue;
        for (const { cell } of row.cells) {
          if (cell.value.kind !== 'number') continue;
          const value = decimal(cell.value.value);
          yield {
            message: {
              zh: `“${rowName(row)}”只是分组标题，不应填数，却写有 ${value}`,
              en: `“${rowName(row)}” only heads a group and carries no figure, but holds ${value}`,
            },
            range: cell.range,
            related: [{ range: row.label.range, message: { zh: '分组标题', en: 'Group row' } }],
            expected: '',
            actual: value,
          };
        }
      }
  },
};
