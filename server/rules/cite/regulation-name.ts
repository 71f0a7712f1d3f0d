import { namesOf } from '../../report/citations';
import type { Rule } from '../rule';
import { isIntroduced } from './introduction';
import { fullName, shortName } from './law';

/** The regulation has one name; 《政府信息公开工作条例》 does not exist. */
export const citeRegulationName: Rule = {
  code: 'cite/regulation-name',
  severity: 'warning',
  title: { zh: '《条例》名称写错', en: 'Wrong name of the regulation' },
  source: { zh: '国务院令第711号', en: 'order 711 of the State Council' },
  *check({ report }) {
    const names = namesOf(report);
    let introduced: ReadonlySet<string> | undefined;
    for (const { prose, start, end, text } of names) {
      const right = rightName(text);
      if (right === undefined) continue;
      // （以下简称《政务公开条例》） may stand for a local one.
      introduced ??= new Set(names.filter(isIntroduced).map((name) => name.text));
      if (introduced.has(text)) continue;
      const isInformal = text === informal;
      const range = prose.sourceRange(start, end);
      // What a page puts into the other script: 政府資訊公開條例.
      if (report.text.slice(range.start, range.end).includes('資訊')) continue;
      yield {
        ...(isInformal ? { severity: 'information' as const } : {}),
        message: isInformal
          ? {
              zh: `《${text}》不是规范的名称，应为《${right}》`,
              en: `《${text}》 is no proper name; it is 《${right}》`,
            }
          : { zh: `没有《${text}》，应为《${right}》`, en: `There is no 《${text}》; it is 《${right}》` },
        range,
        related: [],
        expected: right,
        actual: text,
        fixes: [
          {
            title: { zh: `改为《${right}》`, en: `Change to 《${right}》` },
            edits: [{ range, text: right }],
            isSafe: !isInformal,
          },
        ],
      };
    }
  },
};

const informal = '信息公开条例';
const qualified = /^(?:新修订的?|修订后的?|新|原)/;
const ending = /条[例列]$/;
/** 上海市, 本省: local regulations have names of their own. */
const local = /[省市县区州盟旗]|自治|特区/;
const misnamed =
  /^(?:中华人民共和国|国务院|国家)?(?:政府信息公开(?:工作|管理|实施)|政务信息公开(?:工作)?|政务公开(?:工作)?|政府公开|政府信息|政府公开信息|政府信息公布|信息公开工作|信息公开)条[例列]$/;
const longest = 24;
/** A slip or two of the keyboard. */
const mostSlips = 2;

/** The name that is meant; undefined where the name is right, or that of another document. */
function rightName(written: string): string | undefined {
  const name = written.replace(qualified, '');
  if (name === fullName || name === shortName || name.length > longest || !ending.test(name))
    return undefined;
  const isNational = /^中[华国]/.test(name);
  const meant = isNational ? fullName : shortName;
  if (misnamed.test(name)) return meant;
  if (!isNational && (local.test(name) || !name.startsWith('政府信息'))) return undefined;
  return isNear(name, meant) ? meant : undefined;
}

/** Are at most two characters put in, left out or wrong? Levenshtein on names of a few characters. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > mostSlips) return false;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same),
      );
    }
    above = current;
  }
  return (above[b.length] ?? 0) <= mostSlips;
}
