/**
 * Paragraphs that go on in the next one: a list whose items stand in lines of their own is one sentence, and 其中 speaks of
 * the paragraph before it.
 */
import type { Report } from '../../../report/model';
import { nodesIn } from '../../../report/nodes';
import { once } from '../../../report/once';
import { type Batch, batchesOf, onceInBatch, onceInFew, type Prose, proseOf } from '../../../report/prose';
import { prosesThat } from '../../../report/proses-that';
import { quantitiesOf } from '../../../report/quantities';

/** A regular expression that ends in `$` would go through all of the text. */
function goesOn({ text }: Prose, next: Prose | undefined): boolean {
  return text !== '' && (';,:、'.includes(text.charAt(text.length - 1)) || refersBack(next));
}

/** `其中，…`, and `在主动公开的信息中，…` */
const reference = /^\s*(?:其中|在[^,。:;]{2,20}中[,:])/;

function refersBack(prose: Prose | undefined): boolean {
  return prose !== undefined && reference.test(prose.text);
}

/** The prose of a report with such paragraphs joined. All of it: what runs on every keystroke asks `passagesThat`. */
export const passagesOf = once((report: Report): readonly Prose[] => {
  const { groups, members } = groupsOf(report);
  const alone = proseOf(report).filter((prose) => !members.has(prose));
  return groups.length === 0 ? alone : [...alone, ...groups].sort(byStart);
});

/** The passages for which `test` holds, in order. It must read nothing but the prose. */
export function passagesThat(test: (prose: Prose) => boolean): (report: Report) => readonly Prose[] {
  const prosesFor = prosesThat(test);
  return (report) => {
    const { groups, members } = groupsOf(report);
    const found = prosesFor(report);
    if (groups.length === 0) return found;
    return [...found.filter((prose) => !members.has(prose)), ...groups.filter(test)].sort(byStart);
  };
}

function byStart(a: Prose, b: Prose): number {
  return startOf(a) - startOf(b);
}

function startOf(prose: Prose): number {
  return prose.sourceRange(0, 1).start;
}

interface Groups {
  readonly groups: readonly Prose[];
  /** Those that have been joined. */
  readonly members: ReadonlySet<Prose>;
}

const placesThatGoOn = onceInBatch(({ unmoved }): readonly number[] =>
  unmoved.flatMap((prose, index) => (goesOn(prose, unmoved[index + 1]) ? index : [])),
);

/** The same with the last place, if it only goes on in the batch behind. */
function placesIn(batch: Batch, behind: Batch | undefined): readonly number[] {
  const places = placesThatGoOn(batch);
  const last = batch.unmoved.length - 1;
  return places.at(-1) !== last && refersBack(behind?.unmoved[0]) ? [...places, last] : places;
}

const groupsOf = once((report: Report): Groups => {
  const groups: Prose[][] = [];
  const batches = batchesOf(report);
  for (const [at, batch] of batches.entries())
    for (const index of placesIn(batch, batches[at + 1])) {
      const last = batch.proseAt(index);
      const next = index + 1 < batch.unmoved.length ? batch.proseAt(index + 1) : batches[at + 1]?.proseAt(0);
      if (next === undefined || !follows(report, last, next)) continue;
      const group = groups.at(-1);
      if (group?.at(-1) === last) group.push(next);
      else groups.push([last, next]);
    }
  return { groups: groups.map(joined), members: new Set(groups.flat()) };
});

function follows(report: Report, last: Prose, next: Prose): boolean {
  if (next.text === '') return false;
  const { end } = last.sourceRange(last.text.length - 1, last.text.length);
  const { start } = next.sourceRange(0, 1);
  const [node] = nodesIn(report.nodes, { start, end: start + 1 });
  const heading = node?.kind === 'heading' && node.range.start === start ? node : undefined;
  const isApart = heading !== undefined && (heading.runIn || !isEntry(last, next));
  return !isApart && report.text.slice(end, start).trim() === '';
}

/** `其中：`, and below it `1、机构职能类25条；`: a numbered line that is an item of a list, no heading. */
function isEntry({ text: before }: Prose, next: Prose): boolean {
  const { text } = next;
  return (
    ';:'.includes(before.charAt(before.length - 1)) &&
    ';,。'.includes(text.charAt(text.length - 1)) &&
    quantitiesOf(next).length > 0
  );
}

/** What was made of paragraphs that are joined again, where the first of them is the same as before. */
const keptIn = onceInFew((): { members: readonly unknown[]; made: unknown[] } => ({ members: [], made: [] }));

function joined(group: readonly Prose[]): Prose {
  const starts: number[] = [];
  let text = '';
  for (const prose of group) {
    starts.push(text.length);
    text += prose.text;
  }
  const placeOf = (offset: number): { readonly start: number; readonly end: number } => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const local = offset - (starts[low] ?? 0);
    return group[low]?.sourceRange(local, local + 1) ?? { start: offset, end: offset };
  };
  return {
    text,
    sourceRange: (start, end) => ({ start: placeOf(start).start, end: placeOf(end - 1).end }),
    made: madeOf(group),
  };
}

function madeOf(group: readonly Prose[]): unknown[] {
  const members = group.map(({ made }) => made);
  const [first] = group;
  if (first === undefined) return [];
  const kept = keptIn(first);
  const isSame =
    kept.members.length === members.length && members.every((made, at) => made === kept.members[at]);
  if (!isSame) {
    kept.members = members;
    kept.made = [];
  }
  return kept.made;
}
