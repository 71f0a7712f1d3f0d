import type { Range, Report } from '../../report/model';
import type { Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { type Identity, identitiesOf, regionOf } from './bodies';
import misread from './misread-places.json' with { type: 'json' };
import { misspeltSignatures } from './misspelt';

/** Names with fewer characters in common at the front are names of different bodies. */
const shortestStem = 3;
const types = /(?:中心|委员会|[局委厅院所站])$/;
/** Part of a body, which signs for it: 办公室, 政务公开科. */
const part = /(?:办公[室厅]|[办科处组])$/;
/** Characters that tell bodies apart: 一中, 东城. */
const telling = /[一二三四五六七八九十东西南北中上下前后新老大小]/;
const mostRelated = 50;

/** 机关事务中心 in the title, 机关事务服务中心 below it: one body under several names. */
export const textOrganisation: Rule = {
  code: 'text/organisation',
  severity: 'warning',
  title: { zh: '单位名称前后不一', en: 'One organisation under several names' },
  source: { zh: '多年报告的通病', en: 'observed in published reports' },
  *check({ report }) {
    const [first, ...others] = identitiesOf(report);
    if (first === undefined) return;
    const wrong = misreadIn(report, [first, ...others]);
    if (wrong !== undefined) yield wrong;
    const rank = otherRankOf(report, first);
    if (rank !== undefined) yield rank;
    const seen = new Set<string>();
    for (const other of others) {
      if (seen.has(other.name) || !isOtherName(first.name, other.name)) continue;
      seen.add(other.name);
      yield conflict(first, other);
    }
    for (const misspelt of misspeltSignatures(report, first)) yield conflict(first, misspelt);
  },
};

const township = /(?<stem>[^省市县区州旗盟]{2,8})(?<rank>[镇乡])(?:人民政府|政府)?(?:办公室|办)?$/;
/** What follows the name of the body itself, not that of a place: 枫溪乡党委, not 枫溪乡村振兴. */
const asBody = /^(?:人民政府|政府|党委|党政|20\d\d年)/;
const longestRole = 6;

/** 枫溪乡党委 in the report of 枫溪镇. */
function otherRankOf(report: Report, first: Identity): RuleFinding | undefined {
  const { stem, rank } = township.exec(first.name)?.groups ?? {};
  if (stem === undefined) return undefined;
  const wrong = `${stem}${rank === '镇' ? '乡' : '镇'}`;
  const right = `${stem}${rank}`;
  const { folded } = report;
  const places = placesOf(report, wrong).filter(
    ({ start, end }) => folded[start - 1] !== '原' && asBody.test(folded.slice(end, end + longestRole)),
  );
  return wrongName(places, wrong, right, {
    zh: `报告单位是“${first.text}”，此处为“${wrong}”`,
    en: `The report is of “${first.text}”, here it is “${wrong}”`,
  });
}

/** One finding for all places of a wrong name; undefined where there is none. */
function wrongName(
  [first, ...others]: readonly Range[],
  wrong: string,
  right: string,
  message: Localized,
): RuleFinding | undefined {
  if (first === undefined) return undefined;
  return {
    message,
    range: first,
    related: others
      .slice(0, mostRelated)
      .map((range) => ({ range, message: { zh: `又见“${wrong}”`, en: `“${wrong}” again` } })),
    expected: right,
    actual: wrong,
    fixes: [
      {
        title: { zh: `全部改为“${right}”`, en: `Change all to “${right}”` },
        edits: [first, ...others].map((range) => ({ range, text: right })),
        isSafe: false,
      },
    ],
  };
}

function isOtherName(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length === b.length && a.length >= 4 && areOneCharacterApart(a, b)) return true;
  // 柏州县人民政府办公室 below the report of 柏川县.
  const [place, otherPlace = ''] = [regionOf(a), regionOf(b)];
  if (place?.length === otherPlace.length && areOneCharacterApart(place, otherPlace)) return true;
  if (isOfOtherRank(a, b)) return true;
  if (isOneCharacterShort(a, b) || isOneCharacterShort(b, a)) return true;
  const [left, right] = [stemOf(a), stemOf(b)];
  if (left.startsWith(right) || right.startsWith(left) || part.test(left) || part.test(right)) return false;
  if (commonLength(left, right) < shortestStem) return false;
  const [type, other] = [types.exec(left)?.[0], types.exec(right)?.[0]];
  if (type === undefined || other === undefined) return false;
  // 市场监管局 is short for 市场监督管理局; a centre has no short names.
  return shortType(type) !== shortType(other) || type === '中心';
}

