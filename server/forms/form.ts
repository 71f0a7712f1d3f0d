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

/** What an editor shows for a key while somebody writes a form: Chinese first, English behind it. */
const bilingual = (zh: string, en: string): string => `${zh}\n\n${en}`;
const said = <T extends z.ZodType>(schema: T, zh: string, en: string): T =>
  schema.describe(bilingual(zh, en));

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
const text = z.string().min(1);
const texts = z.array(text);

const section = z.strictObject({
  ordinal: said(
    text,
    '印出的序号，不带顿号：`一` … `九`；报告所附的表写 `附件`。',
    'The printed ordinal without its 顿号; 附件 for a table annexed to the report.',
  ),
  title: said(text, '标题，不带序号。', 'The title without its ordinal.'),
  variants: said(
    texts.default(sectionDefaults.variants),
    '同一部分的其他标题写法，不带序号。',
    'Other titles of the same section, without ordinal.',
  ),
  misspellings: said(
    texts.default(sectionDefaults.misspellings),
    '报告中见到的误写；照样认作本部分，但会提示改正。',
    'Misspelt titles seen in reports: they name the section, and a rule asks to correct them.',
  ),
  kind: said(
    z.enum(['text', 'table']),
    '`text` 为文字部分，`table` 为表格部分。',
    'Whether the section holds prose or tables.',
  ),
  tables: said(
    z.array(id).default(sectionDefaults.tables),
    '本部分所含表格的标识。',
    'Ids of the tables that stand in this section.',
  ),
  requires: said(
    text,
    '通知对这一部分的要求，鼠标悬停在标题上时显示。',
    'What the notice asks for here, shown on hover.',
  ),
  covers: said(
    texts.default(sectionDefaults.covers),
    '必须写到的方面，新建报告时成为二级标题。',
    'Subjects that the section must cover; the headings of level 2 of a new report.',
  ),
});

const column = z.strictObject({
  id: said(id, '列的标识，表内唯一。', 'Id of the column, unique in its table.'),
  label: said(text, '印出的列名。', 'The header as printed.'),
  aliases: said(
    texts.default(columnDefaults.aliases),
    '同一列的其他写法。',
    'Other header words for the same column.',
  ),
  group: said(
    text.optional(),
    '跨本列和相邻各列的上层表头，如“法人或其他组织”。',
    'Header that spans this column and its neighbours.',
  ),
  type: said(
    z.enum(['count', 'money', 'change']).default(columnDefaults.type),
    '`count` 为非负整数，`money` 为非负小数，`change` 为可带正负号的整数。',
    'count: whole number from 0; money: decimal from 0; change: whole number with a sign.',
  ),
  unit: said(
    text.optional(),
    '单位（件、万元……）；由行给出单位的不写。',
    'Unit; absent where the row gives it.',
  ),
  sumOf: said(
    z.array(id).default(columnDefaults.sumOf),
    '总计列：它是哪些列之和（列的标识）。',
    'Ids of the columns that this total column is the sum of.',
  ),
  accumulates: said(
    id.optional(),
    '历年累计列：它累计哪一列（列的标识），因此不小于那一列。',
    'Id of the column whose figures this one adds up over the years: it is never the smaller one.',
  ),
  stock: said(
    z
      .strictObject({
        added: said(z.array(id), '本年增加的列（列的标识）。', 'Ids of the columns that the year adds.'),
        removed: said(
          z.array(id),
          '本年减少的列（列的标识）。',
          'Ids of the columns that the year takes away.',
        ),
      })
      .optional(),
    '年末存量列（“现行有效件数”）：上年报告的数，加上 `added` 各列，减去 `removed` 各列。',
    'A stock at the end of the year: the figure of last year plus the columns of added less those of removed.',
  ),
  definition: said(
    text.optional(),
    '填报口径，鼠标悬停时显示。',
    'What is counted, in Chinese, shown on hover.',
  ),
  prose: said(
    texts.default(columnDefaults.prose),
    '正文中指这一列的词语（`制发`、`现行有效`），和行的词语写在一处。',
    'Words that name the column in prose, beside those of the row.',
  ),
  notes: said(
    texts.default(columnDefaults.notes),
    '数字旁的说明里表明它属于这一列的其他词语（`修订`）。',
    'Further words that name the column in a remark beside its figure.',
  ),
});

