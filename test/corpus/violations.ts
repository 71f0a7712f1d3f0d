/**
 * What a careful reader finds in the published reports of ../shared/corpus, report by report: the rule and the words that
 * it underlines, in the order of the text.
 */
import type { RuleCode } from '../../server/rules/codes';

type Violation = readonly [RuleCode, string];

interface Reading {
  /** Marked as violations in INDEX.md there. */
  readonly facts: readonly Violation[];
  /**
   * Not in INDEX.md, but found right when each was looked up in the report: what the catalogue of rules asks for (six
   * items, units of 条, the form of the year, high 其他), dates behind the deadline, digits that several readings fit.
   */
  readonly also: readonly Violation[];
}

export const readings: Readonly<Record<string, Reading>> = {
  'dapuqiao-2025-snippet': {
    facts: [
      ['structure/sections', '二、主动公开政府信息情况'],
      ['structure/sections', '四、政府信息公开行政复议、行政诉讼情况'],
    ],
    also: [],
  },
  'hangzhou-style-2025-fixture': {
    facts: [],
    also: [['structure/coverage', '一、总体情况']],
  },
  'pingtan-qu-2011': {
    facts: [
      ['cite/regulation-name', '中华人民共和国政府信息公开工作条例'],
      ['prose/missing-unit', '1402'],
      ['prose/open-list', '425条'],
      ['text/self-reference', '我县'],
      ['table/unit', '条'],
      ['table/unit', '条'],
    ],
    also: [['date/published', '2012-04-11']],
  },
  'pingtan-qu-2014': {
    facts: [['prose/parts-sum', '2543条']],
    also: [],
  },
  'pingtan-qu-2015': {
    facts: [],
    also: [],
  },
  'pingtan-qu-2019': {
    facts: [
      ['prose/parts-sum', '2599条'],
      ['prose/missing-unit', '条'],
    ],
    also: [
      ['table/run-on', '898989'],
      ['table/run-on', '3960181'],
      ['table/run-on', '100153'],
      ['table/run-on', '26480430'],
      ['table/run-on', '126025'],
      ['table/run-on', '350'],
      ['table/run-on', '13575394432.52元'],
      ['text/wrong-character', '不过顺畅'],
      ['text/wrong-character', '残差不齐'],
    ],
  },
  'pingtan-qu-2021': {
    facts: [['text/doubled', '审核审核']],
    also: [['table/run-on', '693665']],
  },
  'pingtan-qu-2022': {
    facts: [
      ['text/doubled', '的的'],
      ['structure/sections', '政府信息公开行政法复议、行政诉讼情况'],
    ],
    also: [],
  },
  'pingtan-xian-2011': {
    facts: [
      ['prose/missing-unit', '1402'],
      ['prose/open-list', '425条'],
    ],
    also: [
      ['date/published', '2012-04-18'],
      ['table/unit', '条'],
      ['table/unit', '条'],
    ],
  },
  'pingtan-xian-2013': {
    facts: [
      ['date/period', '自至'],
      ['prose/open-list', '1853条'],
      ['prose/table', '3'],
      ['prose/table', '4'],
    ],
    also: [
      ['prose/rate', '3条'],
      ['structure/numbering-style', '1、'],
      ['structure/six-items', '平潭县人民政府2013年政府信息公开工作年度报告'],
      ['table/unit', '条'],
      ['table/unit', '条'],
    ],
  },
  'seed-000': {
    facts: [
      ['text/brackets', '”'],
      ['text/wrong-character', '截止'],
      ['date/period', '2009年12月30日'],
      ['date/invalid', '二�一�年一月六日'],
    ],
    also: [['structure/six-items', '省管局(省接待办)2009年度政务公开工作报告']],
  },
  'seed-001': {
    facts: [['text/foreign-name', '遼寧']],
    also: [['structure/six-items', '通遼市2011年政府信息公開工作年度報告']],
  },
  'seed-002': {
    facts: [
      ['date/year', '2011'],
      ['text/leftover', '**市'],
      ['text/leftover', '**市**区'],
      ['text/leftover', '**区'],
      ['prose/open-list', '2907条'],
    ],
    also: [],
  },
  'seed-003': {
    facts: [
      ['date/published', '2017-05-22'],
      ['cite/regulation-name', '政府信息公开工作条例'],
      ['structure/numbering', '()'],
    ],
    also: [['structure/six-items', '安庆市人民政府政务服务中心2016年度政务公开年报']],
  },
  'seed-004': {
    facts: [
      ['text/organisation', '市机关事务管理局'],
      ['date/published', '2019-03-20'],
      ['cite/regulation', '国务院令第492号'],
      ['text/wrong-character', '布署'],
      ['date/year', '2018'],
      ['text/wrong-character', '制定行之有效'],
      ['prose/table', '19'],
      ['prose/zero-report', '没有收到任何书面或者其他形式要求公开政府信息的申请'],
      ['text/wrong-character', '繁锁'],
      ['date/signed', '2020年1月5日'],
      ['text/organisation', '商丘市机关事务服务中心'],
      ['table/group-cell', '102'],
      ['table/children-sum', '0'],
      ['table/children-sum', '0'],
      ['table/children-sum', '0'],
    ],
    also: [
      ['table/wrong-form', '一、主动公开情况'],
      ['table/blank-cell', ''],
    ],
  },
  'shanghai-office-2025': {
    facts: [
      ['structure/sections', '六、其他需要报告的事项'],
      ['table/cell-note', '22\n（其中修订 16 件）'],
      ['table/cell-note', '55\n（含自然失效 29 件）'],
    ],
    also: [['table/high-other', '276']],
  },
  'shuyang-2025': {
    facts: [
      ['text/organisation', '沐阳县'],
      ['structure/coverage', '一、总体情况'],
      ['text/self-reference', '我县县政府'],
    ],
    also: [],
  },
  'suqian-2023': {
    facts: [],
    also: [],
  },
  'suqian-2024': {
    facts: [
      ['text/doubled', '的的'],
      ['prose/growth', '1.05%'],
      ['prose/table', '134'],
      ['prose/table', '57'],
      ['text/wrong-character', '企事业单'],
    ],
    also: [],
  },
};
