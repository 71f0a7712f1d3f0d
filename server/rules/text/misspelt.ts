/** A signature that is the name of the body but for one character: 云岭市水利据. */
import { isOrganisation } from '../../report/closing';
import { trimRange } from '../../report/lines';
import type { Report } from '../../report/model';
import { indexAt, rareNodesOf } from '../../report/nodes';
import { nameWithoutRemarks } from '../../report/organisation';
import type { Identity } from './bodies';

const shortestName = 5;
const longestLine = 40;

/** The lines above the date that are no name of a body, for one character is wrong. */
export function misspeltSignatures(report: Report, { name }: Identity): readonly Identity[] {
  if (name.length < shortestName || !isOrganisation(name)) return [];
  return rareNodesOf(report.nodes).flatMap((node) => {
    if (node.kind !== 'date') return [];
    const found = lineAbove(report, node.range.start);
    return found !== undefined && !isOrganisation(found.name) && isOneSlip(found.name, name) ? [found] : [];
  });
}

function lineAbove({ nodes, text, folded }: Report, offset: number): Identity | undefined {
  let index = indexAt(nodes, offset) - 1;
  if (nodes[index]?.kind === 'blank') index--;
  const node = nodes[index];
  if (node?.kind !== 'paragraph' || node.range.end - node.range.start > longestLine) return undefined;
  const range = trimRange(folded, node.range.start, node.range.end);
  const written = text.slice(range.start, range.end);
  return { name: nameWithoutRemarks(written), text: written, range };
}

function isOneSlip(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, index) => character !== b[index]).length === 1;
}
