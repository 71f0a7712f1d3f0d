import type { BoundReport } from '../../forms/bound';
import type { Form, TableForm } from '../../forms/form';
import { labelKey, labelKeys } from '../../forms/label';
import { labelsOf, rowsOf } from '../../forms/rows';
import type { Node, Section, TableCell, TableNode, TableRow } from '../../report/model';
import { once } from '../../report/once';
import type { Rule, RuleFinding } from '../rule';
import { askedSections, placedSections, titleRange } from './placed';

/** Each table stands in the section that its form puts it in, and has rows. */
export const structureMisplacedTable: Rule = {
  code: 'structure/misplaced-table',
  severity: 'warning',
  title: { zh: '表格不在应在的部分，或者只有表头', en: 'A table in the wrong section, or without rows' },
  source: { zh: '国办公开办函〔2021〕30号、〔2019〕60号', en: 'notices 〔2021〕30号 and 〔2019〕60号' },
  *check(bound) {
    if (askedSections(bound).length === 0) return;
    for (const misplacement of misplacedIn(bound)) yield finding(misplacement);
    for (const { form, section } of placedSections(bound))
      if (form !== undefined) yield* withoutRows(bound.form, tablesOf(section));
  },
};

interface Misplacement {
  readonly table: TableForm;
  /** The section that it belongs to, and the one that it stands in. */
  readonly home: Section;
  readonly place: Section;
  readonly cell: TableCell;
}

/** The tables that stand in the section of another. */
export const misplacedIn = once((bound: BoundReport): readonly Misplacement[] => {
  const homes = new Map<string, Section>();
  for (const { form, section } of placedSections(bound))
    for (const id of form?.tables ?? []) if (!homes.has(id)) homes.set(id, section);
  return placedSections(bound).flatMap(({ form, section: place }): readonly Misplacement[] => {
    if (form === undefined) return [];
    const rows = tablesOf(place).flatMap((node) => node.rows);
    const own = bound.form.tables.filter(({ id }) => form.tables.includes(id));
    return bound.form.tables.flatMap((table) => {
      const home = homes.get(table.id);
      const cell = own.includes(table) || home === undefined ? undefined : foreignCell(table, own, rows);
      return cell === undefined || home === undefined ? [] : [{ table, home, place, cell }];
    });
  });
});

function tablesOf(top: Section): readonly TableNode[] {
  const waiting: Section[] = [top];
  const found: TableNode[] = [];
  const isTable = (node: Node): node is TableNode => node.kind === 'table';
  for (let section = waiting.pop(); section !== undefined; section = waiting.pop()) {
    found.push(...section.nodes.filter(isTable));
    waiting.push(...section.children);
  }
  return found;
}

interface Words {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

const wordsOf = once(
  (table: TableForm): Words => ({
    rows: new Set(rowsOf(table).flatMap(labelsOf).map(labelKey)),
    columns: new Set(table.columns.flatMap(({ label, aliases }) => [label, ...aliases].map(labelKey))),
  }),
);

/** So many columns of a table in one row are its header. */
const fewestColumns = 3;

/** The first cell of the rows of `table`: two of them, or its header. */
function foreignCell(
  table: TableForm,
  own: readonly TableForm[],
  rows: readonly TableRow[],
): TableCell | undefined {
  const words = wordsOf(table);
  const others = own.map(wordsOf);
  const isForeign = (key: string, kind: keyof Words): boolean =>
    words[kind].has(key) && !others.some((one) => one[kind].has(key));
  const found = rows.filter((row) => labelKeysOf(row).some((key) => isForeign(key, 'rows')));
  const header = rows.find(
    ({ cells }) => cells.filter(({ text }) => isForeign(labelKey(text), 'columns')).length >= fewestColumns,
  );
  const first = header ?? (found.length > 1 ? found[0] : undefined);
  return first?.cells.find(({ text }) => text !== '');
}

function finding({ table, home, place, cell }: Misplacement): RuleFinding {
  const name = home.heading.name.text;
  const wrong = place.heading.name.text;
  return {
    message: {
      zh: `“${table.title}”的表应放在“${name}”之下，不在“${wrong}”之下`,
      en: `The table “${table.title}” belongs under “${name}”, not under “${wrong}”`,
    },
    range: cell.range,
    related: [
      {
        range: titleRange(home.heading),
        message: { zh: '应在这一部分', en: 'The section it belongs to' },
      },
    ],
  };
}

/** Of the label of a row that has figures. */
function labelKeysOf({ cells }: TableRow): readonly string[] {
  const [label, ...others] = cells.filter(({ text }) => text !== '');
  return label !== undefined && others.some(({ value }) => value.kind === 'number')
    ? labelKeys(label.text)
    : [];
}

/** A header that was copied without what stands below it. */
function* withoutRows(form: Form, nodes: readonly TableNode[]): Iterable<RuleFinding> {
  const hasFigures = nodes.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ value }) => value.kind !== 'text')),
  );
  const cells = nodes.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const [first] = cells;
  if (hasFigures || first === undefined) return;
  const columns = form.tables.map((table) => wordsOf(table).columns);
  const known = cells.filter(({ text }) => columns.some((words) => words.has(labelKey(text))));
  if (known.length < fewestColumns) return;
  yield {
    message: { zh: '表格只有表头，没有数据行', en: 'The table has a header and no rows' },
    range: first.range,
    related: [],
  };
}