const row = z
  .strictObject({
    id: said(id, '行的标识，表内唯一。', 'Id of the row, unique in its table.'),
    label: said(
      text,
      '印出的指标名称，带序号：`（一）予以公开`。',
      'The label as printed, with its ordinal.',
    ),
    aliases: said(
      texts.default(rowDefaults.aliases),
      '同一行的其他写法和简称。',
      'Other and shortened labels of the same row.',
    ),
    misspellings: said(
      texts.default(rowDefaults.misspellings),
      '报告中见到的误写；照样认作本行，但会提示改正。',
      'Misspelt labels seen in reports: they name the row, and a rule asks to correct them.',
    ),
    heading: said(
      text.optional(),
      '印在本行和标题相同的相邻各行上方的小标题（`第二十条第（一）项`、`行政诉讼`），其下重复列名。',
      'Printed over this row and its neighbours that have the same; the column header is repeated below it.',
    ),
    kind: said(
      z.enum(['data', 'group', 'total']).default(rowDefaults.kind),
      '`data` 为数据行；`group` 为不填数的分组行；`total` 为同级各行之和。',
      'A group row carries no figure; a total row is the sum of its sibling rows.',
    ),
    unit: said(text.optional(), '单位，优先于列的单位。', "Unit; goes before the column's."),
    type: said(
      z.enum(['count', 'money']).optional(),
      '本行数字的类型与列不同时填写。',
      "Type of the row's figures where it differs from the columns'.",
    ),
    relation: said(
      z.enum(['part', 'at-most', 'independent']).default(rowDefaults.relation),
      '与上级行的关系：`part` 各分项相加等于上级；`at-most` 为“其中”，不大于上级；`independent` 无数量关系。',
      'part: the parts add up to the row above; at-most: no larger than it; independent: no relation.',
    ),
    columns: said(
      z.array(id).min(1).optional(),
      '本行有哪些列（列的标识）；不写则有全部列。',
      'Ids of the columns that the row has; absent: all of them.',
    ),
    topic: said(
      z
        .enum(['publication', 'application', 'review', 'litigation', 'complaint', 'fee', 'other'])
        .default(rowDefaults.topic),
      '主题：主动公开、依申请公开、行政复议、行政诉讼、投诉举报、收费、其他。',
      'What the row is about.',
    ),
    definition: said(
      text.optional(),
      '填报口径，鼠标悬停时显示。',
      'What is counted and how, in Chinese, shown on hover.',
    ),
    source: said(
      text.optional(),
      '所依据的条款、通知或标准。',
      'Article, notice or standard behind the row.',
    ),
    prose: said(
      texts.default(rowDefaults.prose),
      '正文中指这个数的词语（`新收`、`收到`）。',
      'Words that name the figure in prose.',
    ),
    get children() {
      return z
        .array(row)
        .default(rowDefaults.children)
        .describe(bilingual('下级各行，按印出的顺序。', 'The rows below it, in printed order.'));
    },
  })
  .meta({ id: 'row', description: bilingual('表中的一行。', 'A row of a table.') });

const identity = z.strictObject({
  code: said(
    z.enum(['table/balance', 'table/part-exceeds-whole']),
    '不成立时由哪条规则报告。',
    'The rule that reports a violation.',
  ),
  relation: said(z.enum(['=', '<=']), '相等，或左边不大于右边。', 'Equal, or the left no larger.'),
  left: said(
    z.array(id).min(1),
    '左边：行的标识，逐列相加。',
    'Row ids; the side is their sum, in every column.',
  ),
  right: said(
    z.array(id).min(1),
    '右边：行的标识，逐列相加。',
    'Row ids; the side is their sum, in every column.',
  ),
  severity: said(
    z.enum(['error', 'warning', 'information']).default(identityDefaults.severity),
    '严重程度。',
    'Severity of a violation.',
  ),
  source: said(text, '关系式印在何处，或由何推出。', 'Where the identity is printed or what implies it.'),
});

