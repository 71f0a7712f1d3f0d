import type { Range } from '../../report/model';
import type { Prose, ProseOffset } from '../../report/prose';
import { findingsInProse } from '../prose-findings';
import type { Rule, RuleFinding } from '../rule';
import { version2019 } from './law';

/** The first year that was under order 711 from its first day. */
const firstWholeYear = 2020;

/** Since 15 May 2019 an application is answered within 20 working days; 15 was the time before. */
export const citeAnswerPeriod: Rule = {
  code: 'cite/answer-period',
  severity: 'warning',
  title: { zh: '答复期限是旧规定', en: 'Answer period of the former regulation' },
  source: { zh: '《条例》第三十三条', en: 'article 33 of the regulation' },
  *check({ report }) {
    if (report.year === undefined || report.year < firstWholeYear) return;
    yield* outdatedIn(report);
  },
};

const days = '个工作日';
const fifteen = /(?:(?<!\d)15|(?<![二三四五六七八九])十五)\s?$/;
const lead = 60;
const trail = 24;
const ofAnswer = /申请|答复|回复/;
const ofLaw =
  /法定|规定|条例|法律|法规|依法|应当|自收到|收到(?:政府信息公开)?申请之日|时限(?:要求)?内|期限内/;
/** Quicker than the law asks, or another time of 15 days: third parties are heard within it. */
const other =
  /缩短|压缩|提速|提前|平均|优于|少于|承诺|内部|力争|减少|低于|由|从|第三方|征求|意见|补正|更正|审批|许可|备案|起诉|诉讼|复议|信访|投诉|热线|原|旧|修订前|整改|公示|公布|公开期限|形成或者?变更/;

const outdatedIn = findingsInProse(outdated, 'five');

function outdated(prose: Prose): readonly RuleFinding[] {
  const { text } = prose;
  const found: RuleFinding[] = [];
  for (let at = text.indexOf(days); at >= 0; at = text.indexOf(days, at + days.length)) {
    const match = fifteen.exec(text.slice(Math.max(0, at - 4), at));
    if (match === null) continue;
    const start: ProseOffset = at - match[0].length;
    const end: ProseOffset = at + days.length;
    const sentence = around(text, start, end);
    if (ofAnswer.test(sentence) && ofLaw.test(sentence) && !other.test(sentence))
      found.push(outdatedPeriod(prose.sourceRange(start, end)));
  }
  return found;
}

function outdatedPeriod(range: Range): RuleFinding {
  const { days: expected, article } = version2019.answer;
  return {
    message: {
      zh: `答复期限自2019年5月15日起为${expected}个工作日（《条例》第三十三条），15个工作日是原规定`,
      en: `Since 15 May 2019 the time for an answer is ${expected} working days (article ${article}); 15 was the former rule`,
    },
    range,
    related: [],
    expected: String(expected),
    actual: '15',
    fixes: [
      {
        title: { zh: `改为${expected}个工作日`, en: `Change to ${expected} working days` },
        edits: [{ range, text: `${expected}个工作日` }],
        isSafe: false,
      },
    ],
  };
}

function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - lead), start);
  const behind = text.slice(end, end + trail);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
  const to = behind.search(/[。;]/);
  return before.slice(from) + behind.slice(0, to < 0 ? behind.length : to);
}
