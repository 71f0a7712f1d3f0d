import { added, none } from '../../report/lists';
import type { Prose, ProseOffset } from '../../report/prose';
import { quantitiesOf } from '../../report/quantities';
import { firstIndex } from '../../report/search';
import { unitSet } from '../../report/unit-set';
import type { Localized } from '../finding';
import { findingsInProse } from '../prose-findings';
import type { Rule, RuleFinding } from '../rule';

/** A figure has its counting word, and a counting word its figure. */
export const proseMissingUnit: Rule = {
  code: 'prose/missing-unit',
  severity: 'warning',
  title: { zh: '数字缺单位，或者单位缺数字', en: 'A figure without unit, or a unit without figure' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check({ report }) {
    yield* figuresIn(report);
    yield* unitsIn(report);
    yield* unitsTwiceIn(report);
  },
};

/** UTF-16 units before and behind a place that are read. */
const window = 120;

/** A figure with no counting word behind it; what stands before it decides. */
const lastDigit = /\d(?=\s?(?:[。;,、)]|申请(?![人书表])|政府信息公开申请|信息公开申请))/g;
/** `不予公开信息数1402。` */
const counted =
  /(?:(?:信息|申请|文件|公开|答复|办结|受理|办理)(?:总|件|条)?(?:数|数量)|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:为|达|共|:)?\s?$/;
/** `共受理4申请` */
const received = /(?:受理|收到|办理|办结|答复|接到)了?\s?$/;