const table = z.strictObject({
  id: said(id, '表的标识，格式内唯一。', 'Id of the table, unique in its form.'),
  title: said(text, '表名。', 'Title of the table.'),
  titleVariants: said(
    texts.default(tableDefaults.titleVariants),
    '表名的其他写法。',
    'Other titles of the same table.',
  ),
  layout: said(
    z.enum(['down', 'across']).default(tableDefaults.layout),
    '`down` 各行上下排列；`across` 各行并排在同一行里（表四：15 格 = 3 行 × 5 列）。',
    'across: the rows stand side by side in one source row.',
  ),
  labelHeader: said(
    text.optional(),
    '指标名称列的表头，如“信息内容”“统计指标”。',
    'Header of the column of labels.',
  ),
  unitColumn: said(
    text.optional(),
    '指标与数字之间单位列的表头（单位、计量单位）；没有该列则不写。',
    'Header of the column of units between label and figures; absent: there is none.',
  ),
  columnsHeader: said(
    text.optional(),
    '跨全部数字列的表头，如“申请人情况”。',
    'Header that spans all columns of figures.',
  ),
  columns: said(
    z.array(column).min(1),
    '数字列，按印出的顺序。',
    'The columns of figures, in printed order.',
  ),
  rows: said(z.array(row).min(1), '各行，按印出的顺序。', 'The rows, in printed order.'),
  identities: said(
    z.array(identity).default(tableDefaults.identities),
    '行的上下级关系表达不了的勾稽关系。',
    'Identities that the tree of rows cannot say.',
  ),
});

export const formSchema = z.strictObject({
  $schema: z.string().optional(),
  id: said(
    id,
    '格式的标识。与内置格式相同的，取代该内置格式。',
    'Id of the form. One of a built-in form takes its place.',
  ),
  aliases: said(
    z.array(z.string()).default(formDefaults.aliases),
    '`// zwgk-form` 除标识外还认的名称，如 `2021`。',
    'What // zwgk-form takes, besides the id.',
  ),
  name: said(text, '格式的名称。', 'Name of the form.'),
  nameEnglish: said(text, '英文名称。', 'Its name in English.'),
  source: said(text, '颁布该格式的通知：国办公开办函〔2021〕30号。', 'The notice that issued it.'),
  region: said(
    text.optional(),
    '地方格式的适用地区（福建省）；不写即全国。地方格式只凭其专有词语认定。',
    'Where a local form is in use; absent: the whole country. A local form is found by its words only.',
  ),
  years: said(
    z.strictObject({
      from: said(z.int(), '首个适用的报告年度。', 'First report year.'),
      to: said(
        z.int().optional(),
        '最后一个适用的报告年度；仍在使用的不写。',
        'Last report year; absent: still in force.',
      ),
    }),
    '适用的报告年度。',
    'Report years that the form is meant for.',
  ),
  distinctive: said(
    z.array(z.string().min(2)).default(formDefaults.distinctive),
    '只有本格式才印有的词语，据以认定报告所用的格式。',
    "Words that only this form prints; the report's form is found by them.",
  ),
  sections: said(z.array(section).min(1), '各部分，按顺序。', 'The sections in order.'),
  tables: said(z.array(table).default(formDefaults.tables), '各表。', 'The tables.'),
});

export type Form = z.infer<typeof formSchema>;
/** A form as its file has it: what has a default may be absent. */
export type FormFile = z.input<typeof formSchema>;
export type SectionForm = Form['sections'][number];
export type TableForm = Form['tables'][number];
export type ColumnForm = TableForm['columns'][number];
export type RowForm = TableForm['rows'][number];
export type IdentityForm = TableForm['identities'][number];
