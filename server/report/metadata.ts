/** Metadata lines: `键：值`, or `键 值 键 值` on one line as web pages give it. */

import { trimRange } from './lines';
import type { MetadataNode, Span } from './model';
import type { Source } from './source';

/** Keys that public web pages and offices use; folded. The first ones are offered by completion. */
export const metadataKeys = [
  '索引号',
  '发布机构',
  '公开日期',
  '发布日期',
  '信息来源',
  '文号',
  '主题分类',
  '公开形式',
  '公开目录',
  '公开责任部门',
  '信息有效性',
  '有效性',
  '成文日期',
  '生成日期',
  '发文日期',
  '发布时间',
  '发布单位',
  '发文机关',
  '填报单位(盖章)',
  '填报单位',
  '单位负责人',
  '审核人',
  '填报人',
  '填报日期',
  '联系电话',
  '标题',
  '名称',
  '栏目',
  '来源',
  '时间',
  '作者',
  '字体',
  '字号',
  '阅读',
  '浏览次数',
  '当前位置',
] as const;

const known = [...metadataKeys]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(/[()]/g, '\\$&');
const firstKey = new RegExp(`^(?:${known})\\s*:`);
const keyAt = new RegExp(`(?:^|(?<=\\s))(?:${known})(?=\\s*:|\\s|$)`, 'g');
/** A key without a value is an address: 各位代表： */
const generic = /^[\p{Script=Han} ]{2,8}:(?=\s*\S)/u;
const longest = 200;

/**
 * Reads `[start, end)` as a metadata line. `inHeader`: the line stands before the body, where any short `键：` counts;
 * elsewhere only known keys with a colon do.
 */
export function metadataOf(
  source: Source,
  start: number,
  end: number,
  inHeader: boolean,
): MetadataNode | undefined {
  const trimmed = trimRange(source.folded, start, end);
  const line = source.folded.slice(trimmed.start, trimmed.end);
  if (line.length === 0 || line.length > longest || line.includes('。')) return undefined;
  if (!inHeader && !firstKey.test(line)) return undefined;
  const keys = [...line.matchAll(keyAt)].map((match) => ({ start: match.index, length: match[0].length }));
  const first = keys[0];
  if (first?.start === 0)
    return {
      kind: 'metadata',
      range: { start, end },
      entries: entriesOf(source, trimmed.start, trimmed.end, keys),
    };
  const colon = inHeader ? generic.exec(line) : null;
  if (colon === null || /^附[件表]/.test(line)) return undefined;
  return {
    kind: 'metadata',
    range: { start, end },
    entries: entriesOf(source, trimmed.start, trimmed.end, [{ start: 0, length: colon[0].length - 1 }]),
  };
}

function entriesOf(
  source: Source,
  start: number,
  end: number,
  keys: readonly { readonly start: number; readonly length: number }[],
): MetadataNode['entries'] {
  return keys.map((key, index) => {
    const keyStart = start + key.start;
    const keyEnd = keyStart + key.length;
    const next = keys[index + 1];
    let from = keyEnd;
    while (from < end && /[\s:]/.test(source.folded[from] ?? '')) from++;
    const to = next === undefined ? end : start + next.start;
    return { key: span(source, keyStart, keyEnd), value: span(source, Math.min(from, to), to) };
  });
}

function span(source: Source, start: number, end: number): Span {
  const range = trimRange(source.folded, start, end);
  return { text: source.text.slice(range.start, range.end), range };
}
