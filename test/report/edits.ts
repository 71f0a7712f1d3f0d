/** Reports and edits of them, as many as wanted, the same for the same seed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderIn, shapes } from '../renderings/render';
import { applications, disputes } from '../renderings/tables';

const samples = new URL('../../samples/', import.meta.url);
const corpus = new URL('../../../shared/corpus/', import.meta.url);

export type Random = () => number;

/** xorshift32: numbers in [0, 1). */
export function randomFrom(seed: number): Random {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The samples, the corpus where the checkout has it beside it, and tables in every shape in which people paste them. */
export function sources(): readonly string[] {
  const read = (folder: URL, extension: string): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(extension))
          .map((name) => readFileSync(new URL(encodeURIComponent(name), folder), 'utf8'))
      : [];
  const tables = fc.sample(fc.tuple(applications, disputes), { numRuns: shapes.length, seed: 7 });
  const rendered = tables.flatMap((pair, index) => {
    const shape = shapes[index];
    return shape === undefined ? [] : [renderIn(shape, ...pair).text];
  });
  return [...read(samples, '.zwgk'), ...read(corpus, '.txt'), ...rendered];
}

/** A line behind which reading may begin anew. */
const sentence =
  '　　全年主动公开政府信息一百二十条，其中网上公开一百条，书面公开二十条，较好地保障了群众的知情权、参与权和监督权，明年我们将继续努力。';
const longest = 30_000;

/** A few of the sources one behind the other, most with more prose between their lines. */
export function textFrom(texts: readonly string[], random: Random): string {
  let text = '';
  for (let count = 1 + pickIndex(4, random); count > 0; count--)
    text += `${picked(texts, random)}${random() < 0.5 ? '\n' : ''}`;
  const share = random() < 0.7 ? 0.08 : 0;
  const lines = text.split('\n').flatMap((line) => (random() < share ? [line, sentence] : [line]));
  return lines.join(random() < 0.15 ? '\r\n' : '\n').slice(0, longest);
}

/** What the parser has a place in it for: a word may turn the line, or all that follows, into something else. */
const pieces = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '。',
    '|',
    '\t',
    '1',
    '23',
    ' ',
    '　　',
    '#',
    '(',
    '“',
    '字',
    '政府信息公开',
    '𠮷',
  ],
  ...[
    '\ud842',
    '\0',
    '（一）',
    '一、',
    '\n一、总体情况\n',
    '二、总体情况\n',
    '附件1\n',
    '予以公开\n27\n0\n3\n',
    '规章\t22\n',
  ],
  ...[
    '三、收到和处理政府信息公开申请情况\n',
    '附件：1.统计表\n2.情况说明\n',
    '云岭市民政局\n2025年1月10日\n',
  ],
  ...[
    '// zwgk-year 2020\n',
    '// zwgk-ignore\n',
    '# 标题\n',
    '| 行政处罚 | 12 |  | —— |\n',
    '（其中修订16件）\t0\t235\n',
  ],
  ...[
    '当前位置：首页 > 年报\n',
    '上一篇：公告\n',
    '版权所有：云岭市\n',
    '索引号：1\n',
    `${sentence}\n`,
    `\n${sentence}`,
  ],
  '云岭市2024年政府信息公开工作年度报告\n',
  '指标名称 计量单位 2014年度 历年累计 主动公开文件数 条 25 789 其中：1、政府网站公开数 条 20 700 2、政府公报公开数 条 5 89 ',
];

/** The text with one edit: something typed, pasted, deleted or replaced at a place anywhere. */
export function edited(text: string, texts: readonly string[], random: Random): string {
  const at = pickIndex(text.length + 1, random);
  const kind = random();
  if (kind < 0.08) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const line = picked(picked(texts, random).split('\n'), random);
    return `${text.slice(0, lineStart)}${line}\n${text.slice(lineStart)}`;
  }
  const most = kind < 0.55 ? 1 : kind < 0.8 ? 4 : kind < 0.95 ? 80 : 1500;
  return text.slice(0, at) + typed(texts, random) + text.slice(at + pickIndex(most, random));
}

function typed(texts: readonly string[], random: Random): string {
  const kind = random();
  if (kind < 0.6) return picked(pieces, random);
  if (kind < 0.75) {
    const text = picked(texts, random);
    const start = pickIndex(text.length, random);
    return text.slice(start, start + pickIndex(random() < 0.1 ? 3000 : 300, random));
  }
  return kind < 0.85 ? String.fromCharCode(pickIndex(0x10000, random)) : '';
}

function pickIndex(length: number, random: Random): number {
  return Math.floor(random() * length);
}

function picked(list: readonly string[], random: Random): string {
  return list[pickIndex(list.length, random)] ?? '';
}
