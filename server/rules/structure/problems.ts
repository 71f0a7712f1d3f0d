import type { BoundReport } from '../../forms/bound';
import { fold } from '../../report/fold';
import type { Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { bodyOf, isCutBetween, type PlacedSection, placedSections, titleRange } from './placed';
import { topicOf } from './titles';

/** A longer text says more than that there is nothing to say. */
const longestDenial = 40;
const nothing =
  /^(?:无|没有|暂无|略|同上|同前|同(?:去年|上年|上一年度?)|\/|-+)[。.]?$|(?:无|没有|不存在|未发现|未发生|暂无)(?:存在|任何|明显|主要|突出|重大|其[他它]|需要?改进|的|相关)*(?:问题|不足|情况)(?:(?:及|和|与)?(?:需要)?改进(?:情况|措施|事项)?)?[。.]?$/;
/** 不断 and its like say no fault, any other 不 may. */
const problem =
  /问题|不(?!断|仅|但|只|予|得|忘|懈|定期|同)|短板|弱项|薄弱|差距|欠缺|缺|有待|亟|尚|仍|还|未能|未(?:完全|全面|充分|及时)|需(?:要)?(?:进一步|加强|提[高升]|完善|改进)|滞后|单一|困难|[偏较]|误区|疏漏|遗漏|瑕疵|流于|隐患|困扰|[难堵]点|存在|[低少弱慢窄浅旧散乱]/;
const measure =
  /改|加[强大快密]|下一步|今后|将|措施|提[高升]|完善|强化|努力|推|优化|规范|健全|着力|做好|落实|补|增|拓|丰富|建立|开展|确保|深化|细化|加以|应当|要|安排|制定|组织|计划|明确|培训|检查|\d{4}年/;
/** A longer section finds its words for what is done. */
const shortProblems = 60;

/** 五: problems as they are, and what is done about them. */
export const structureProblems: Rule = {
  code: 'structure/problems',
  severity: 'warning',
  title: { zh: '没有写明问题或者改进情况', en: 'Problems or improvements are not told' },
  source: {
    zh: '国办公开办函〔2021〕30号、〔2019〕60号，国务院令第492号第三十二条第（五）项',
    en: 'notices 〔2021〕30号 and 〔2019〕60号, article 32(5) of the Regulations of 2008',
  },
  *check(bound) {
    const sections = placedSections(bound).filter(
      ({ form }) => form !== undefined && topicOf(form.title) === 'problems',
    );
    const [placed, ...others] = sections;
    // 存在的问题 and 下一步打算 of their own: each says its half.
    if (placed === undefined || others.length > 0) return;
    yield* judged(bound, placed);
  },
};

function* judged({ report }: BoundReport, { section }: PlacedSection): Iterable<RuleFinding> {
  const body = bodyOf(section)(report);
  const { heading } = section;
  const name = heading.name.text;
  const asked = fold(name);
  if (body === '' || !/问题|不足/.test(asked) || isCutBetween(report, section.range)) return;
  const finding = (message: Localized): RuleFinding => ({ message, range: titleRange(heading), related: [] });
  if (body.length <= longestDenial && nothing.test(body))
    yield finding({
      zh: `“${name}”只写了“${body}”，应写明主要问题和改进情况`,
      en: `“${name}” only says “${body}”; it should tell the main problems and what is done about them`,
    });
  else if (!problem.test(body))
    yield finding({
      zh: `“${name}”没有写存在的主要问题`,
      en: `“${name}” tells no problem`,
    });
  else if (/改进|整改|措施/.test(asked) && body.length <= shortProblems && !measure.test(body))
    yield finding({
      zh: `“${name}”没有写改进情况`,
      en: `“${name}” tells no improvement`,
    });
}
