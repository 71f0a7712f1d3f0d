import { type CitedOrder, ordersOf } from '../../report/citations';
import type { Rule, RuleFinding } from '../rule';
import { type Version, version2008, version2019, versionFor } from './law';

/** 第492号 was replaced on 15 May 2019. */
export const citeRegulation: Rule = {
  code: 'cite/regulation',
  severity: 'warning',
  title: { zh: '引用的《条例》版本不对', en: 'Regulation cited in the wrong version' },
  source: { zh: '国务院令第711号', en: 'order 711 of the State Council' },
  *check({ report }) {
    const { year } = report;
    if (year === undefined) return;
    const version = versionFor(year);
    for (const order of ordersOf(report)) {
      const isOld = order.number === version2008.order && version === version2019;
      if (isOld ? isHistory(order) : !isMistyped(order) && !isTooNew(order, year)) continue;
      yield finding(order, version, year, isOld);
    }
  },
};

const window = 60;
const history = /原|旧|修订前|修改前|废止|2007年|2008年|修订后|新修订|取代|同时/;
/** 与国务院令第492号相比 */
const comparison = /^[^,。;]{0,12}(?:相比|比较|废止|失效)/;

/** 2007年国务院令第492号公布，2019年国务院令第711号修订 tells how the regulation came about. */
function isHistory({ prose, start, end }: CitedOrder): boolean {
  const around = prose.text.slice(Math.max(0, start - window), end + window);
  const before = prose.text.slice(Math.max(0, start - 24), start);
  return (
    around.includes(String(version2019.order)) ||
    comparison.test(prose.text.slice(end, end + window)) ||
    history.test(before.slice(before.lastIndexOf('。') + 1))
  );
}

const behindName = /《(?:中华人民共和国)?政府信息公开条例》\s?\((?:中华人民共和国)?$/;
const nameLead = 36;

/** The order of the regulation right behind its name, with a number that neither version has. */
function isMistyped({ prose, start, number, isOfStateCouncil }: CitedOrder): boolean {
  if (!isOfStateCouncil || number === version2008.order || number === version2019.order) return false;
  return behindName.test(prose.text.slice(Math.max(0, start - nameLead), start));
}

/** The reports of this year were all published before order 711 was. */
const lastBefore = 2017;

function isTooNew({ prose, start, number }: CitedOrder, year: number): boolean {
  if (number !== version2019.order || year > lastBefore) return false;
  return behindName.test(prose.text.slice(Math.max(0, start - nameLead), start));
}

function finding(order: CitedOrder, version: Version, year: number, isOld: boolean): RuleFinding {
  const { prose, start, end, numberStart, numberEnd, number } = order;
  const expected = String(version.order);
  const written = prose.text.slice(start, end);
  return {
    message: isOld
      ? {
          zh: `${written}自2019年5月15日起已被国务院令第711号取代，${year} 年度报告应引用第711号`,
          en: `${written} was replaced by order 711 on 15 May 2019; the report of ${year} cites 711`,
        }
      : {
          zh: `《政府信息公开条例》是国务院令第${expected}号，不是第${number}号`,
          en: `The regulation is order ${expected} of the State Council, not ${number}`,
        },
    range: prose.sourceRange(start, end),
    related: [],
    expected,
    actual: String(number),
    fixes: [
      {
        title: { zh: `改为第${expected}号`, en: `Change to ${expected}` },
        edits: [{ range: prose.sourceRange(numberStart, numberEnd), text: expected }],
        isSafe: false,
      },
    ],
  };
}
