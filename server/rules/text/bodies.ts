/** Where a report says whose it is, and which region that body belongs to. */
import { trimRange } from '../../report/lines';
import type { Range, Report } from '../../report/model';
import { rareNodesOf } from '../../report/nodes';
import { nameWithoutRemarks } from '../../report/organisation';

const region =
  /^(?:\p{Script=Han}{2,6}?(?:省|自治区))?(\p{Script=Han}{2,7}?(?:自治州|自治县|自治旗|地区|市|州|盟|县|旗|区))/u;

/** 云岭市 of 云岭市民政局; undefined where the name begins with none (市民政局, 云岫镇). */
export function regionOf(name: string): string | undefined {
  return region.exec(name)?.[1];
}

/** A place where a report says whose it is. */
export interface Identity {
  /** As `nameWithoutRemarks` gives it. */
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
    const name = nameWithoutRemarks(written);
    if (name.length > 1) found.push({ name, text: written, range });
  };
  if (title !== undefined && organisation !== undefined) {
    const start = text.indexOf(organisation, title.nameRange.start);
    if (start >= 0 && start + organisation.length <= title.nameRange.end)
      add({ start, end: start + organisation.length });
  }
  for (const node of rareNodesOf(nodes)) {
    if (node.kind === 'metadata')
      for (const { key, value } of node.entries)
        if (value.text !== '' && ownKeys.test(folded.slice(key.range.start, key.range.end))) add(value.range);
    if (node.kind === 'signature') add(trimRange(folded, node.range.start, node.range.end));
  }
  return found;
}
