import type { BoundReport } from '../../forms/bound';
import type { SectionForm } from '../../forms/form';
import { fold } from '../../report/fold';
import type { Section } from '../../report/model';
import { once } from '../../report/once';
import type { Rule } from '../rule';
import {
  askedSections,
  bodyOf,
  hasProse,
  isCutBetween,
  type PlacedSection,
  placedAs,
  placedSections,
  titleRange,
} from './placed';

interface Aspect {
  /** Found in the words of the form that name it. */
  readonly cover: RegExp;
  /** A sub-heading on it. */
  readonly heading: RegExp;
  /** Said in other words, where no sub-headings tell the aspects apart. */
  readonly text: RegExp;
  /** What is hardly ever said under the heading of another aspect. */
  readonly plainText: RegExp;
}

const aspects: readonly Aspect[] = [
  {
    cover: /主动公开/,
    heading: /主动公开|公开(?:内容|重点|力度)|重点领域|信息公开情况/,
    text: /公开|发布|公布/,
    plainText: /公开|发布|公布/,
  },
  { cover: /依申请/, heading: /申请/, text: /申请/, plainText: /申请/ },
  {
    cover: /信息管理/,
    heading:
      /信息(?:资源|内容|公开)?(?:的?规范)?管理|管理(?:机制|制度|工作|规范|情况)|规范(?:性|化)?文件|制度建设|信息(?:审核|审查|发布)|标准化|规范化(?:建设|管理)/,
    text: /管理|属性|保密|审[查核校批]|三审|目录|指南|清理|动态|更新|归集|归档|台账|规范性文件|标准化|源头|校对|把关|制度|规范|流程/,
    plainText:
      /信息(?:资源|内容)?(?:的?规范)?管理|属性|保密|审查|三审|公开(?:目录|指南)|(?:目录|指南)(?:编制|更新|修订)|文件(?:清理|管理|库|归集|备案)|清理.{0,6}(?:规范性)?文件|动态(?:调整|更新|管理)|归集|归档|全生命周期|台账|规范性文件|审核(?:机制|制度|流程|程序|发布|关)|发布(?:机制|制度|流程|程序)|源头/,
  },
  {
    cover: /平台/,
    heading: /平台|网站|渠道|载体|阵地|新媒体/,
    text: /平台|网站|网页|新媒体|公众号|微信|微博|专区|专栏|栏目|公开栏|公示栏|查阅|客户端|热线|抖音|视频号|公报|渠道|载体|阵地|窗口|显示屏|广播/,
    plainText:
      /平台|网站|网页|新媒体|公众号|微信|微博|专区|专栏|公开栏|公示栏|查阅|客户端|抖音|公报|渠道|载体|阵地/,
  },
  {
    cover: /监督/,
    heading: /监督|保障|考核|评议|培训|组织领导|机制|队伍|监管/,
    text: /监督|监管|保障|考[核评]|评议|测评|评估|培训|问责|责任|督查|督导|督办|督促|检查|巡[查检]|抽查|通报|领导小组|组织领导|专人|学习|队伍|整改|自查|会议|分管/,
    plainText:
      /监督|监管|保障|考[核评]|评议|测评|评估|培训|问责|责任追究|督查|督导|督办|督促|检查|巡[查检]|抽查|通报|领导小组|组织领导/,
  },
];

/** So many sub-headings on aspects say that each aspect has its own. */
const fewestHeadings = 3;

/** 总体情况 speaks of the five aspects that the notice names. */
export const structureCoverage: Rule = {
  code: 'structure/coverage',
  severity: 'warning',
  title: { zh: '总体情况没有写全规定的方面', en: 'The overview leaves out an aspect' },
  source: {
    zh: '国办公开办函〔2021〕30号、〔2019〕60号',
    en: 'notices 〔2021〕30号 and 〔2019〕60号',
  },
  *check(bound) {
    const found = uncovered(bound);
    if (found === undefined) return;
    const { form, section, lost } = found;
    const { heading } = section;
    yield {
      message: {
        zh: `“${heading.name.text}”没有写到${lost.join('、')}；格式要求写${form.covers.join('、')}`,
        en: `“${heading.name.text}” does not speak of ${lost.join(', ')}; the form asks for ${form.covers.join(', ')}`,
      },
      range: titleRange(heading),
      related: [],
      expected: lost.join('、'),
    };
  },
};

interface Uncovered {
  readonly form: SectionForm;
  readonly section: Section;
  /** The aspects that it leaves out, as the form names them. */
  readonly lost: readonly string[];
}

/** The section that leaves out an aspect, undefined where none does. */
export const uncovered = once((bound: BoundReport): Uncovered | undefined => {
  const form = askedSections(bound).find((one) => coveredBy(one).length > 1);
  const placed = form && placedAs(bound, (one) => one === form);
  if (form === undefined || placed === undefined || !hasProse(placed.section)) return undefined;
  const { section } = placed;
  const lost = missingFrom(bound, form, section);
  return lost.length === 0 ? undefined : { form, section, lost };
});

function coveredBy({ covers }: SectionForm): readonly { readonly label: string; readonly aspect: Aspect }[] {
  return covers.flatMap((label) => {
    const aspect = aspects.find(({ cover }) => cover.test(label));
    return aspect === undefined ? [] : [{ label, aspect }];
  });
}

function missingFrom(bound: BoundReport, form: SectionForm, section: Section): readonly string[] {
  const { report } = bound;
  const covers = coveredBy(form);
  const headings = section.children.map(nameOf);
  const headed = covers.filter(({ aspect }) => headings.some((name) => aspect.heading.test(name)));
  const isHeaded = headed.length >= fewestHeadings;
  // What is left out of the text may speak of anything; the sub-headings may still be all there.
  if (!isHeaded && isCutBetween(report, section.range)) return [];
  const body = bodyOf(section)(report);
  const missing = covers
    .filter((cover) => !headed.includes(cover))
    .filter(({ aspect }) => !(isHeaded ? aspect.plainText : aspect.text).test(body));
  const elsewhere = missing.length === 0 ? [] : ownSections(bound).map(nameOf);
  return missing
    .filter(({ aspect }) => !elsewhere.some((name) => aspect.heading.test(name)))
    .map(({ label }) => label);
}

function nameOf({ heading }: Section): string {
  return fold(heading.name.text);
}

/**
 * Sections of the office's own: 二、工作机制保障, 三、主动公开工作情况 … tell what others tell below 总体情况, and the
 * sections of the form, with the tables, follow.
 */
function ownSections(bound: BoundReport): readonly Section[] {
  const placed = placedSections(bound);
  const isOwn = ({ section, form }: PlacedSection): boolean =>
    form === undefined || placed.some((other) => other.form === form && other.section !== section);
  return placed.filter(isOwn).map(({ section }) => section);
}