/** `接受咨询62，其中：电话46次，当面16次`: a total whose parts have a unit. */
const total = /(?:咨询|信息|申请|文件|来电|来访|来信|信件|建议|提案)(?:共计?|总计|合计|为|达)?\s?$/;
const amongIt = /^\s?[,。;(]\s*其中/;
const mostParts = 8;
/** `公开政务信息4287。`: the only figure of its sentence, but for years. */
const published = /(?:公开|发布)(?:了|各类|政府|政务|工作|动态)*信息(?:共计?|总计|合计|达)?\s?$/;
const yearWord = /\d{4}\s?年/g;
const yearLike = /^20[012]\d$/;

/** No generator, here and below: nearly every paragraph has a digit, and most have a unit. */
function figuresWithoutUnit(prose: Prose): readonly RuleFinding[] {
  const { text } = prose;
  let found: RuleFinding[] | undefined;
  lastDigit.lastIndex = 0;
  for (let match = lastDigit.exec(text); match !== null; match = lastDigit.exec(text)) {
    const finding = figureWithoutUnit(prose, match.index + 1);
    if (finding !== undefined) found = added(found, finding);
  }
  return found ?? none;
}

function figureWithoutUnit(prose: Prose, end: ProseOffset): RuleFinding | undefined {
  const figure = /\d+$/.exec(prose.text.slice(Math.max(0, end - 7), end))?.[0] ?? '';
  const start = end - figure.length;
  const missing = missingUnit(prose, figure, start, end);
  if (missing === undefined) return undefined;
  const { unit, message, isSafe } = missing;
  const range = prose.sourceRange(start, end);
  return {
    message,
    range,
    related: [],
    fixes: [
      {
        title: { zh: `补上“${unit}”`, en: `Add ${unit}` },
        edits: [{ range, text: `${figure}${unit}` }],
        isSafe,
      },
    ],
  };
}

interface MissingUnit {
  readonly unit: string;
  readonly message: Localized;
  readonly isSafe: boolean;
}

function missingUnit(
  prose: Prose,
  figure: string,
  start: ProseOffset,
  end: ProseOffset,
): MissingUnit | undefined {
  const { text } = prose;
  const before = text.slice(Math.max(0, start - 16), start);
  if (/[申政信]/.test(text.slice(end, end + 2))) {
    const message = {
      zh: `“${figure}”与“申请”之间缺单位“件”`,
      en: `件 is missing between ${figure} and 申请`,
    };
    return received.test(before) ? { unit: '件', message, isSafe: true } : undefined;
  }
  // A list may leave out all its units, but not one of them.
  const near = counted.test(before) ? unitNear(prose, start) : undefined;
  const unit = near ?? (total.test(before) ? unitOfParts(prose, figure, end) : undefined);
  if (unit !== undefined) {
    const message = {
      zh: `“${figure}”没有单位，同一句中的其他数以“${unit}”计`,
      en: `${figure} has no unit; the other figures of the sentence are in ${unit}`,
    };
    return { unit, message, isSafe: false };
  }
  if (!isAlone(text, start, end)) return undefined;
  const message = {
    zh: `“${figure}”没有单位，信息以“条”计`,
    en: `${figure} has no unit; items are counted in 条`,
  };
  return { unit: '条', message, isSafe: false };
}

/** The counting word of the nearest figure before it in the sentence. */
function unitNear(prose: Prose, at: ProseOffset): string | undefined {
  const from = Math.max(at - window, prose.text.lastIndexOf('。', at - 1) + 1);
  return quantitiesOf(prose).findLast(
    ({ start, unit }) => start >= from && start < at && (unit === '条' || unit === '件'),
  )?.unit;
}

/** The counting word of the parts behind it that make it up. */
function unitOfParts(prose: Prose, figure: string, end: ProseOffset): string | undefined {
  if (!amongIt.test(prose.text.slice(end, end + 8))) return undefined;
  const quantities = quantitiesOf(prose);
  const first = firstIndex(quantities, ({ start }) => start > end);
  const parts = quantities.slice(first, first + mostParts);
  let sum = 0;
  for (const [index, { text, unit }] of parts.entries()) {
    if (unit !== parts[0]?.unit || unit === '%') return undefined;
    sum += Number(text);
    if (index > 0 && sum === Number(figure)) return unit;
  }
  return undefined;
}

/** Is it the only figure of a sentence that tells how much was published? */
function isAlone(text: string, start: ProseOffset, end: ProseOffset): boolean {
  // 公开信息2016。 may have lost its 年.
  if (text[end] !== '。' || end - start < 2 || yearLike.test(text.slice(start, end))) return false;
  const from = text.lastIndexOf('。', start - 1) + 1;
  if (start - from > window) return false;
  const before = text.slice(from, start);
  return published.test(before) && !/\d/.test(before.replaceAll(yearWord, ''));
}

/** `主动公开信息  条` */
const unitBehindSpace = / (?<unit>人次|[条件次份篇期])(?=\s?[,。;、])/g;
const beforeFigure = /(?:信息|申请|文件|公开|复议|诉讼|案件|办结|答复|受理|发布|解读|培训班?|会议)\s*$/;
/** `核准企业资质条、施工许可证76条` */
const isUnitInList = unitSet('条件份');
/** What stands before 条, 件 or 份 in a word or behind a figure. */
const inWord =
  /[\d\s,、。;:()文案附事稿信邮零证要函部组软硬急快办来线头词链纸逐每一二三四五六七八九十百千万亿几数多余半单面便收条各本整该此这那哪两个原复抄备身月年省股成等]$/;

/** `规划信息条5条`: a unit before the figure, too. 申请件77件 and 信息件12件 name what they count. */
const isUnitTwice = unitSet('条件份篇');
const beforeUnit = /(?:信息|文件|申请|公告|动态|案件)$/;
const beforeItem = /(?:文件|案件)$/;

function unitsBeforeFigure(prose: Prose): readonly RuleFinding[] {
  const { text } = prose;
  let found: RuleFinding[] | undefined;
  for (const { start, unit } of quantitiesOf(prose)) {
    const at = start - 1;
    if (isUnitTwice[text.charCodeAt(at)] !== 1 || text[at] !== unit) continue;
    if ((unit === '件' ? beforeItem : beforeUnit).test(text.slice(Math.max(0, at - 2), at)))
      found = added(found, tooMany(prose, at, unit));
  }
  return found ?? none;
}

function unitsWithoutFigure(prose: Prose): readonly RuleFinding[] {
  const { text } = prose;
  let found: RuleFinding[] | undefined;
  unitBehindSpace.lastIndex = text.indexOf(' ');
  if (unitBehindSpace.lastIndex >= 0)
    for (let match = unitBehindSpace.exec(text); match !== null; match = unitBehindSpace.exec(text)) {
      const unit = match.groups?.unit ?? '';
      if (beforeFigure.test(text.slice(Math.max(0, match.index - 12), match.index)))
        found = added(found, withoutFigure(prose, match.index + match[0].length - unit.length, unit));
    }
  for (let mark = text.indexOf('、', 2); mark > 0; mark = text.indexOf('、', mark + 1)) {
    const index = mark - 1;
    if (isUnitInList[text.charCodeAt(index)] !== 1) continue;
    const unit = text.charAt(index);
    if (inWord.test(text.charAt(index - 1))) continue;
    const item = /^、[^\d,、。;]{2,16}\d{1,7}(?<unit>[条件份])/.exec(text.slice(mark, index + 30));
    if (item?.groups?.unit === unit) found = added(found, withoutFigure(prose, index, unit));
  }
  return found ?? none;
}

const figuresIn = findingsInProse(figuresWithoutUnit, 'digit');
const unitsIn = findingsInProse(unitsWithoutFigure, 'caseUnit');
const unitsTwiceIn = findingsInProse(unitsBeforeFigure, 'caseUnit', 'digit');

function tooMany(prose: Prose, start: ProseOffset, unit: string): RuleFinding {
  const range = prose.sourceRange(start, start + unit.length);
  return {
    message: { zh: `数字前面多一个“${unit}”`, en: `There is a ${unit} before the figure, too` },
    range,
    related: [],
    fixes: [
      {
        title: { zh: `删去多余的“${unit}”`, en: `Delete the extra ${unit}` },
        edits: [{ range, text: '' }],
        isSafe: false,
      },
    ],
  };
}

function withoutFigure(prose: Prose, start: ProseOffset, unit: string): RuleFinding {
  const before = prose.text.slice(Math.max(0, start - 8), start).trim();
  const message: Localized = {
    zh: `“${before}”与“${unit}”之间缺数字`,
    en: `The figure is missing between “${before}” and ${unit}`,
  };
  return { message, range: prose.sourceRange(start, start + unit.length), related: [] };
}
