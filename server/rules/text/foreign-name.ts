import type { Range, Report } from '../../report/model';
import { rareNodesOf } from '../../report/nodes';
import { nameWithoutRemarks } from '../../report/organisation';
import { firstProses } from '../../report/proses-that';
import { prosesWith } from '../../report/signs';
import { isSubsequence } from '../../report/subsequence';
import type { Rule, RuleFinding } from '../rule';
import { identitiesOf, regionOf } from './bodies';
import provinces from './provinces.json' with { type: 'json' };

/** 现将云岭市2024年政府信息公开工作…: whose report it is, said in the preface. */
const statement =
  /(?:现将|现公布|特公布|特向社会公布|编制)(?=(\p{Script=Han}{2,24}?)(?:人民政府)?\s?(?:(?:19|20)\d\d年|二〇)\p{Script=Han}{0,4}(?:政府信息公开|政务公开|信息公开))/gu;
/** 请与云岭市政府办公室联系: whom to ask about the report. */
const contact = /请(?:直接|径)?[与向](?=(\p{Script=Han}{2,24}?)(?:联系|咨询|反映))/gu;
/** The preface is among so many paragraphs at the top. */
const mostPrefaces = 12;
/** 归属地：辽宁, of an encyclopaedia. */
const fieldTrigger = /归属地|歸屬地|所属(?:地区|省)/;
const field = new RegExp(
  `(?:归属地|所属地区|所属省份|所属省)\\s?:\\s?(${Object.keys(provinces).join('|')})`,
  'g',
);

const provinceOf: ReadonlyMap<string, string> = new Map(
  Object.entries(provinces).flatMap(([province, cities]) =>
    cities.split(' ').map((city) => [city, province]),
  ),
);

/** The name of another place where the report says whose it is: copied text. */
export const textForeignName: Rule = {
  code: 'text/foreign-name',
  severity: 'warning',
  title: { zh: '出现别处的地名', en: 'The name of another place' },
  source: { zh: '从其他报告套用文字的痕迹', en: 'what copying from another report leaves behind' },
  *check({ report }) {
    const { organisation } = report;
    if (organisation === undefined) return;
    const own = nameWithoutRemarks(organisation);
    const [first, ...others] = identitiesOf(report);
    for (const { name, text, range } of others)
      if (first !== undefined && isElsewhere(first.name, name)) yield foreign(organisation, text, range);
    yield* fieldsOf(report, own);
    for (const prose of firstProses(report, mostPrefaces))
      for (const match of [...prose.text.matchAll(statement), ...prose.text.matchAll(contact)]) {
        const named = match[1] ?? '';
        if (!isElsewhere(own, named)) continue;
        const start = match.index + match[0].length;
        const range = prose.sourceRange(start, start + named.length);
        yield foreign(organisation, written(report, range), range);
      }
    for (const prose of prosesWith(report, 'region'))
      if (fieldTrigger.test(prose.text))
        for (const match of prose.text.matchAll(field)) {
          const named = match[1] ?? '';
          const end = match.index + match[0].length;
          yield* inProvince(report, own, named, prose.sourceRange(end - named.length, end));
        }
  },
};

/** 归属地 among the metadata. */
function* fieldsOf(report: Report, own: string): Generator<RuleFinding> {
  for (const node of rareNodesOf(report.nodes))
    if (node.kind === 'metadata')
      for (const { key, value } of node.entries)
        if (fieldTrigger.test(key.text))
          yield* inProvince(report, own, nameWithoutRemarks(value.text), value.range);
}

/** Two regions of one level, neither part of the other's name. */
function isElsewhere(own: string, named: string): boolean {
  const [a, b] = [regionOf(own), regionOf(named)];
  if (a === undefined || b === undefined || a.at(-1) !== b.at(-1)) return false;
  return !own.includes(b) && !named.includes(a) && !isSpelling(a, b) && !isShort(a, b) && !isShort(b, a);
}

/** 云岫自治县 and 云岫县 of 云岫苗族侗族自治县, 七里区 of 七里回族区. */
function isShort(a: string, b: string): boolean {
  return a.length < b.length && b.includes('族') && a.slice(0, 2) === b.slice(0, 2) && isSubsequence(a, b);
}

/** 沭阳县 and 沐阳县: a misspelling, which is told of elsewhere. */
function isSpelling(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, index) => character !== b[index]).length === 1;
}

interface Elsewhere {
  readonly city: string;
  readonly province: string;
}

/** Where the city that `own` begins with lies, when another province is named. */
function elsewhere(own: string, named: string): Elsewhere | undefined {
  if (!Object.hasOwn(provinces, named)) return undefined;
  for (const [city, province] of provinceOf)
    if (own.startsWith(city)) return province === named ? undefined : { city, province };
  return undefined;
}

function written({ text }: Report, { start, end }: Range): string {
  return text.slice(start, end);
}

function foreign(organisation: string, named: string, range: Range): RuleFinding {
  return {
    message: {
      zh: `报告单位是“${organisation}”，此处为“${named}”`,
      en: `The report is of “${organisation}”; here it is of “${named}”`,
    },
    range,
    related: [],
    expected: organisation,
    actual: named,
  };
}

function* inProvince(report: Report, own: string, named: string, range: Range): Generator<RuleFinding> {
  const found = elsewhere(own, named);
  if (found === undefined) return;
  const { city, province } = found;
  yield {
    message: {
      zh: `${city}在${province}，此处为“${written(report, range)}”`,
      en: `${city} lies in ${province}; here it is “${written(report, range)}”`,
    },
    range,
    related: [],
    expected: province,
    actual: written(report, range),
  };
}
