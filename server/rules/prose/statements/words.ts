/** The words that a figure of a report is named with, as data: those of the forms, and those around them. */
import { builtinForms } from '../../../forms/builtin';
import type { ColumnForm, Form, RowForm, TableForm } from '../../../forms/form';
import { columnsOf, rowsOf } from '../../../forms/rows';
import { fold } from '../../../report/fold';
import { once } from '../../../report/once';

export type Word =
  /** Any of the rows may be meant, but those that share a printed heading are meant together. */
  | { readonly kind: 'row'; readonly table: TableForm; readonly rows: readonly RowForm[] }
  | { readonly kind: 'column'; readonly table: TableForm; readonly columns: readonly ColumnForm[] }
  /** 申请: what is received, answered, carried over. */
  | { readonly kind: 'application' }
  /** 办理 may be what came in or what was answered. */
  | { readonly kind: 'handling' }
  /** 均为: the figure is that of each. */
  | { readonly kind: 'each' }
  /** The whole year, or the whole of the reporting body. */
  | { readonly kind: 'own' }
  | { readonly kind: 'filler' };

export interface FoundWord {
  readonly text: string;
  readonly word: Word;
}

const applications = [
  '申请|公开申请|申请公开|依申请|依申请公开|依申请公开申请|申请公开信息|申请公开政府信息|申请数|申请件数|申请数量|申请总数|申请量',
  '信息公开申请|政府信息申请|政府信息公开申请|政府信息公开的申请|政府信息依申请公开|政府信息公开依申请|依申请公开政府信息|依申请公开信息',
].flatMap(split);
const handlings = ['办理|共办理'].flatMap(split);
const eaches = ['均|均为|各|各为|分别|分别为|都|都为|皆为'].flatMap(split);
const fillers = [
  '共|共计|总共|一共|累计|合计|总计|总|计|已|已经|现已|的|了|为|是|有|达|达到|实有|中|其中|其|即|:|"',
  '数|数量|总数|总量|总数量|件数|条数|信息数|信息总数|信息数量|信息总数量|答复数|件|案|案件|事项|业务|情况|方面|领域|过',
  '被|由|对|向|以|就|因|与|和|及|以及|或|或者|、|并|关于|有关|属于|按照|要求|提出|提交|递交|提起|提请|起诉|引发|引起|产生|发生|涉及',
  '结果|处理结果|答复结果|办理情况|作出|做出|给予|备案|政府信息|信息公开|政府信息公开|政务公开|政府信息公开工作|信息公开工作|政府信息公开方面',
  '共有|现有|全部|依法|依规|依法依规|按规定|向社会|面向社会',
  // 其中公开34件、部分公开11件
  '公开',
].flatMap(split);
const years = [
  '全年|全年度|本年|本年度|今年|年内|年度|一年来|报告期|报告期内|本报告年度|年度内|全年共|今年以来',
].flatMap(split);
/** Whose figure it is: 全市, 我局, 本机关. */
const ownBodies = [
  ...combined('全', '省|市|县|区|州|盟|旗|镇|乡|街道|局|委|校|院'),
  ...['省', '市', '县', '区', '州', '旗'].flatMap((place) =>
    combined(`全${place}`, '行政机关|各级行政机关|各行政机关|各级机关'),
  ),
  ...combined(
    '我',
    '省|市|县|区|州|盟|旗|镇|乡|街道|街|局|委|委员会|办|办公室|厅|院|中心|处|所|站|校|大队|支队|队|社|会|馆|部|单位|机关|分局|公司|旗县',
  ),
  ...combined('我', '镇政府|乡政府'),
  ...combined(
    '本',
    '省|市|县|区|州|盟|旗|镇|乡|街道|局|委|委员会|办|厅|院|中心|处|所|站|校|单位|机关|行政机关|部门|级政府',
  ),
];

function split(words: string): readonly string[] {
  return words.split('|');
}

function combined(first: string, seconds: string): readonly string[] {
  return split(seconds).map((second) => first + second);
}

/** Longest first below their first UTF-16 unit. */
type ByFirst = ReadonlyMap<number, readonly FoundWord[]>;

export interface Words {
  readonly all: ByFirst;
  /** Those that name rows and columns: most figures have none before them. */
  readonly naming: ByFirst;
  /** At each UTF-16 unit: 1 if a word of `naming` begins with it, 2 if it is the second of one; both: 3. */
  readonly namingUnits: Uint8Array;
}

/** Does a word that names a row or a column begin in `[from, to)` of the text? Linear. */
export function namesAnything(
  { naming, namingUnits }: Words,
  text: string,
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++) {
    const first = text.charCodeAt(at);
    // Most first units are frequent in any text, hardly any pair is.
    if (((namingUnits[first] ?? 0) & 1) === 0) continue;
    if (((namingUnits[text.charCodeAt(at + 1)] ?? 0) & 2) === 0) continue;
    for (const { text: word } of naming.get(first) ?? []) if (text.startsWith(word, at)) return true;
  }
  return false;
}

