/** Items that count together: those of one level between two of a higher one. */
import type { BoundReport } from '../../forms/bound';
import type { Form } from '../../forms/form';
import { labelKeys } from '../../forms/label';
import { labelsOf, rowsOf } from '../../forms/rows';
import { sectionNamed } from '../../forms/sections';
import { fold } from '../../report/fold';
import { once } from '../../report/once';
import { type Item, type Level, numberedIn } from './numbered';
import { topicOf } from './titles';

export interface Run {
  readonly level: Level;
  /** The nearest item of a higher level before it. */
  readonly parent: Item | undefined;
  readonly items: readonly Item[];
}

/** An item that carries the ordinal of another level. */
export interface Slip {
  readonly item: Item;
  readonly to: Level;
  readonly neighbour: Item;
}

interface Outline {
  /** Without what only looks like a heading. */
  readonly items: readonly Item[];
  readonly runs: readonly Run[];
  readonly slips: readonly Slip[];
}

/** 一是…三是…: sentences of a paragraph, no headings. */
const sentence = /^[一二三四五六七八九十]{1,2}是/;

export const outlineOf = once((bound: BoundReport): Outline => {
  const items = numberedIn(bound).filter(
    (item) => !isRow(bound.form, item) && !(item.ordinal === '' && sentence.test(fold(item.name))),
  );
  const slips = slipsIn(items);
  const levels = new Map(slips.map(({ item, to }) => [item, to]));
  return { items, slips, runs: runsOf(items, (item) => levels.get(item) ?? item.level) };
});

/** Rows of a table that was not read as one look like headings. */
function isRow(form: Form, { level, name }: Item): boolean {
  if (level === 1 && sectionNamed(form, name) !== undefined) return false;
  return isRowLabel(form, name);
}

/** Does a row of the form have this label, with or without its ordinal? */
export function isRowLabel(form: Form, name: string): boolean {
  const labels = rowLabels(form);
  return labelKeys(name).some((key) => labels.has(key));
}

const rowLabels = once(
  (form: Form): ReadonlySet<string> =>
    new Set(
      form.tables.flatMap((table) => rowsOf(table).flatMap(labelsOf)).flatMap((label) => labelKeys(label)),
    ),
);

function runsOf(items: readonly Item[], levelOf: (item: Item) => Level): readonly Run[] {
  const runs: { readonly level: Level; readonly parent: Item | undefined; readonly items: Item[] }[] = [];
  const open: ((typeof runs)[number] | undefined)[] = [];
  for (const item of items) {
    const level = levelOf(item);
    open.length = Math.min(open.length, level + 1);
    let run = open[level];
    if (run === undefined) {
      const parent = open.findLast((one) => one !== undefined)?.items.at(-1);
      run = { level, parent, items: [] };
      open[level] = run;
      runs.push(run);
    }
    run.items.push(item);
  }
  return runs;
}

/** `（四）` where 三、 and 五、 lack 四、, and `三、` where （二） and （四） lack （三）. */
function slipsIn(items: readonly Item[]): readonly Slip[] {
  const slips: Slip[] = [];
  const tops = items.flatMap((item, index) =>
    item.level === 1 && item.ordinal !== '' ? [{ item, index }] : [],
  );
  for (const [place, { item: top, index }] of tops.entries()) {
    const next = tops[place + 1];
    const number = top.number;
    if (next === undefined || number === undefined) continue;
    const below = items.slice(index + 1, next.index).filter(({ level }) => level === 2);
    if (next.item.number === number + 2) {
      const found = below.filter(
        (item, at) =>
          item.number === number + 1 &&
          below[at - 1]?.number !== number &&
          topicOf(fold(item.name)) !== undefined,
      );
      if (found.length === 1 && found[0] !== undefined) slips.push({ item: found[0], to: 1, neighbour: top });
    }
    const last = below.at(-1);
    const isAmong =
      last?.number !== undefined && next.item.number === last.number + 1 && next.item.number !== number + 1;
    if (isAmong && tops[place + 2]?.item.number === number + 1 && topicOf(fold(next.item.name)) === undefined)
      slips.push({ item: next.item, to: 2, neighbour: last });
  }
  return [...slips, ...lowered(items)];
}

/** `4.` alone between （三） and （五）. */
function lowered(items: readonly Item[]): readonly Slip[] {
  return items.flatMap((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (item.level !== 3 || before?.level !== 2 || after?.level !== 2) return [];
    const isBetween =
      item.number !== undefined && before.number === item.number - 1 && after.number === item.number + 1;
    return isBetween ? [{ item, to: 2 as const, neighbour: before }] : [];
  });
}
