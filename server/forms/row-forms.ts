/** Which rows the tables of a report have, without a look at where they stand: to ask moves no row. */
import type { BoundReport, BoundRow, BoundTable } from './bound';
import type { RowForm } from './form';
import { onceUnmoved } from './kept';

interface RowForms {
  readonly forms: ReadonlySet<RowForm>;
  readonly ids: ReadonlySet<string>;
  readonly topics: ReadonlySet<RowForm['topic']>;
}

const rowFormsOf = onceUnmoved(({ rows }): RowForms => {
  const forms = new Set(rows.map(({ form }) => form));
  return {
    forms,
    ids: new Set([...forms].map(({ id }) => id)),
    topics: new Set([...forms].map(({ topic }) => topic)),
  };
});

/** The first row of the report with this id. */
export function rowNamed({ tables }: BoundReport, id: string): BoundRow | undefined {
  return tables.find((table) => rowFormsOf(table).ids.has(id))?.rows.find(({ form }) => form.id === id);
}

/** The row of the report; undefined where it has none, or several. */
export function onlyRow({ tables }: BoundReport, form: RowForm): BoundRow | undefined {
  let only: BoundTable | undefined;
  for (const table of tables) {
    if (!rowFormsOf(table).forms.has(form)) continue;
    if (only !== undefined) return undefined;
    only = table;
  }
  return only?.rows.find((row) => row.form === form);
}

export function tablesOn({ tables }: BoundReport, topic: RowForm['topic']): readonly BoundTable[] {
  return tables.filter((table) => rowFormsOf(table).topics.has(topic));
}
