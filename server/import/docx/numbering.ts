/** Automatic numbering: 一、（一）1. are nowhere in the text of a document, only how they are counted. */
import { formatNumber } from './number-format';
import type { Styles } from './styles';
import { child, childrenOf, isOn, propertyOf, type XmlElement } from './xml';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1章`: `%n` is the number of level n. */
  readonly text: string;
  readonly isDecimal: boolean;
  readonly space: string;
  /** Begins anew below a level less than this one (1-based); 0: never. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists that share it count on together. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;

export class Numbering {
  readonly #lists = new Map<string, List>();
  /** Numbers reached, by counter and level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(part: XmlElement | undefined, styles: Styles) {
    const abstracts = new Map(
      childrenOf(part, 'abstractNum').map((element) => [element.attributes.abstractNumId ?? '', element]),
    );
    const nums = new Map(childrenOf(part, 'num').map((num) => [num.attributes.numId ?? '', num]));
    for (const [id, num] of nums) {
      const counter = propertyOf(num, 'abstractNumId') ?? '';
      this.#lists.set(id, {
        counter,
        ...levelsOf(num, definition(abstracts.get(counter), abstracts, nums, styles)),
      });
    }
  }

  /** What is printed before the next paragraph of the list; empty where nothing is. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    const at = Math.min(Math.max(0, level), deepestLevel);
    const shape = list?.levels.get(at);
    if (list === undefined || shape === undefined) return '';
    const counts = this.#countsOf(list);
    this.#begin(listId, list, counts);
    counts[at] = (counts[at] ?? shape.start - 1) + 1;
    for (let below = at + 1; below <= deepestLevel; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart !== 0 && (restart === undefined || at < restart)) counts[below] = undefined;
    }
    return this.#label(list, shape, counts);
  }

  #countsOf({ counter }: List): (number | undefined)[] {
    const known = this.#counts.get(counter) ?? [];
    this.#counts.set(counter, known);
    return known;
  }

  /** A list that starts anew does so once, at its first paragraph. */
  #begin(id: string, { starts }: List, counts: (number | undefined)[]): void {
    if (this.#begun.has(id)) return;
    this.#begun.add(id);
    for (const [level, start] of starts) counts[level] = start - 1;
  }

  #label(list: List, shape: Level, counts: readonly (number | undefined)[]): string {
    if (shape.format === 'bullet') return shape.text === '' ? '' : `•${shape.space}`;
    const label = shape.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      const number = counts[at] ?? other?.start ?? 1;
      return formatNumber(number, shape.isDecimal ? 'decimal' : (other?.format ?? 'decimal')) ?? '';
    });
    return label === '' || /[、，．。）〕\])]$/.test(label) ? label : label + shape.space;
  }
}

/** A list may be defined by a style, which names another list. */
function definition(
  abstract: XmlElement | undefined,
  abstracts: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): XmlElement | undefined {
  const link = propertyOf(abstract, 'numStyleLink');
  if (link === undefined) return abstract;
  const num = nums.get(styles.listOf(link) ?? '');
  return abstracts.get(propertyOf(num, 'abstractNumId') ?? '') ?? abstract;
}

function levelsOf(num: XmlElement, abstract: XmlElement | undefined): Pick<List, 'levels' | 'starts'> {
  const levels = new Map(childrenOf(abstract, 'lvl').map((level) => [indexOf(level), levelOf(level)]));
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, 'lvlOverride')) {
    const own = child(override, 'lvl');
    if (own !== undefined) levels.set(indexOf(override), levelOf(own));
    const start = propertyOf(override, 'startOverride');
    if (start !== undefined) starts.set(indexOf(override), Number.parseInt(start, 10) || 0);
  }
  return { levels, starts };
}

function indexOf({ attributes }: XmlElement): number {
  return Number.parseInt(attributes.ilvl ?? '0', 10) || 0;
}

function levelOf(level: XmlElement): Level {
  const restart = propertyOf(level, 'lvlRestart');
  const suffix = propertyOf(level, 'suff');
  const format =
    child(level, 'numFmt') ?? child(child(child(level, 'AlternateContent'), 'Fallback'), 'numFmt');
  return {
    start: Number.parseInt(propertyOf(level, 'start') ?? '0', 10) || 0,
    format: format?.attributes.val ?? 'decimal',
    text: propertyOf(level, 'lvlText') ?? '',
    isDecimal: isOn(level, 'isLgl'),
    space: suffix === 'nothing' ? '' : ' ',
    restart: restart === undefined ? undefined : Number.parseInt(restart, 10) || 0,
  };
}
