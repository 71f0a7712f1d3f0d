/**
 * The shape of a form: sections, tables, rows as a tree, columns, identities. Every file of `data/` and every form
 * that an office adds is checked by this schema.
 */
import * as z from 'zod';
import {
  columnDefaults,
  formDefaults,
  identityDefaults,
  rowDefaults,
  sectionDefaults,
  tableDefaults,
} from './defaults';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);

const section = z.strictObject({
  /** `一` … `九`, the printed ordinal without its 顿号; `附件` for a table annexed to the report. */
  ordinal: z.string().min(1),
  title: z.string().min(1),
  /** Other titles seen for the same section, without ordinal. */
  variants: z.array(z.string().min(1)).default(sectionDefaults.variants),
  kind: z.enum(['text', 'table']),
  /** Ids of the tables that stand in this section. */
  tables: z.array(id).default(sectionDefaults.tables),
  /** What the notice asks for here, shown on hover. */
  requires: z.string().min(1),
  /** Subjects that the section must cover; they become the headings of level 2 in a new report. */
  covers: z.array(z.string().min(1)).default(sectionDefaults.covers),
});

const column = z.strictObject({
  id,
  label: z.string().min(1),
  /** Other header words for the same column. */
  aliases: z.array(z.string().min(1)).default(columnDefaults.aliases),
  /** Header that spans this column and its neighbours (`法人或其他组织`). */
  group: z.string().min(1).optional(),
  /** `count`: whole number ≥ 0; `money`: decimal ≥ 0; `change`: whole number with a sign. */
  type: z.enum(['count', 'money', 'change']).default(columnDefaults.type),
  /** 件, 万元 …; absent where the row gives the unit. */
  unit: z.string().min(1).optional(),
  /** Ids of the columns that this 总计 column is the sum of. */
  sumOf: z.array(id).default(columnDefaults.sumOf),
  /** Id of the column whose figures this one adds up over the years (历年累计 of 年度): it is never the smaller one. */
  accumulates: id.optional(),
  /** What is counted, in Chinese, shown on hover. */
  definition: z.string().min(1).optional(),
});

const row = z.strictObject({
  id,
  /** As printed, with its ordinal: `（一）予以公开`. */
  label: z.string().min(1),
  /** Shortened or misspelt labels seen in reports. */
  aliases: z.array(z.string().min(1)).default(rowDefaults.aliases),
  /** Printed over this row and its neighbours that have the same (`第二十条第（一）项`, 行政诉讼); the column header is repeated below it. */
  heading: z.string().min(1).optional(),
  /** `group` rows carry no number; a `total` row is the sum of its sibling rows. */
  kind: z.enum(['data', 'group', 'total']).default(rowDefaults.kind),
  unit: z.string().min(1).optional(),
  /** Type of the row's figures where it differs from the columns'. */
  type: z.enum(['count', 'money']).optional(),
  /** How this row takes part in the row above it in the tree. */
  relation: z.enum(['part', 'at-most', 'independent']).default(rowDefaults.relation),
  /** Columns that the row has; absent: all columns of the table. */
  columns: z.array(id).min(1).optional(),
  topic: z
    .enum(['publication', 'application', 'review', 'litigation', 'complaint', 'fee', 'other'])
    .default(rowDefaults.topic),
  /** What is counted and how, in Chinese, shown on hover. */
  definition: z.string().min(1).optional(),
  /** Article, notice or standard behind the row. */
  source: z.string().min(1).optional(),
  /** Nouns and verbs that name the figure in prose (`新收`, `收到`). */
  prose: z.array(z.string().min(1)).default(rowDefaults.prose),
  get children() {
    return z.array(row).default(rowDefaults.children);
  },
});

const identity = z.strictObject({
  /** The rule that reports a violation. */
  code: z.enum(['table/balance', 'table/part-exceeds-whole']),
  relation: z.enum(['=', '<=']),
  /** Row ids; a side is their sum, in every column. */
  left: z.array(id).min(1),
  right: z.array(id).min(1),
  severity: z.enum(['error', 'warning', 'information']).default(identityDefaults.severity),
  /** Where the identity is printed or what implies it. */
  source: z.string().min(1),
});

const table = z.strictObject({
  id,
  title: z.string().min(1),
  titleVariants: z.array(z.string().min(1)).default(tableDefaults.titleVariants),
  /** `across`: the rows stand side by side in one source row (表四: 15 cells = 3 rows of 5 columns). */
  layout: z.enum(['down', 'across']).default(tableDefaults.layout),
  /** Header of the label column, e.g. 信息内容, 统计指标. */
  labelHeader: z.string().min(1).optional(),
  /** Header of the column of units between the label and the figures (单位, 计量单位); absent: there is none. */
  unitColumn: z.string().min(1).optional(),
  /** Header that spans all columns of figures (申请人情况). */
  columnsHeader: z.string().min(1).optional(),
  columns: z.array(column).min(1),
  rows: z.array(row).min(1),
  identities: z.array(identity).default(tableDefaults.identities),
});

export const formSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  /** What `// zwgk-form` takes, besides the id: `2021`. */
  aliases: z.array(z.string()).default(formDefaults.aliases),
  name: z.string().min(1),
  nameEnglish: z.string().min(1),
  /** The notice that issued it: 国办公开办函〔2021〕30号. */
  source: z.string().min(1),
  /** Where a local form was in use (福建省); absent: the whole country. A local form is found by its words only. */
  region: z.string().min(1).optional(),
  /** Report years that the form is meant for, both inclusive; `to` absent: still in force. */
  years: z.strictObject({ from: z.int(), to: z.int().optional() }),
  /** Words that only this form prints; the report's form is found by them. */
  distinctive: z.array(z.string().min(2)).default(formDefaults.distinctive),
  sections: z.array(section).min(1),
  tables: z.array(table).default(formDefaults.tables),
});

export type Form = z.infer<typeof formSchema>;
/** A form as its file has it: what has a default may be absent. */
export type FormFile = z.input<typeof formSchema>;
export type SectionForm = Form['sections'][number];
export type TableForm = Form['tables'][number];
export type ColumnForm = TableForm['columns'][number];
export type RowForm = TableForm['rows'][number];
export type IdentityForm = TableForm['identities'][number];
