import type { Rule } from '../rule';
import { askedSections, placedAs, titleRange } from './placed';
import { topicOf } from './titles';

/** 原则上不超过一千字. */
const most = 1000;
const firstYear = 2021;

/** 总体情况 of no more than a thousand characters; most published reports exceed it. */
export const structureLength: Rule = {
  code: 'structure/length',
  severity: 'information',
  title: { zh: '总体情况超过一千字', en: 'The overview has more than a thousand characters' },
  source: { zh: '国办公开办函〔2021〕30号', en: 'notice 〔2021〕30号' },
  isOff: true,
  *check(bound) {
    const { report } = bound;
    if ((report.year ?? 0) < firstYear || askedSections(bound).length === 0) return;
    const placed = placedAs(bound, ({ title }) => topicOf(title) === 'overview');
    if (placed === undefined) return;
    const { heading, range } = placed.section;
    const length = lengthOf(report.folded, heading.name.range.end, range.end);
    if (length <= most) return;
    yield {
      message: {
        zh: `“${heading.name.text}”约 ${length} 字，原则上不超过 ${most} 字`,
        en: `“${heading.name.text}” has about ${length} characters; as a rule no more than ${most}`,
      },
      range: titleRange(heading),
      related: [],
      expected: String(most),
      actual: String(length),
    };
  },
};

function lengthOf(folded: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) if (folded.charCodeAt(at) > 32) length++;
  return length;
}
