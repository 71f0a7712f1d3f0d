import type { BoundReport } from '../../forms/bound';
import type { Form, SectionForm, TableForm } from '../../forms/form';
import { labelKey, labelKeys } from '../../forms/label';
import { labelsOf, rowsOf } from '../../forms/rows';
import type { Node, Section, TableCell, TableNode, TableRow } from '../../report/model';
import { originOf } from '../../report/moved';
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
    const signs = signsIn(tablesOf(place), bound.form, form);
    if (signs.size === 0) return [];
    return bound.form.tables.flatMap((table) => {
      const home = homes.get(table.id);
      const cell = home && cellOf(signs.get(table));
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

/** The tables of a form that have a row, or a column, of a key. */
interface Keys {
  readonly rows: ReadonlyMap<string, readonly TableForm[]>;
  readonly columns: ReadonlyMap<string, readonly TableForm[]>;
}

const keysOf = once(
  ({ tables }: Form): Keys => ({
    rows: byKey(tables, (table) => rowsOf(table).flatMap(labelsOf)),
    columns: byKey(tables, ({ columns }) => columns.flatMap(({ label, aliases }) => [label, ...aliases])),
  }),
);

function byKey(
  tables: readonly TableForm[],
  labels: (table: TableForm) => readonly string[],
): ReadonlyMap<string, readonly TableForm[]> {
  const found = new Map<string, TableForm[]>();
  for (const table of tables)
    for (const key of new Set(labels(table).map(labelKey)))
      found.set(key, [...(found.get(key) ?? []), table]);
  return found;
}

/** So many columns of a table in one row are its header. */
const fewestColumns = 3;

/** A row of a source table, which may have been moved since it was looked at. */
interface RowPlace {
  readonly node: TableNode;
  readonly at: number;
}

/** What speaks for a table that is not of the section. */
interface Sign {
  readonly header: RowPlace | undefined;
  /** The first row with a label of it, and how many there are. */
  readonly first: RowPlace | undefined;
  readonly rows: number;
}

/** What the source tables of a section say together. */
function signsIn(
  nodes: readonly TableNode[],
  form: Form,
  section: SectionForm,
): ReadonlyMap<TableForm, Sign> {
  const signs = new Map<TableForm, Sign>();
  for (const node of nodes)
    for (const [table, { header, first, rows }] of signsOf(form)(section)(originOf(node).table)) {
      const before = signs.get(table);
      signs.set(table, {
        header: before?.header ?? (header && { ...header, node }),
        first: before?.first ?? (first && { ...first, node }),
        rows: (before?.rows ?? 0) + rows,
      });
    }
  return signs;
}

/** By form, section and source table as it was first read: one pass over its cells for all tables of the form. */
const signsOf = once((form: Form) =>
  once((section: SectionForm) =>
    once((node: TableNode): ReadonlyMap<TableForm, Sign> => {
      const keys = keysOf(form);
      const isOwn = ({ id }: TableForm): boolean => section.tables.includes(id);
      const foreign = (named: readonly TableForm[] = none): readonly TableForm[] =>
        named.some(isOwn) ? none : named;
      const signs = new Map<TableForm, Sign>();
      const signOf = (table: TableForm): Sign =>
        signs.get(table) ?? { header: undefined, first: undefined, rows: 0 };
      for (const [at, row] of node.rows.entries()) {
        const place = { node, at };
        const labelled = labelKeysOf(row).map((key) => foreign(keys.rows.get(key)));
        // Most rows are of their own section: no set is made for them.
        for (const table of labelled.some(isFilled) ? new Set(labelled.flat()) : none) {
          const { header, first = place, rows } = signOf(table);
          signs.set(table, { header, first, rows: rows + 1 });
        }
        const columns: TableForm[] = [];
        for (const { text, value } of row.cells)
          if (value.kind === 'text')
            for (const table of foreign(keys.columns.get(labelKey(text)))) columns.push(table);
        if (columns.length < fewestColumns) continue;
        for (const table of columns)
          if (columns.filter((one) => one === table).length >= fewestColumns) {
            const { header = place, ...sign } = signOf(table);
            signs.set(table, { ...sign, header });
          }
      }
      return signs;
    }),
  ),
);

const none: readonly never[] = [];

function isFilled({ length }: readonly unknown[]): boolean {
  return length > 0;
}

/** The first cell of the header, or of the first of two rows. */
function cellOf(sign: Sign | undefined): TableCell | undefined {
  const place = sign?.header ?? (sign !== undefined && sign.rows > 1 ? sign.first : undefined);
  return place?.node.rows[place.at]?.cells.find(({ text }) => text !== '');
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
  const at = cells.findIndex(({ text }) => text !== '');
  const label = cells[at];
  for (let index = at + 1; label !== undefined && index < cells.length; index++)
    if (cells[index]?.value.kind === 'number') return labelKeys(label.text);
  return none;
}

const hasFigures = once(({ rows }: TableNode) =>
  rows.some(({ cells }) => cells.some(({ value }) => value.kind !== 'text')),
);

/** A header that was copied without what stands below it. */
function* withoutRows(form: Form, nodes: readonly TableNode[]): Iterable<RuleFinding> {
  if (nodes.some((node) => hasFigures(originOf(node).table))) return;
  const cells = nodes.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const [first] = cells;
  if (first === undefined) return;
  const { columns } = keysOf(form);
  const known = cells.filter(({ text }) => columns.has(labelKey(text)));
  if (known.length < fewestColumns) return;
  yield {
    message: { zh: '表格只有表头，没有数据行', en: 'The table has a header and no rows' },
    range: first.range,
    related: [],
  };
}
