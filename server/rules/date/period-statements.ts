/** Where a report says which days its figures cover. */

import type { Report } from '../../report/model';
import { once } from '../../report/once';
import type { Prose, ProseOffset } from '../../report/prose';
import { includesAny } from '../../report/search';
import { prosesWith } from '../../report/signs';
import { datePattern, readDate, type WrittenDate } from './written';

/** A date of a statement; `date` is undefined where nothing is left of it. */
export interface PeriodDate {
  readonly start: ProseOffset;
  readonly end: ProseOffset;
  /** Folded, as written. */
  readonly text: string;
  readonly date: WrittenDate | undefined;
}

/** `from` is absent in 统计数据截至2024年12月31日. */
export interface PeriodStatement {
  readonly prose: Prose;
  readonly from?: PeriodDate;
  readonly to: PeriodDate;
}

/** 统计 alone also begins 统计局 and 统计表: it must be followed by what a period is called. */
const triggers = ['统计', '期限', '时限', '所列', '数据', '报告期'] as const;
const window = 110;
/** Periods that are none of the statistics. */
const otherPeriod =
  /下载|查阅|查询|浏览|更新|归集|上年|上一年|去年|同期|相比|对比|规划|保存|公示|受理期|征集|施行|有效期|缴纳|补正|答复|延长|普查|监测|采集期/;
const words =
  '(?:统计(?:数据|时|情况)?的?(?:期限|时限|时间|时段|期间|周期|区间|起止|期|范围|口径|数据|数字)|(?:期限|时限)|所列(?:数据|数字|指标)|数据|报告期)';
const dateOf = (name: string): string => `(?<${name}>${datePattern})`;
/** The back reference of `datePattern` counts groups: each use stands in a pattern of its own. */
const first = new RegExp(`^${words}[^。;!?\\d〇]{0,30}?${dateOf('from').replaceAll('\\1', '\\2')}`);
const second = new RegExp(
  `^(?:零时|0时)?(?:起始?|开始)?,?(?:截?[至止到]|-{1,2}|—{1,2}|~)+${dateOf('to').replaceAll('\\1', '\\2')}`,
);
const upTo = new RegExp(
  `^${words}[^。;!?\\d〇,]{0,12}?截[至止到](?:时间|日期)?[为是:]?${dateOf('to').replaceAll('\\1', '\\2')}`,
);
/** 统计期限自至。 and 统计期限自 年 月 日起至 年 月 日止 */
const lost =
  /^(?:统计的?)?(?:期限|时限|时间)[为是:]?(?<dates>[自从]\s*(?:年\s*月\s*日)?\s*起?\s*[至到]\s*(?:年\s*月\s*日)?\s*止?)\s*(?=[,。;)]|$)/;

/** All statements of the statistics period, in order. Linear: every window is bounded. */
export const periodStatements = once((report: Report): readonly PeriodStatement[] =>
  prosesWith(report, 'period', 'periodPart').flatMap(statementsIn),
);

function statementsIn(prose: Prose): readonly PeriodStatement[] {
  const { text } = prose;
  const found = new Map<ProseOffset, PeriodStatement>();
  if (!mayHavePeriod(text)) return [];
  for (const trigger of triggers)
    for (let at = text.indexOf(trigger); at >= 0; at = text.indexOf(trigger, at + trigger.length)) {
      const statement = statementAt(prose, at);
      if (statement !== undefined) found.set(statement.to.start, statement);
    }
  return [...found.values()];
}

const marksOfDates = ['日', '月', '-', '.', '自至', '从至'] as const;

/** Most paragraphs have no day of a month. */
function mayHavePeriod(text: string): boolean {
  return includesAny(text, marksOfDates);
}

function statementAt(prose: Prose, at: ProseOffset): PeriodStatement | undefined {
  const { text } = prose;
  ownName.lastIndex = at;
  const before = text.slice(Math.max(0, at - lead), at);
  if (!ownName.test(text) && !(before.trim() === '' || ofReport.test(before))) return undefined;
  if (otherPeriod.test(before.slice(-4)) || ofSome.test(before)) return undefined;
  const behind = text.slice(at, at + window);
  return lostAt(prose, at, behind) ?? rangeAt(prose, at, behind) ?? upToAt(prose, at, behind);
}

/** UTF-16 units before a trigger in which the report is named. */
const lead = 10;
/** 期限 and 数据 may be those of anything; these name the statistics or the report. */
const ownName = /统计(?=[期时周区起范口数的情])|所列|报告期/y;
const ofReport = /报告|所列|上述|以上|统计/;
/** 网站4月上线，部分数据的统计期限自…: not of all figures. */
const ofSome = /(?<!大)(?:部分|个别)(?:数据|指标|栏目|内容|平台)?的?(?:统计)?$/;

function lostAt(prose: Prose, at: ProseOffset, text: string): PeriodStatement | undefined {
  const match = lost.exec(text);
  if (match === null) return undefined;
  const end = at + match[0].trimEnd().length;
  const start = end - (match.groups?.dates ?? '').trimEnd().length;
  return { prose, to: { start, end, text: prose.text.slice(start, end), date: undefined } };
}

function rangeAt(prose: Prose, at: ProseOffset, text: string): PeriodStatement | undefined {
  const begin = first.exec(text);
  if (begin === null) return undefined;
  const from = begin.groups?.from ?? '';
  if (otherPeriod.test(begin[0].slice(0, -from.length))) return undefined;
  const end = second.exec(text.slice(begin[0].length));
  if (end === null) return undefined;
  const to = end.groups?.to ?? '';
  const fromStart = at + begin[0].length - from.length;
  const toStart = at + begin[0].length + end[0].length - to.length;
  return { prose, from: periodDate(fromStart, from), to: periodDate(toStart, to) };
}

function upToAt(prose: Prose, at: ProseOffset, text: string): PeriodStatement | undefined {
  const match = upTo.exec(text);
  if (match === null || otherPeriod.test(match[0])) return undefined;
  const to = match.groups?.to ?? '';
  return { prose, to: periodDate(at + match[0].length - to.length, to) };
}

function periodDate(start: ProseOffset, written: string): PeriodDate {
  const text = written.trimEnd();
  return { start, end: start + text.length, text, date: readDate(text) };
}
