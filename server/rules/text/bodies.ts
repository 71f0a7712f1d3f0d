/** What kind of public body a name tells of, and which region it belongs to. */
import { fold } from '../../report/fold';
import { trimRange } from '../../report/lines';
import type { Range, Report } from '../../report/model';

export type BodyKind =
  | 'province'
  | 'city'
  | 'county'
  | 'district'
  | 'town'
  | 'township'
  | 'street'
  | 'bureau'
  | 'commission'
  | 'other';

export interface Body {
  readonly kind: BodyKind;
  /** Folded, without spaces, brackets and 关于. */
  readonly name: string;
}

const endings: readonly (readonly [RegExp, BodyKind])[] = [
  [/街道(?:办事处|办)?$/, 'street'],
  [/乡$/, 'township'],
  [/镇$/, 'town'],
  [/(?:省|自治区)$/, 'province'],
  [/(?:县|旗)$/, 'county'],
  // A zone may lie in a county and call that 我县.
  [/(?:开发|园|高新|产业|管理|风景|名胜|度假|示范|合作|试验|保护|工业|科技|林)区$/, 'other'],
  [/区$/, 'district'],
  [/(?:市|州|盟)$/, 'city'],
  [/局$/, 'bureau'],
  [/(?<!管)委(?:员会)?$/, 'commission'],
];

/** Undefined for what does not name a body by one of the usual endings. */
export function bodyOf(organisation: string): Body | undefined {
  const name = plainName(organisation);
  if (name.length < 2) return undefined;
  // The office of a government writes its report, too: 云岭市人民政府办公室 is the city; 我办, 我委 are no concern.
  const stem = name.replace(/(?:人民政府|管理委员会|管委会|政府)?(?:办公[室厅])?$/, '');
  const found = endings.find(([ending]) => ending.test(stem));
  return { kind: found?.[1] ?? 'other', name };
}

/** Folded, without spaces, seals and brackets: (盖章). */
export function plainName(name: string): string {
  return fold(name)
    .replaceAll(/\s/g, '')
    .replaceAll(/\([^()]{0,12}\)/g, '')
    .replace(/^关于/, '');
}

const region =
  /^(?:\p{Script=Han}{2,6}?(?:省|自治区))?(\p{Script=Han}{2,7}?(?:自治州|自治县|自治旗|地区|市|州|盟|县|旗|区))/u;

/** 云岭市 of 云岭市民政局; undefined where the name begins with none (市民政局, 云岫镇). */
export function regionOf(name: string): string | undefined {
  return region.exec(name)?.[1];
}

/** A place where a report says whose it is. */
export interface Identity {
  /** As `plainName` gives it. */
  readonly name: string;
  readonly text: string;
  readonly range: Range;
}

/** Keys of the metadata that name the body that reports; a web page may be of another one (发布机构, 来源). */
const ownKeys = /^(?:填报单位|公开责任部门|报告单位|编制单位|公开单位)/;

/** The title, the metadata that name the reporting body, the signature, in this order. */
export function identitiesOf({ text, folded, nodes, title, organisation }: Report): readonly Identity[] {
  const found: Identity[] = [];
  const add = (range: Range): void => {
    const written = text.slice(range.start, range.end).replaceAll(/\s*[\r\n]+\s*/g, '');
    const name = plainName(written);
    if (name.length > 1) found.push({ name, text: written, range });
  };
  if (title !== undefined && organisation !== undefined) {
    const start = text.indexOf(organisation, title.nameRange.start);
    if (start >= 0 && start + organisation.length <= title.nameRange.end)
      add({ start, end: start + organisation.length });
  }
  for (const node of nodes) {
    if (node.kind === 'metadata')
      for (const { key, value } of node.entries)
        if (value.text !== '' && ownKeys.test(folded.slice(key.range.start, key.range.end))) add(value.range);
    if (node.kind === 'signature') add(trimRange(folded, node.range.start, node.range.end));
  }
  return found;
}
