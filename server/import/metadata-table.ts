/** 索引号 | 123 | 发布机构 | …: what web sites print above a report, laid out as a table. */
import { fold } from '../report/fold';
import { metadataKeys } from '../report/metadata';
import type { Grid } from './document';

/** Further keys of such tables; folded. */
const others = [
  '发文字号',
  '主题词',
  '关键词',
  '公开方式',
  '公开类别',
  '分类',
  '公开范围',
  '公开时限',
  '公开程序',
  '信息类别',
  '体裁分类',
  '组配分类',
  '服务对象',
  '责任部门',
  '废止日期',
  '失效日期',
  '失效时间',
  '生效日期',
  '实施日期',
  '施行日期',
  '内容概述',
  '内容概览',
  '发布日期',
  '印发日期',
  '效力状态',
  '时效',
  '有效期',
  '统一编号',
  '信息索引',
  '所属主题',
  '文件编号',
  '文件下载',
  '附件下载',
];
const keys: ReadonlySet<string> = new Set([...metadataKeys, ...others]);
const fewestKeys = 2;

export function isMetadataTable(rows: Grid): boolean {
  const found = rows.flat().filter((text) => keyOf(text) !== undefined);
  return (
    found.length >= fewestKeys &&
    rows.every((row) => keyOf(row.find((text) => text !== '') ?? '') !== undefined)
  );
}

/** One line `键：值` for each key. */
export function metadataLines(rows: Grid): readonly string[] {
  return rows.flatMap((row) => {
    const lines: string[] = [];
    for (const text of row.filter((cell) => cell !== '')) {
      const key = keyOf(text);
      if (key === undefined) lines.push(`${lines.pop() ?? ''}${text}`);
      else lines.push(key.value === '' ? `${key.name}：` : text);
    }
    return lines;
  });
}

interface Key {
  readonly name: string;
  /** What the same cell has behind a colon. */
  readonly value: string;
}

function keyOf(text: string): Key | undefined {
  const colon = text.search(/[:：]/);
  const name = (colon < 0 ? text : text.slice(0, colon)).replaceAll(/\s/g, '');
  if (!keys.has(fold(name))) return undefined;
  return { name, value: colon < 0 ? '' : text.slice(colon + 1).trim() };
}
