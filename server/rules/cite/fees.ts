import type { Prose } from '../../report/prose';
import { includesAny } from '../../report/search';
import { findingsInProse } from '../prose-findings';
import type { Rule, RuleFinding } from '../rule';
import { version2019, versionFor } from './law';

/** Fees for search, copies and post ended with the former regulation; what may be charged now is 信息处理费. */
export const citeFees: Rule = {
  code: 'cite/fees',
  severity: 'information',
  title: { zh: '收费项目是旧规定', en: 'Fees of the former regulation' },
  source: { zh: '《条例》第四十二条', en: 'article 42 of the regulation' },
  *check({ report }) {
    if (report.year === undefined || versionFor(report.year) !== version2019) return;
    yield* outdatedIn(report);
  },
};

const triggers = ['检索', '邮寄', '减免', '成本费'] as const;
const wordings =
  /(?:检索|复制|邮寄)费?(?:[、,和及与或]\s?(?:检索|复制|邮寄|递送)费?){0,4}(?:等)?(?:的)?(?:成本)?(?:费用?|收费)|收取的?成本费用?|成本费(?!用)|收费(?:及|和|与|、)减免|费用(?:及|和|与|、)减免/g;
const ofDisclosure = /信息公开|政府信息|依申请|申请人|提供信息|《条例》|检索|减免/;
/** Told as history, or that they ended. */
const ended =
  /不再|不收取|取消|停止|废止|原条例|旧条例|修订前|除.{0,30}外|招标|采购|行政事业性|税|办公经费|诉讼|由(?!申请人)[^,。;]{1,10}(?:承担|负担)/;
const lead = 40;

const outdatedIn = findingsInProse(outdated, 'fee');

/** At most one: a passage on fees names them more than once. */
function outdated(prose: Prose): readonly RuleFinding[] {
  const { text } = prose;
  if (!includesAny(text, triggers)) return [];
  for (const { 0: written, index } of text.matchAll(wordings)) {
    const end = index + written.length;
    const before = text.slice(Math.max(0, index - lead), index);
    const sentence =
      before.slice(before.lastIndexOf('。') + 1) + text.slice(index, end + lead).split('。')[0];
    if (!ofDisclosure.test(sentence) || ended.test(sentence)) continue;
    return [
      {
        message: {
          zh: `“${written}”是2019年5月15日以前的收费项目，现在只有信息处理费（《条例》第四十二条）`,
          en: `“${written}” is a fee of before 15 May 2019; now there is only 信息处理费 (article 42)`,
        },
        range: prose.sourceRange(index, end),
        related: [],
        actual: written,
      },
    ];
  }
  return [];
}
