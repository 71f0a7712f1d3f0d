/** What the forms teach the parser: section titles and labels, looked up by key. */
import type { Vocabulary } from '../report/vocabulary';
import type { Form } from './form';
import { isKeyCharacter, labelKey, labelKeys } from './label';
import { labelsOf, rowsOf } from './rows';

/** Headers that no form lists as a column of figures. */
const headers = [
  '单位',
  '计量单位',
  '计量',
  '统计数',
  '统计指标',
  '指标名称',
  '信息内容',
  '申请人情况',
  '法人或其他组织',
  '序号',
  '数量',
];
/** A caption that an extractor writes above a table: `表二：主动公开政府信息情况`. */
const caption = /^附?表\s*[一二三四五六七八九十\d]+\s*[:.、\s]/;
/** A piece of a label shorter than this fits almost anywhere. */
const shortestPart = 2;
const shortestResemblance = 6;

/** Keys in a tree of UTF-16 units, for the longest one that a text carries at an offset; asked at every character. */
interface KeyTree {
  readonly next: Map<number, KeyTree>;
  isKey: boolean;
}

export function vocabularyOf(forms: readonly Form[]): Vocabulary {
  const titles = forms.flatMap((form) => [
    ...form.sections.flatMap(({ title, variants }) => [title, ...variants]),
    ...form.tables.flatMap(({ title, titleVariants }) => [title, ...titleVariants]),
  ]);
  const rowLabels = forms.flatMap((form) => form.tables.flatMap((table) => rowsOf(table).flatMap(labelsOf)));
  const headerLabels = forms.flatMap((form) =>
    form.tables.flatMap(({ columns, rows, labelHeader, unitColumn, columnsHeader }) => [
      ...[labelHeader, unitColumn, columnsHeader].flatMap((header) => header ?? []),
      ...columns.flatMap(({ label, aliases, group }) => [
        label,
        ...aliases,
        ...(group === undefined ? [] : [group]),
      ]),
      ...rows.flatMap(({ heading }) => (heading === undefined ? [] : [heading])),
    ]),
  );
  const titleKeys = keySet(titles);
  const rowKeys = keySet(rowLabels);
  const labels = keySet([...rowLabels, ...headerLabels, ...headers]);
  const joined = [...labels].join('|');
  const titleTree = treeOf(titleKeys);
  const rowTree = treeOf(rowKeys);
  const labelTree = treeOf(labels);
  return {
    isSectionTitle: (text) => titleKeys.has(labelKey(text)),
    resemblesSectionTitle: (text) => resembles(labelKey(text), titleKeys),
    sectionTitleAt: (folded, offset) => longestAt(titleTree, folded, offset),
    isIndicator: (text) => caption.test(text) || labelKeys(text).some((key) => labels.has(key)),
    isIndicatorPart: (text) => {
      const key = labelKey(text);
      return key.length >= shortestPart && joined.includes(key);
    },
    indicatorAt: (folded, offset) => longestAt(rowTree, folded, offset),
    labelAt: (folded, offset) => longestAt(labelTree, folded, offset),
  };
}

function keySet(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.flatMap((label) => labelKeys(label)).filter((key) => key !== ''));
}

/** Is `key` a title with words left out, at least three fifths of it? */
function resembles(key: string, titles: ReadonlySet<string>): boolean {
  if (key.length < shortestResemblance) return false;
  for (const title of titles) if (key.length >= title.length * 0.6 && isSubsequence(key, title)) return true;
  return false;
}

function isSubsequence(part: string, whole: string): boolean {
  let found = 0;
  for (const character of whole) if (character === part[found]) found++;
  return found === part.length;
}

function treeOf(keys: ReadonlySet<string>): KeyTree {
  const root: KeyTree = { next: new Map(), isKey: false };
  for (const key of keys) {
    let node = root;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      const next = node.next.get(unit) ?? { next: new Map<number, KeyTree>(), isKey: false };
      node.next.set(unit, next);
      node = next;
    }
    node.isKey = true;
  }
  return root;
}

/** Punctuation and spaces inside a label are passed over, a sentence end or a line end is not. */
function longestAt(tree: KeyTree, folded: string, offset: number): number {
  let node = tree;
  let longest = 0;
  for (let i = offset; i < folded.length; i++) {
    const next = node.next.get(folded.charCodeAt(i));
    if (next !== undefined) {
      node = next;
      if (node.isKey) longest = i + 1 - offset;
    } else if (i === offset) break;
    else if (isKeyCharacter(folded[i] ?? '') || /[。;!?\r\n|]/.test(folded[i] ?? '')) break;
  }
  return longest;
}
