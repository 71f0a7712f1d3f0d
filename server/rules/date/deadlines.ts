/** Until when a report has to be public. */
import type { Day } from '../../report/calendar';
import { nameWithoutRemarks } from '../../report/organisation';
import type { Localized } from '../finding';
import { type OrganisationKind, organisationKind } from '../organisation-kind';

export interface Deadline {
  readonly day: Day;
  readonly source: Localized;
  /** The regulation asks for it of such bodies; otherwise a notice does. */
  readonly isOfLaw: boolean;
}

/** 第711号令 holds since 15 May 2019: for reports of 2019 and later. */
export const firstYearOf711 = 2019;

const since2019: Localized = {
  zh: '《条例》第四十九条',
  en: 'article 49 of the regulation',
};
const until2018: Localized = {
  zh: '《条例》（国务院令第492号）第三十一条',
  en: 'article 31 of the regulation (第492号)',
};
const notice: Localized = {
  zh: '国务院办公厅关于年度报告的通知',
  en: 'the notice on the yearly reports',
};

/** No report of any body may be public later than this. */
export function lastDeadline(year: number): Deadline {
  return {
    day: { year: year + 1, month: 3, day: 31 },
    source: year >= firstYearOf711 ? since2019 : until2018,
    isOfLaw: true,
  };
}

interface OfKind {
  readonly month: number;
  readonly day: number;
  readonly isOfLaw: boolean;
}

const township: OfKind = { month: 1, day: 31, isOfLaw: false };
const county: OfKind = { month: 2, day: 20, isOfLaw: false };
const prefecture: OfKind = { month: 3, day: 10, isOfLaw: false };
const department: OfKind = { month: 1, day: 31, isOfLaw: true };

const byKind: ReadonlyMap<OrganisationKind, OfKind> = new Map([
  ['town', township],
  ['township', township],
  ['county', county],
  ['district', county],
  ['city', prefecture],
  ['bureau', department],
  ['commission', department],
]);

/** Report to their own superiors, by 31 March. */
const vertical =
  /税务|海关|气象|海事|邮政|调查队|金融监|银保监|证监|烟草|地震|通信管理|安全局|外汇|出入境|人民银行/;
/** Prefectures in rank though they are called 区, and governments of no certain rank. */
const ofOtherRank = /^(?:北京|上海|天津|重庆)市|新区|实验区|地区/;

/** The deadline of a body before the last one; undefined where its name does not tell it, and before 2019. */
export function ownDeadline(organisation: string | undefined, year: number): Deadline | undefined {
  if (organisation === undefined || year < firstYearOf711) return undefined;
  const name = nameWithoutRemarks(organisation);
  if (vertical.test(name) || /^(?:国家|中华人民共和国)/.test(name)) return undefined;
  const found = byKind.get(organisationKind(name));
  if (found === undefined || ((found === county || found === prefecture) && ofOtherRank.test(name)))
    return undefined;
  const { month, day, isOfLaw } = found;
  return { day: { year: year + 1, month, day }, source: isOfLaw ? since2019 : notice, isOfLaw };
}
