/** Where the ordinals of a run stop counting up. One break for each mistake: what follows is counted on from it. */
import type { Item } from './numbered';
import type { Run } from './runs';

export type BreakKind = 'lost' | 'unnumbered' | 'wrong' | 'repeated' | 'gap' | 'back';

export interface Break {
  readonly kind: BreakKind;
  readonly item: Item;
  readonly expected: number;
  readonly previous: Item | undefined;
  /** The ordinals that put it right. */
  readonly changes: readonly Change[];
  /** Nothing but the count is wrong: no part can have been lost. */
  readonly isCertain: boolean;
}

export interface Change {
  readonly item: Item;
  readonly number: number;
}

/** More than this at once are no slip: pieces of a text, or figures that look like ordinals. */
const widestGap = { outer: 3, inner: 1 };

export function breaksIn({ level, items }: Run): readonly Break[] {
  const isOuter = level <= 2;
  const places = items.flatMap(({ ordinal }, place) => (ordinal === '' ? [] : [place]));
  const numbered = places.flatMap((place) => items[place] ?? []);
  const breaks: Break[] = [];
  let count = 0;
  let previous: Item | undefined;
  for (let index = 0; index < numbered.length; index++) {
    const item = numbered[index];
    if (item === undefined) break;
    const { number } = item;
    const next = numbered[index + 1];
    const expected = count + 1;
    const add = (kind: BreakKind, changes: readonly Change[], isCertain: boolean, at = item): void => {
      breaks.push({ kind, item: at, expected, previous, changes, isCertain });
    };
    if (number === undefined) {
      const fits = next === undefined || next.number === expected + 1 || next.number === 1;
      add('lost', fits ? [{ item, number: expected }] : [], fits);
      if (fits) count = expected;
      continue;
    }
    // （一）（一）（三）: a list that began anew would not count on from the one before.
    const isWrongOne = number === 1 && count > 0 && next?.number === expected + 1;
    if (number === expected || (number === 1 && !isWrongOne)) {
      count = number;
      previous = item;
      continue;
    }
    if (number === count && item.name === previous?.name) continue;
    const heading =
      number === expected + 1
        ? onlyUnnumbered(items, places[index - 1] ?? -1, places[index] ?? 0)
        : undefined;
    if (heading !== undefined) {
      add('unnumbered', [{ item: heading, number: expected }], true, heading);
      count = number;
    } else if (
      number === expected + 1 &&
      next?.number === expected &&
      (numbered[index + 2]?.number ?? expected + 2) === expected + 2
    ) {
      // The numbers of two neighbours have changed places.
      add(
        'wrong',
        [
          { item, number: expected },
          { item: next, number },
        ],
        false,
      );
      count = number;
      index++;
    } else if (next?.number === expected + 1) {
      add('wrong', [{ item, number: expected }], true);
      count = expected;
    } else {
      const changes = shifted(numbered, index, expected);
      const kind = number === count ? 'repeated' : number > expected ? 'gap' : 'back';
      const isSlip = isOuter || (kind !== 'back' && count > 0);
      const missing = number - expected;
      if (isSlip && missing <= (isOuter ? widestGap.outer : widestGap.inner))
        add(kind, changes, kind === 'repeated');
      count = kind === 'repeated' ? (changes.at(-1)?.number ?? number) : number;
      if (kind === 'repeated') index += changes.length - 1;
    }
    previous = numbered[index];
  }
  // A list that stops counting up twice is no list: figures, or pieces of several.
  return isOuter || breaks.length < 2 ? breaks : [];
}

/** The heading between two places, where there is one without ordinal and no more. */
function onlyUnnumbered(items: readonly Item[], from: number, to: number): Item | undefined {
  return to === from + 2 ? items[from + 1] : undefined;
}

/** The item and those behind it that count on from it, counted from `expected`. */
function shifted(numbered: readonly Item[], from: number, expected: number): readonly Change[] {
  const changes: Change[] = [];
  let last: number | undefined;
  for (let index = from; index < numbered.length; index++) {
    const item = numbered[index];
    if (item?.number === undefined || (last !== undefined && item.number !== last + 1)) break;
    changes.push({ item, number: expected + changes.length });
    last = item.number;
  }
  return changes;
}
