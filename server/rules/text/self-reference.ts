import type { Range, Report } from '../../report/model';
import { nameWithoutRemarks } from '../../report/organisation';
import type { Prose } from '../../report/prose';
import { prosesWith } from '../../report/signs';
import type { Localized } from '../finding';
import { type OrganisationKind, organisationKind } from '../organisation-kind';
import type { Rule, RuleFinding } from '../rule';

/** 我县, 我局: which kinds of bodies never call themselves, or what they are part of, so. */
interface Word {
  readonly notOf: ReadonlySet<OrganisationKind>;
  /** The word goes on as another one: 我市场, 我委托. */
  readonly notAfter: string;
}

const governments: readonly OrganisationKind[] = ['province', 'city', 'county', 'district'];
const words: ReadonlyMap<string, Word> = new Map([
  ['县', { notOf: new Set<OrganisationKind>(['province', 'city', 'district']), notAfter: '城' }],
  ['市', { notOf: new Set<OrganisationKind>(['province']), notAfter: '场民容' }],
  [
    '镇',
    {
      notOf: new Set<OrganisationKind>([...governments, 'township', 'street', 'bureau', 'commission']),
      notAfter: '静守定痛',
    },
  ],
  [
    '乡',
    {
      notOf: new Set<OrganisationKind>([...governments, 'town', 'street', 'bureau', 'commission']),
      notAfter: '村亲愁土镇',
    },
  ],
  [
    '街道',
    {
      notOf: new Set<OrganisationKind>([...governments, 'town', 'township', 'bureau', 'commission']),
      notAfter: '',
    },
  ],
  [
    '局',
    {
      notOf: new Set<OrganisationKind>([...governments, 'town', 'township', 'street', 'commission']),
      notAfter: '部限势面',
    },
  ],
  [
    '委',
    { notOf: new Set<OrganisationKind>(['town', 'township', 'street', 'bureau']), notAfter: '托员派婉曲任' },
  ],
  [
    '厅',
    {
      // The general office of a province, or of a large city, draws up its report.
      notOf: new Set<OrganisationKind>([
        'county',
        'district',
        'town',
        'township',
        'street',
        'bureau',
        'commission',
      ]),
      notAfter: '堂局',
    },
  ],
]);
const spoken = /(?<![自忘你敌])我(县|市|镇|乡|街道|局|委|厅)(?=(.?))/g;
/** 我县县政府信息公开工作: 我县 and 政府信息公开 with a character too many. */
const twice = /我([省市县区镇乡])\1政府(?=信息|网站信息)/g;
/** What others say: a quotation, the name of a column. */
const quoted = /[“《"][^“”《》"]{0,20}$/;
const mostRelated = 50;

/** 我县 in the report of a district: copied from another report. */
export const textSelfReference: Rule = {
  code: 'text/self-reference',
  severity: 'warning',
  title: { zh: '自称与单位不符', en: 'The report calls its organisation something else' },
  source: { zh: '从其他报告套用文字的痕迹', en: 'what copying from another report leaves behind' },
  *check({ report }) {
    const { organisation } = report;
    const kind = organisation === undefined ? undefined : organisationKind(organisation);
    const places = new Map<string, Range[]>();
    for (const prose of prosesWith(report, 'ownBody')) {
      for (const match of prose.text.matchAll(twice)) yield repeated(report, prose, match);
      if (organisation === undefined || kind === undefined) continue;
      for (const match of prose.text.matchAll(spoken)) {
        const [written, name = '', next = ''] = match;
        const word = words.get(name);
        if (word === undefined || !word.notOf.has(kind) || (next !== '' && word.notAfter.includes(next)))
          continue;
        if (
          isWithin(nameWithoutRemarks(organisation), name) ||
          quoted.test(prose.text.slice(Math.max(0, match.index - 24), match.index))
        )
          continue;
        const range = prose.sourceRange(match.index, match.index + written.length);
        places.set(written, [...(places.get(written) ?? []), range].slice(0, mostRelated));
      }
    }
    for (const [written, [first, ...others]] of places)
      if (first !== undefined) yield foreign(report, written, first, others);
  },
};

/** 云岭县经济开发区 is part of a county. */
function isWithin(organisation: string, name: string): boolean {
  return organisation.includes(name) || (name === '县' && organisation.includes('旗'));
}

function foreign(report: Report, written: string, range: Range, others: readonly Range[]): RuleFinding {
  const again: Localized = { zh: `又见“${written}”`, en: `“${written}” again` };
  const { organisation = '' } = report;
  return {
    message: {
      zh: `报告单位是“${organisation}”，正文自称“${written}”`,
      en: `The report is of “${organisation}”, but calls it “${written}”`,
    },
    range,
    related: others.map((other) => ({ range: other, message: again })),
  };
}

function repeated(report: Report, prose: Prose, match: RegExpExecArray): RuleFinding {
  const [written, unit = ''] = match;
  const range = prose.sourceRange(match.index, match.index + written.length);
  const right = `我${unit}政府`;
  const extra = prose.sourceRange(match.index + 1, match.index + 1 + unit.length);
  return {
    message: {
      zh: `“${report.text.slice(range.start, range.end)}”多一个“${unit}”，应为“${right}”`,
      en: `One “${unit}” too many: “${right}”`,
    },
    range,
    related: [],
    expected: right,
    actual: written,
    fixes: [
      {
        title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
        edits: [{ range: extra, text: '' }],
        isSafe: true,
      },
    ],
  };
}
