/** What the forms teach the parser: section titles and labels, looked up by key. */
import { isSubsequence } from '../report/subsequence';
import type { Vocabulary } from '../report/vocabulary';
import type { Form } from './form';
import { KeyTree } from './key-tree';
import { labelKey, labelKeys } from './label';
import { labelsOf, rowsOf } from './rows';
import { titlesOf } from './sections';

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
/** A label has notes behind it, in brackets; a longer text is prose, and no keys are made for it. */
const longestIndicator = 160;

export function vocabularyOf(forms: readonly Form[]): Vocabulary {
  const titles = forms.flatMap((form) => [
    ...form.sections.flatMap(titlesOf),
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
  const labelStarts = startsOf(labels);
  const titleStarts = startsOf(titleKeys);
  const titleTree = new KeyTree(titleKeys);
  const rowTree = new KeyTree(rowKeys);
  const labelTree = new KeyTree(labels);
  return {
    isSectionTitle: (text) => mayBegin(titleStarts, text) && titleKeys.has(labelKey(text)),
    resemblesSectionTitle: (text) => resembles(labelKey(text), titleKeys),
    sectionTitleAt: (folded, offset) => titleTree.longestAt(folded, offset),
    isIndicator: (text) =>
      caption.test(text) ||
      (text.length <= longestIndicator &&
        mayBegin(labelStarts, text) &&
        labelKeys(text).some((key) => labels.has(key))),
    isIndicatorPart: (text) => {
      const key = labelKey(text);
      return key.length >= shortestPart && joined.includes(key);
    },
    indicatorAt: (folded, offset) => rowTree.longestAt(folded, offset),
    labelAt: (folded, offset) => labelTree.longestAt(folded, offset),
  };
}

/** Han characters that stand before the key of a label, or become others in it (label.ts). */
const exempt = '第一二三四五六七八九十其资档';

/** 1 for each UTF-16 unit that the text of one of the keys may begin with: of the Han characters only the few of keys. */
function startsOf(keys: Iterable<string>): Uint8Array {
  const starts = new Uint8Array(0x10000).fill(1);
  starts.fill(0, 0x4e00, 0xa000);
  for (const key of [...keys, ...exempt]) starts[key.charCodeAt(0)] = 1;
  return starts;
}

/** Most lines begin with another character, and no key need be made of them. */
function mayBegin(starts: Uint8Array, text: string): boolean {
  return starts[text.charCodeAt(0)] !== 0;
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
