import type { BoundRow } from '../../forms/bound';
import { labelKeys } from '../../forms/label';
import type { Rule } from '../rule';

/** A misspelt label lacks this many characters at most; a shorter one is a piece that the rendering has torn off. */
const mostMissing = 2;

/** The label is none that the form has for the row: its figures are read all the same, but a reader may not find it. */
export const tableRowLabel: Rule = {
  code: 'table/row-label',
  severity: 'warning',
  title: { zh: '指标名称写错', en: 'Misspelt row label' },
  source: { zh: '官方格式印好的名称', en: 'the labels that the form prints' },
  *check({ tables }) {
    for (const { form, rows } of tables) {
      if (form.layout === 'across') continue;
      for (const row of rows) {
        if (!isMisspelt(row)) continue;
        const { label } = row.form;
        yield {
          message: {
            zh: `指标名称“${row.label.text}”写错，官方格式为“${label}”`,
            en: `The row label “${row.label.text}” is misspelt; the official form has “${label}”`,
          },
          range: row.label.range,
          related: [],
          expected: label,
          actual: row.label.text,
        };
      }
    }
  },
};

function isMisspelt({ form, label }: BoundRow): boolean {
  const keys = labelKeys(label.text);
  const right = [form.label, ...form.aliases].flatMap(labelKeys);
  if (keys.some((key) => right.includes(key))) return false;
  const wrong = form.misspellings.flatMap(labelKeys);
  if (keys.some((key) => wrong.includes(key))) return true;
  // A rendering tears labels apart: a piece of the right one is not wrong.
  const [whole] = keys;
  return (
    !right.some((key) => key.includes(whole)) && right.some((key) => key.length - whole.length <= mostMissing)
  );
}
