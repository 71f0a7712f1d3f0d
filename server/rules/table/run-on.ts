import type { BoundTable, RunOn, RunOnConflict } from '../../forms/bound';
import type { RowForm } from '../../forms/form';
import { columnsOf } from '../../forms/rows';
import { sourceCellsOf } from '../../forms/source-cells';
import type { Range } from '../../report/model';
import type { Localized } from '../finding';
import { mistakesOf } from '../mistakes';
import type { RuleFinding, TableRule } from '../rule';

/** More examples of readings do not help a reader. */
const mostExamples = 3;

/** Digits that run together (`640020470`): every figure is certain, or the report says what is not checked and why. */
export const tableRunOn: TableRule = {
  code: 'table/run-on',
  severity: 'error',
  title: { zh: '数字连在一起，无法断开', en: 'Digits run together' },
  source: { zh: '由勾稽关系推定', en: 'implied by the identities' },
  *checkTable(table) {
    const { runOn } = table;
    switch (runOn?.outcome) {
      case undefined:
      case 'solved':
        break;
      case 'ambiguous':
        yield* ambiguous(runOn);
        break;
      case 'none':
        // Where the wrong figure is known, the sums that it breaks are what is reported.
        if (mistakesOf(table).length === 0 && countOfShortRows(table) < fewestShort)
          yield conflict(table, runOn);
    }
  },
};

/** One row may have lost a figure; in more of them the cells without figures were blank, and nobody knows which. */
const fewestShort = 2;

/** Rows with fewer digits than cells; none in a table whose only row of figures stands below all labels. */
function countOfShortRows(table: BoundTable): number {
  if (table.form.layout === 'across') return 0;
  return table.rows.filter((row) => {
    const { form, label } = row;
    const cells = sourceCellsOf(table, row).filter(({ range }) => range.start >= label.range.end);
    const digits = cells.reduce((sum, { text }) => sum + text.replaceAll(/\D/g, '').length, 0);
    return form.kind !== 'group' && digits < columnsOf(table.form, form).length;
  }).length;
}

function ambiguous({ ambiguous: runs, isComplete }: RunOn): readonly RuleFinding[] {
  return runs.map(({ run, readings, count }) => {
    const examples = readings.slice(0, mostExamples).map((figures) => figures.join('|'));
    const isKnown = isComplete && count > 1;
    const more = count > examples.length;
    const zh = isKnown ? `有 ${count} 种断法（${examples.join('，')}${more ? '……' : ''}）` : '断法太多';
    const en = isKnown
      ? `can be cut in ${count} ways (${examples.join(', ')}${more ? ' …' : ''})`
      : 'can be cut in too many ways';
    return {
      severity: 'information',
      message: {
        zh: `${names(run.rows)}：数字连在一起，“${run.text}”${zh}，没有定论的数不作核对；请在数字之间加上分隔`,
        en: `${names(run.rows)}: digits run together; “${run.text}” ${en}; what is uncertain was not checked; part the figures`,
      },
      range: run.range,
      related: [],
      actual: run.text,
    };
  });
}

function conflict(table: BoundTable, { conflicts, isComplete }: RunOn): RuleFinding {
  const [first] = conflicts;
  const message = first === undefined || !isComplete ? undefined : messageOf(first);
  return {
    message: message ?? {
      zh: '数字连在一起，怎样断开都不能满足勾稽关系；请在数字之间加上分隔后再核对',
      en: 'Digits run together, and no way to cut them satisfies the identities; part the figures to check them',
    },
    range: placeOf(table, first),
    related: conflicts.slice(1).flatMap((other) => {
      const also = messageOf(other);
      return also === undefined
        ? []
        : [{ range: placeOf(table, other), message: { zh: `或者：${also.zh}`, en: `or: ${also.en}` } }];
    }),
  };
}

function messageOf(found: RunOnConflict): Localized | undefined {
  switch (found.kind) {
    case 'count':
      return {
        zh: `${names(found.run.rows)}：“${found.run.text}”断不成 ${found.figures} 个数`,
        en: `${names(found.run.rows)}: “${found.run.text}” cannot be cut into ${found.figures} figures`,
      };
    case 'run':
      return {
        zh: `${names(found.run.rows)}：“${found.run.text}”怎样断成 ${found.figures} 个数，合计都不符`,
        en: `${names(found.run.rows)}: no way to cut “${found.run.text}” into ${found.figures} figures adds up`,
      };
    case 'cell':
      return {
        zh: `${found.row.label}（${found.column.label}）有误：除这一格外，“${found.run.text}”的断法与各项勾稽关系都相符`,
        en: `${found.row.label} (${found.column.label}) is wrong: “${found.run.text}” fits every identity but those of this cell`,
      };
    case 'identity':
      return {
        zh: `怎样断开，${names(found.left)} 都不等于 ${names(found.right)}`,
        en: `However the digits are cut, ${names(found.left)} is not ${names(found.right)}`,
      };
    case 'several':
      return undefined;
  }
}

function names(rows: readonly RowForm[]): string {
  return rows.length > mostExamples
    ? `${rows[0]?.label ?? ''}等 ${rows.length} 行`
    : rows.map(({ label }) => label).join(' ＋ ');
}

function placeOf({ rows, range }: BoundTable, found: RunOnConflict | undefined): Range {
  if (found !== undefined && 'run' in found) return found.run.range;
  const [first] = found?.kind === 'identity' ? found.left : [];
  const row = rows.find(({ form }) => form === first) ?? rows[0];
  return row?.label.range ?? { start: range.start, end: range.start };
}
