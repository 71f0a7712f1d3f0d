import type { BoundRow } from '../../forms/bound';
import type { RowForm, TableForm } from '../../forms/form';
import { labelKeys } from '../../forms/label';
import { groupedKeysOf } from '../../forms/row-keys';
import { once } from '../../report/once';
import type { RuleFinding, TableRule } from '../rule';

/** A misspelt label lacks this many characters at most; a shorter one is a piece that the rendering has torn off. */
const mostMissing = 2;

/** The label is none that the form has for the row: its figures are read all the same, but a reader may not find it. */
export const tableRowLabel: TableRule = {
  code: 'table/row-label',
  severity: 'warning',
  title: { zh: '指标名称写错', en: 'Misspelt row label' },
  source: { zh: '官方格式印好的名称', en: 'the labels that the form prints' },
  checkTable: ({ form, rows }) =>
    form.layout === 'across'
      ? []
      : rows.filter((row) => isMisspelt(row) && !hasGroupBefore(row, form)).map(finding),
};

function finding({ form, label }: BoundRow): RuleFinding {
  return {
    message: {
      zh: `指标名称“${label.text}”写错，官方格式为“${form.label}”`,
      en: `The row label “${label.text}” is misspelt; the official form has “${form.label}”`,
    },
    range: label.range,
    related: [],
    expected: form.label,
    actual: label.text,
  };
}

interface Keys {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const keysOf = once(
  ({ label, aliases, misspellings }: RowForm): Keys => ({
    right: [label, ...aliases].flatMap(labelKeys),
    wrong: misspellings.flatMap(labelKeys),
  }),
);

/** 三、本年度办理结果（一）予以公开: the merged cell of the group stands in the same cell. */
function hasGroupBefore({ form, label }: BoundRow, table: TableForm): boolean {
  const grouped = groupedKeysOf(table)(form);
  return labelKeys(label.text).some((key) => grouped.has(key));
}

function isMisspelt({ form, label }: BoundRow): boolean {
  const keys = labelKeys(label.text);
  const { right, wrong } = keysOf(form);
  if (keys.some((key) => right.includes(key))) return false;
  if (keys.some((key) => wrong.includes(key))) return true;
  // A rendering tears labels apart: a piece of the right one is not wrong.
  const [whole] = keys;
  // 网站公开数 counts what 网站公开 does.
  if (right.some((key) => whole === `${key}数`)) return false;
  return (
    !right.some((key) => key.includes(whole)) && right.some((key) => key.length - whole.length <= mostMissing)
  );
}
