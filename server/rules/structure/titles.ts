/** Titles of sections: what they are about, and where one is misspelt. */

export type Topic = 'overview' | 'publication' | 'application' | 'cases' | 'fees' | 'problems' | 'other';

/** In this order: 因政府信息公开申请行政复议的情况 is about cases, 依申请公开存在的问题 about problems. */
const topics: readonly (readonly [Topic, RegExp])[] = [
  ['cases', /复议|诉讼/],
  ['fees', /收费|费用|减免/],
  ['other', /其[他它]|(?:需要?|要)(?:报告|说明)/],
  ['problems', /问题|不足|改进|整改|打算|展望|工作(?:计划|思路|安排|重点)/],
  ['application', /申请/],
  ['publication', /主动公[开布]/],
  ['overview', /[总整]体|概述|概况|综述|基本情况/],
];

/** What a folded title is about, undefined for a title of the office's own. */
export function topicOf(title: string): Topic | undefined {
  return topics.find(([, pattern]) => pattern.test(title))?.[0];
}

/** The words that titles are made of. */
const words = [
  '总体|情况|主动|公开|政府|信息|收到|处理|申请|行政|复议|诉讼|存在|主要|问题|改进|措施',
  '其他|需要|报告|说明|事项|工作|提起|收费|减免|概述',
]
  .join('|')
  .split('|');
/** Words that differ from one of `words` by one character and are none the worse for it. */
const otherWords: ReadonlySet<string> = new Set(
  (
    '其它 其余 办理 改善 改正 整改 受理 接到 收取 收悉 存有 重要 突出 首要 申报 难题 总结 报送 情形 状况 ' +
    '事情 事宜 公布 公示 政务 提出 起诉 公报 概况 整体 全体 需求 须要 还要 减收 主管 工程'
  ).split(' '),
);
/** Characters that may stand between the words of a title without a fault. */
const between: ReadonlySet<string> = new Set(
  '地或并以因被等关于对为之所年度全县区市镇乡局我本各其总依'.split(''),
);
/** 需报告, 收处理: what is usually left of a word that is cut short. */
const shortForms: ReadonlySet<string> = new Set('需收主其要'.split(''));
/** What titles join their words with; the notices themselves vary it. */
const joints = /[的、,\s和及与"《》]/g;
const shortestTitle = 4;

/**
 * The one of `titles` that a folded `name` is meant for when one character of it is wrong, lost, doubled, swapped or too
 * many. Undefined for a title of other words: offices name their sections as they like.
 */
export function correctTitle(name: string, titles: readonly string[]): string | undefined {
  const written = name.replaceAll(joints, '');
  const plain = titles.map((title) => title.replaceAll(joints, ''));
  if (written.length < shortestTitle || plain.includes(written)) return undefined;
  return titles[plain.findIndex((title) => isSlip(written, title))];
}

function isSlip(written: string, title: string): boolean {
  const change = written.length - title.length;
  const at = commonStart(written, title);
  const rest = commonEnd(written, title, at);
  if (change === 0 && at + rest === title.length - 2)
    return written[at] === title[at + 1] && written[at + 1] === title[at];
  if (Math.abs(change) > 1 || at + rest !== Math.max(written.length, title.length) - 1) return false;
  const word = wordAt(title, at);
  if (change > 0) return isStray(written, at, word?.start);
  if (word === undefined) return false;
  const left = written.slice(word.start, word.start + word.length + change);
  return !(change < 0 ? shortForms : otherWords).has(left);
}

/** Is the character of `written` that the title lacks a fault? One before or behind the title is a word of its own. */
function isStray(written: string, at: number, wordStart: number | undefined): boolean {
  const character = written[at] ?? '';
  if (character === written[at - 1] || character === written[at + 1]) return true;
  const isJoint = (wordStart === undefined || wordStart === at) && between.has(character);
  return at > 0 && at < written.length - 1 && !isJoint;
}

function wordAt(title: string, at: number): { readonly start: number; readonly length: number } | undefined {
  for (const start of [at, at - 1]) {
    const word = words.find((one) => start >= 0 && title.startsWith(one, start));
    if (word !== undefined) return { start, length: word.length };
  }
  return undefined;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Not reaching into the first `start` characters that both have in common. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
