/** What the figures say besides the words of the form. */
import type { Language } from './figure';

export interface Words {
  readonly heading: string;
  readonly annex: string;
  readonly empty: string;
  readonly value: string;
  /** Over the bars and, of several series, over their names. */
  readonly bar: string;
  readonly series: string;
  readonly total: string;
  /** Last year and this year where the report does not say its year. */
  readonly years: readonly [string, string];
  readonly share: string;
  readonly change: string;
  readonly item: string;
  readonly table: string;
  readonly allZero: string;
  readonly blank: string;
  readonly missing: string;
  readonly unshared: string;
  readonly comma: string;
  readonly stop: string;
  readonly colon: string;
  readonly semicolon: string;
  /** Between names of a list. */
  readonly listed: string;
  /** Between sentences. */
  readonly space: string;
  unit(unit: string): string;
  year(year: number): string;
  blanks(count: number): string;
  zeros(names: string): string;
  bracketed(text: string): string;
  doubt(message: string): string;
  lastYear(title: string): string;
  noTable(title: string): string;
}

const zh: Words = {
  heading: '数据图',
  annex: '附',
  empty: '报告中没有可以画图的表格。',
  value: '数量',
  bar: '图',
  series: '年度',
  total: '总计',
  years: ['上年', '本年'],
  share: '占比',
  change: '增减',
  item: '项目',
  table: '数据表',
  allZero: '各项均为 0。',
  blank: '未填',
  missing: '没有读到',
  unshared: '各项之和与总计不符或有未填的项，不列占比。',
  comma: '，',
  stop: '。',
  colon: '：',
  semicolon: '；',
  listed: '、',
  space: '',
  unit: (unit) => `单位：${unit}`,
  year: (year) => `${year} 年`,
  blanks: (count) => `另有 ${count} 项未填`,
  zeros: (names) => `为 0 的未画出：${names}。`,
  bracketed: (text) => `（${text}）`,
  doubt: (message) => `※ ${message}`,
  lastYear: (title) => `上年数取自上年的报告${title === '' ? '' : `《${title}》`}，未在此检查。`,
  noTable: (title) => `报告中没有找到表“${title}”。`,
};

const en: Words = {
  heading: 'Figures',
  annex: 'Annex',
  empty: 'The report has no table that a figure could be made of.',
  value: 'Number',
  bar: 'Bar',
  series: 'Year',
  total: 'Total',
  years: ['Last year', 'This year'],
  share: 'Share',
  change: 'Change',
  item: 'Item',
  table: 'Table',
  allZero: 'All are 0.',
  blank: 'blank',
  missing: 'not found',
  unshared: 'No shares: the parts do not add up to the total, or one is blank.',
  comma: ', ',
  stop: '.',
  colon: ': ',
  semicolon: '; ',
  listed: ', ',
  space: ' ',
  unit: (unit) => `Unit: ${unit}`,
  year: (year) => String(year),
  blanks: (count) => `${count} more ${count === 1 ? 'is' : 'are'} blank`,
  zeros: (names) => `Not drawn, for they are 0: ${names}.`,
  bracketed: (text) => ` (${text})`,
  doubt: (message) => `※ ${message}`,
  lastYear: (title) =>
    `Last year’s figures are those of last year’s report${title === '' ? '' : ` “${title}”`}, which is not checked here.`,
  noTable: (title) => `The table “${title}” was not found in the report.`,
};

export const words: Readonly<Record<Language, Words>> = { zh, en };