/** The words of a form, and those of the table of 2014 for what the form has no row for: it counted most. */
export const wordsOf = once((form: Form): Words => {
  const own = wordsOfTables(form.tables);
  const known = [...own.keys()];
  const others = [...wordsOfTables(tablesOf2014)].filter(
    ([text]) => !known.some((word) => text.includes(word)),
  );
  const words = new Map<string, Word>([
    ...around(applications, { kind: 'application' }),
    ...around(handlings, { kind: 'handling' }),
    ...around(eaches, { kind: 'each' }),
    ...around(fillers, { kind: 'filler' }),
    ...around([...years, ...ownBodies], { kind: 'own' }),
    ...others,
    ...own,
  ]);
  const found = [...words].map(([text, word]): FoundWord => ({ text, word }));
  const naming = byFirst(
    found.filter(({ text, word }) => text.length > 1 && ['row', 'column', 'handling'].includes(word.kind)),
  );
  const namingUnits = new Uint8Array(0x10000);
  const mark = (unit: number, flag: number): void => {
    namingUnits[unit] = (namingUnits[unit] ?? 0) | flag;
  };
  for (const [first, same] of naming) {
    mark(first, 1);
    for (const { text } of same) mark(text.charCodeAt(1), 2);
  }
  return { all: byFirst(found), naming, namingUnits };
});

function byFirst(words: readonly FoundWord[]): ByFirst {
  const found = new Map<number, FoundWord[]>();
  for (const word of words) {
    const first = word.text.charCodeAt(0);
    found.set(first, [...(found.get(first) ?? []), word]);
  }
  for (const same of found.values()) same.sort((a, b) => b.text.length - a.text.length);
  return found;
}

const tablesOf2014 = builtinForms.find(({ id }) => id === 'form-2014')?.tables ?? [];

function around(texts: readonly string[], word: Word): readonly (readonly [string, Word])[] {
  return texts.map((text) => [text, word]);
}

function wordsOfTables(tables: readonly TableForm[]): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const table of tables) {
    for (const [text, columns] of columnWords(table)) words.set(text, { kind: 'column', table, columns });
    for (const row of rowsOf(table))
      for (const text of row.prose.map(fold)) {
        const known = words.get(text);
        const rows = known?.kind === 'row' && known.table === table ? known.rows : [];
        words.set(text, { kind: 'row', table, rows: [...rows, row] });
      }
  }
  return words;
}

/** Those of each column, and the printed group over several: 法人或其他组织, 法人. */
function columnWords({ columns }: TableForm): ReadonlyMap<string, readonly ColumnForm[]> {
  const words = new Map<string, ColumnForm[]>();
  const add = (text: string, column: ColumnForm): void => {
    words.set(text, [...(words.get(text) ?? []), column]);
  };
  for (const column of columns) {
    for (const text of column.prose.map(fold)) add(text, column);
    const [first = '', second] = column.group?.split('或') ?? [];
    if (second === undefined) continue;
    for (const text of [
      first,
      ...['或', '或者', '和', '及', '与', '、'].map((joint) => first + joint + second),
    ])
      add(text, column);
  }
  return words;
}

/** Rows of a table that are named together, not one instead of the other: 行政诉讼 is both kinds of it. */
export function areTogether(rows: readonly RowForm[]): boolean {
  const [first] = rows;
  return (
    rows.length > 1 && first?.heading !== undefined && rows.every(({ heading }) => heading === first.heading)
  );
}

/** What a row counts of the applications, whatever its form calls it. */
export type Role = 'received' | 'carried-in' | 'completed' | 'carried-out';

const signs: readonly (readonly [string, Role])[] = [
  ['收到', 'received'],
  ['上年结转', 'carried-in'],
  ['办结', 'completed'],
  ['答复', 'completed'],
  ['结转下年度', 'carried-out'],
];

export const roleOf = once(({ topic, prose }: RowForm): Role | undefined =>
  topic === 'application' ? signs.find(([word]) => prose.includes(word))?.[1] : undefined,
);

/** The rows of a table with a role. */
export function rowsWithRole(table: TableForm, role: Role): readonly RowForm[] {
  return rowsByRole(table).get(role) ?? [];
}

const rowsByRole = once((table: TableForm): ReadonlyMap<Role, readonly RowForm[]> => {
  const found = new Map<Role, RowForm[]>();
  for (const row of rowsOf(table)) {
    const role = roleOf(row);
    if (role !== undefined) found.set(role, [...(found.get(role) ?? []), row]);
  }
  return found;
});

/** The table of a form that counts applications, or that of 2014 where it has none. */
export const applicationTableOf = once(({ tables }: Form): TableForm | undefined =>
  [...tables, ...tablesOf2014].find((table) => rowsWithRole(table, 'received').length > 0),
);

/** The columns that a row is read in when no word names one: its total, or its only one. */
export function plainColumnOf(table: TableForm, row: RowForm): ColumnForm | undefined {
  const ofYear = columnsOf(table, row).filter(({ accumulates }) => accumulates === undefined);
  const [total] = ofYear.filter(({ sumOf }) => sumOf.length > 0);
  const [only, ...others] = ofYear;
  return total ?? (others.length === 0 && only?.prose.length === 0 ? only : undefined);
}
