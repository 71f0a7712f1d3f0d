import { type CitedName, namesOf } from '../../report/citations';
import { parseArabic, parseChinese } from '../../report/numerals';
import type { Prose } from '../../report/prose';
import { prosesWith } from '../../report/signs';
import type { Rule, RuleFinding } from '../rule';
import { fullName, shortName, type Version, version2008, version2019, versionFor } from './law';

/** The articles of the regulation that a report names must exist, and ask for what it says. */
export const citeArticle: Rule = {
  code: 'cite/article',
  severity: 'information',
  title: { zh: '引用的条款与《条例》不符', en: 'Article of the regulation does not fit' },
  source: { zh: '国务院令第711号', en: 'order 711 of the State Council' },
  *check({ report }) {
    const { year } = report;
    if (year === undefined) return;
    const version = versionFor(year);
    for (const name of namesOf(report)) {
      const finding = ofRegulation.has(name.text) ? articleBehind(name, version) : undefined;
      if (finding !== undefined) yield finding;
    }
    if (version === version2019)
      for (const prose of prosesWith(report, 'article')) {
        const finding = wrongItem(prose);
        if (finding !== undefined) yield finding;
      }
  },
};

const ofRegulation: ReadonlySet<string> = new Set([fullName, shortName, '条例']);
const article =
  /^》\s?(?:\([^()。]{1,40}\))?\s?(?:中?的)?(?<article>第(?<number>[一二三四五六七八九十百〇零\d]{1,5})条)/;
const window = 160;
const longestClause = 48;
const onReport = /年度报告|年报/;

/** 第四十条规定，…编制本报告: what the article is named for is the report. */
const drawsUp =
  /^的?(?:有关|相关|具体)?(?:规定|要求),?[^。;第]{0,120}?编制(?:了|完成)?(?:本|年度|20\d\d年)[^,。;、]{0,20}(?:报告|年报)/;
/** Article 4 has the office draw up the report. */
const ofOffice = 4;

function isNoReportArticle(number: number): boolean {
  return (
    number !== ofOffice &&
    !version2019.reportArticles.includes(number) &&
    !version2008.reportArticles.includes(number)
  );
}

function articleBehind({ prose, end }: CitedName, version: Version): RuleFinding | undefined {
  const behind = prose.text.slice(end, end + window);
  const match = article.exec(behind);
  const written = match?.groups?.article;
  const digits = match?.groups?.number ?? '';
  const number = (parseArabic(digits) ?? parseChinese(digits))?.toNumber();
  if (match === null || written === undefined || number === undefined) return undefined;
  const at = end + match[0].length - written.length;
  const wrong = (zh: string, en: string): RuleFinding => ({
    message: { zh: `国务院令第${version.order}号${zh}`, en: `Order ${version.order} ${en}` },
    range: prose.sourceRange(at, at + written.length),
    related: [],
    actual: written,
  });
  if (number > version.articles)
    return wrong(
      `共${version.articles}条，没有${written}`,
      `has ${version.articles} articles; there is no ${written}`,
    );
  if (version === version2019 && isNoReportArticle(number) && drawsUp.test(behind.slice(match[0].length)))
    return wrong(
      `关于年度报告的规定在第四十九条、第五十条，不在${written}`,
      `asks for the yearly report in articles 49 and 50, not in ${written}`,
    );
  const sentence = behind.slice(match[0].length, match[0].length + longestClause).split(/[。;《]/)[0] ?? '';
  const isOldArticle = version === version2019 && version2008.reportArticles.includes(number);
  if (!isOldArticle || !onReport.test(sentence)) return undefined;
  return wrong(
    `关于年度报告的规定在第四十九条、第五十条，${written}是原条例的条款`,
    `asks for the yearly report in articles 49 and 50; ${written} is that of the former regulation`,
  );
}

/** `第二十条第（一）项` on a line of its own heads a table. */
const item =
  /^\s{0,8}第(?<article>[一二三四五六七八九十]{1,3})条第\((?<item>[一二三四五六七八九十]{1,2})\)项\s{0,8}$/;
const longest = 32;
const contents = '二十';
const items: ReadonlySet<string> = new Set(['一', '五', '六', '八', '九']);

function wrongItem(prose: Prose): RuleFinding | undefined {
  if (prose.text.length > longest) return undefined;
  const match = item.exec(prose.text);
  if (match === null) return undefined;
  const { article: written, item: number = '' } = match.groups ?? {};
  if (written === contents && items.has(number)) return undefined;
  const text = prose.text.trim();
  const start = prose.text.indexOf(text);
  return {
    message: {
      zh: `“${text}”不是年度报告格式的表头，格式只报第二十条第（一）（五）（六）（八）项和2019年格式的第（九）项`,
      en: `“${text}” heads no table of the form, which has items 1, 5, 6 and 8 of article 20, and 9 in the form of 2019`,
    },
    range: prose.sourceRange(start, start + text.length),
    related: [],
    actual: text,
  };
}
