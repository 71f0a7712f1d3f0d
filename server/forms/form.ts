/**
 * The shape of a form: sections, tables, rows as a tree, columns, identities. Every file of `data/` and every form
 * that an office adds is checked by this schema.
 */
import * as z from 'zod';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
const ordinal = z.string().min(1);

const section = z.strictObject({
  /** `一` … `九`; the printed ordinal without its 顿号. */
  ordinal,
  title: z.string().min(1),
  /** Other titles seen for the same section, without ordinal. */
  variants: z.array(z.string().min(1)).default([]),
  kind: z.enum(['text', 'table']),
  /** Ids of the tables that stand in this section. */
  tables: z.array(id).default([]),
  /** What the notice asks for here, shown on hover. */
  requires: z.string().min(1),
  /** Subjects that the section must cover; they become the headings of level 2 in a new report. */
  covers: z.array(z.string().min(1)).default([]),
});

const column = z.strictObject({
  id,
  label: z.string().min(1),
  /** Other header words for the same column. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Header that spans this column and its neighbours (`法人或其他组织`). */
  group: z.string().min(1).optional(),
  /** `count`: whole number ≥ 0; `money`: decimal ≥ 0; `change`: whole number with a sign. */
  type: z.enum(['count', 'money', 'change']).default('count'),
  /** 件, 万元 …; absent where the row gives the unit. */
  unit: z.string().min(1).optional(),
  /** Ids of the columns that this 总计 column is the sum of. */
  sumOf: z.array(id).default([]),
});

const topic = z.enum(['publication', 'application', 'review', 'litigation', 'complaint', 'fee', 'other']);

export interface RowData {
  id: string;
  /** As printed, with its ordinal: `（一）予以公开`. */
  label: string;
  aliases: string[];
  /** `group` rows carry no number; a `total` row is the sum of its sibling rows. */
  kind: 'data' | 'group' | 'total';
  unit?: string | undefined;
  type?: 'count' | 'money' | undefined;
  /** How this row takes part in the row above it in the tree. */
  relation: 'part' | 'at-most' | 'independent';
  /** Columns that the row has; absent: all columns of the table. */
  columns?: string[] | undefined;
  topic: z.infer<typeof topic>;
  definition?: string | undefined;
  /** Article, notice or standard behind the row. */
  source?: string | undefined;
  /** Nouns and verbs that name the figure in prose (`新收`, `收到`). */
  prose: string[];
  children: RowData[];
}

const row: z.ZodType<RowData> = z.lazy(() =>
  z.strictObject({
    id,
    label: z.string().min(1),
    aliases: z.array(z.string().min(1)).default([]),
    kind: z.enum(['data', 'group', 'total']).default('data'),
    unit: z.string().min(1).optional(),
    type: z.enum(['count', 'money']).optional(),
    relation: z.enum(['part', 'at-most', 'independent']).default('part'),
    columns: z.array(id).optional(),
    topic: topic.default('other'),
    definition: z.string().min(1).optional(),
    source: z.string().min(1).optional(),
    prose: z.array(z.string().min(1)).default([]),
    children: z.array(row).default([]),
  }),
) as z.ZodType<RowData>;

const identity = z.strictObject({
  /** The rule that reports a violation. */
  code: z.enum(['table/balance', 'table/part-exceeds-whole']),
  relation: z.enum(['=', '<=']),
  /** Row ids; a side is their sum, in every column. */
  left: z.array(id).min(1),
  right: z.array(id).min(1),
  severity: z.enum(['error', 'warning', 'information']).default('error'),
  /** Where the identity is printed or what implies it. */
  source: z.string().min(1),
});

const table = z.strictObject({
  id,
  title: z.string().min(1),
  titleVariants: z.array(z.string().min(1)).default([]),
  /** `across`: the rows stand side by side in one source row (表四: 15 cells = 3 rows of 5 columns). */
  layout: z.enum(['down', 'across']).default('down'),
  /** Header of the label column, e.g. 信息内容, 统计指标. */
  labelHeader: z.string().optional(),
  /** True when a column 单位 stands between the label and the figures. */
  unitColumn: z.boolean().default(false),
  columns: z.array(column).min(1),
  rows: z.array(row).min(1),
  identities: z.array(identity).default([]),
});

export const formSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  /** What `// zwgk-form` takes, besides the id: `2021`. */
  aliases: z.array(z.string()).default([]),
  name: z.string().min(1),
  nameEnglish: z.string().min(1),
  /** The notice that issued it: 国办公开办函〔2021〕30号. */
  source: z.string().min(1),
  /** Report years that the form is meant for, both inclusive; `to` absent: still in force. */
  years: z.strictObject({ from: z.int(), to: z.int().optional() }),
  /** Words that only this form prints; the report's form is found by them. */
  distinctive: z.array(z.string().min(2)).default([]),
  sections: z.array(section).min(1),
  tables: z.array(table).default([]),
});

export type Form = z.infer<typeof formSchema>;
export type SectionForm = Form['sections'][number];
export type TableForm = Form['tables'][number];
export type ColumnForm = TableForm['columns'][number];
export type RowForm = RowData;
export type IdentityForm = TableForm['identities'][number];