/** 柏川市民政局 and 柏川县民政局: an office of another place of that name. A place itself may have become a city. */
function isOfOtherRank(a: string, b: string): boolean {
  const [place = '', other = ''] = [regionOf(a), regionOf(b)];
  const [office, otherOffice] = [
    a.slice(a.indexOf(place) + place.length),
    b.slice(b.indexOf(other) + other.length),
  ];
  return (
    place !== other &&
    place.length > 2 &&
    place.slice(0, -1) === other.slice(0, -1) &&
    types.test(office) &&
    office === otherOffice
  );
}

function shortType(type: string): string {
  return type === '委员会' ? '委' : type;
}

/** Without the region, and what abbreviations leave out. */
function stemOf(name: string): string {
  const region = regionOf(name) ?? '';
  return name
    .slice(name.indexOf(region) + region.length)
    .replace(/^[省市县区](?=\p{Script=Han})/u, '')
    .replace(/^市?直/, '')
    .replaceAll(/[和与及、]|人民政府/g, '');
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** 沭阳县 and 沐阳县, not 第一中学 and 第二中学. */
function areOneCharacterApart(a: string, b: string): boolean {
  const apart = [...a].flatMap((character, index) =>
    character === b[index] ? [] : [character + (b[index] ?? '')],
  );
  const [only = ''] = apart;
  return apart.length === 1 && !telling.test(only) && !/[局委办厅院所站镇乡村市县区]/.test(only);
}

/** 和 of 发展和改革局, and what places and bodies are called by, may be left out. */
const omissible = /[省市县区州盟旗镇乡村局委办厅院所站会处科和与及的府人民]/;
const shortestOffice = 6;

/** 建设街道办事处 for 建设路街道办事处: a character in the middle is lost. */
function isOneCharacterShort(short: string, long: string): boolean {
  if (long.length !== short.length + 1 || short.length < shortestOffice) return false;
  const at = [...short].findIndex((character, index) => character !== long[index]);
  if (at < 1) return false;
  const lost = long[at] ?? '';
  return short.slice(at) === long.slice(at + 1) && !omissible.test(lost) && !telling.test(lost);
}

function conflict(first: Identity, other: Identity): RuleFinding {
  return {
    message: {
      zh: `单位名称前后不一：此处为“${other.text}”，前面为“${first.text}”`,
      en: `Here the organisation is “${other.text}”, before it was “${first.text}”`,
    },
    range: other.range,
    related: [{ range: first.range, message: { zh: `“${first.text}”`, en: `“${first.text}”` } }],
    expected: first.text,
    actual: other.text,
  };
}

/** 沐阳县: there is no such county, but one that looks like it. */
function misreadIn(report: Report, identities: readonly Identity[]): RuleFinding | undefined {
  for (const [wrong, right] of Object.entries(misread)) {
    if (!identities.some(({ name }) => name.startsWith(wrong) || name.includes(`省${wrong}`))) continue;
    const found = wrongName(placesOf(report, wrong), wrong, right, {
      zh: `没有“${wrong}”，应为“${right}”`,
      en: `There is no “${wrong}”; “${right}” is meant`,
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function placesOf({ folded }: Report, wrong: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = folded.indexOf(wrong); at >= 0; at = folded.indexOf(wrong, at + wrong.length))
    found.push({ start: at, end: at + wrong.length });
  return found;
}
