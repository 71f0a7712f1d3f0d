/** What kind of public body a name tells of. */
import { nameWithoutRemarks } from '../report/organisation';

export type OrganisationKind =
  | 'province'
  | 'city'
  | 'county'
  | 'district'
  | 'zone'
  | 'town'
  | 'township'
  | 'street'
  | 'bureau'
  | 'commission'
  | 'other';

/** The first that fits counts. */
const endings: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/街道(?:办事处)?$/, 'street'],
  [/乡$/, 'township'],
  [/镇$/, 'town'],
  [/(?:省|自治区)$/, 'province'],
  [/(?:县|旗)$/, 'county'],
  // It may lie in a county and call that 我县.
  [/(?:开发|园|高新|产业|管理|风景|名胜|度假|示范|合作|试验|保护|工业|科技|林)区$/, 'zone'],
  [/(?:市|州|盟|地区)$/, 'city'],
  [/区$/, 'district'],
  [/(?:局|(?<!大)厅)$/, 'bureau'],
  [/(?<!管)委(?:员会)?$/, 'commission'],
];

/** The office of a government reports for it. 城市管理委员会 is no zone's. */
const ofGovernment = /(?:人民政府|政府|(?<=[区园城港])(?:管理委员会|管委会))?(?:办公[室厅]|办)?$/;
const shortestName = 2;

/** `other` for a name that has none of the usual endings. */
export function organisationKind(organisation: string): OrganisationKind {
  const name = nameWithoutRemarks(organisation);
  if (name.length < shortestName) return 'other';
  const stem = name.replace(ofGovernment, '');
  return endings.find(([ending]) => ending.test(stem))?.[1] ?? 'other';
}
