/** Paragraphs that go on in the next one: a list whose items stand in lines of their own is one sentence. */
import type { Report } from '../../../report/model';
import { once } from '../../../report/once';
import { type Prose, proseOf } from '../../../report/prose';

/** A regular expression that ends in `$` would go through all of the text. */
function goesOn({ text }: Prose): boolean {
  return text !== '' && ';,:、'.includes(text.charAt(text.length - 1));
}

/** The prose of a report with such paragraphs joined. */
export const passagesOf = once((report: Report): readonly Prose[] => {
  const proses = proseOf(report);
  if (!proses.some(goesOn)) return proses;
  const headings = new Set(
    report.nodes.flatMap(({ kind, range }) => (kind === 'heading' ? range.start : [])),
  );
  const groups: Prose[][] = [];
  for (const prose of proses) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && follows(report, last, prose, headings)) groups.at(-1)?.push(prose);
    else groups.push([prose]);
  }
  return groups.map((group) => joined(group));
});

function follows({ text }: Report, last: Prose, next: Prose, headings: ReadonlySet<number>): boolean {
  if (next.text === '' || !goesOn(last)) return false;
  const { end } = last.sourceRange(last.text.length - 1, last.text.length);
  const { start } = next.sourceRange(0, 1);
  return !headings.has(start) && text.slice(end, start).trim() === '';
}

function joined(group: readonly Prose[]): Prose {
  const [only, second] = group;
  if (only !== undefined && second === undefined) return only;
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
    made: [],
  };
}
