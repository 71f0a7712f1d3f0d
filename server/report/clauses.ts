/** Prose taken apart at its punctuation: sentences, their clauses, and the brackets in them. One pass, linear. */
import { added, asLong, none } from './lists';
import { onceIn, type Prose, type ProseOffset } from './prose';
import { type Quantity, quantitiesOf } from './quantities';

/** What stands between two marks (`，、；：`), or before 其中, on one level of brackets. */
export interface Clause {
  readonly start: ProseOffset;
  /** The place of its mark. */
  readonly end: ProseOffset;
  /** Folded; empty where the sentence or the bracket ends, or where 其中 follows without a mark. */
  readonly mark: string;
  /** Those of this level, in order; what stands in brackets is theirs. */
  readonly quantities: readonly Quantity[];
  readonly brackets: readonly Bracket[];
}

export interface Bracket {
  /** The place of `(`. */
  readonly start: ProseOffset;
  readonly clauses: readonly Clause[];
}

/** The clauses up to a 。; none of a sentence without a figure. */
export type Sentence = readonly Clause[];

/** Nobody nests brackets deeper; deeper ones are read as text. */
const deepest = 8;
/** 尤其中小企业, 及其中心 have no 其中. */
const notAmong = new Set('尤极及与');

/** A sentence or a bracket that is being read, with the beginning of its next clause. */
interface Level {
  readonly bracketStart: ProseOffset;
  readonly clauses: Clause[];
  start: ProseOffset;
  quantities: Quantity[] | undefined;
  brackets: Bracket[] | undefined;
}

/** The sentences of a run of prose with the quantities found in it. A bracket that a 。 leaves open is no bracket. */
export const sentencesOf = onceIn(sentencesIn);

function sentencesIn(prose: Prose): readonly Sentence[] {
  const reader = new SentenceReader(prose);
  const { length } = prose.text;
  const sentences: Sentence[] = [];
  for (let start = 0; start <= length; ) {
    const end = prose.text.indexOf('。', start);
    sentences.push(reader.read(start, end < 0 ? length : end));
    start = end < 0 ? length + 1 : end + 1;
  }
  return asLong(sentences);
}

/** 1 for the marks that end something, `among` for 其: most characters are neither, and nothing else is asked of them. */
const marks = new Uint8Array(0x10000);
const among = 2;
for (const mark of ',、;:()') marks[mark.charCodeAt(0)] = 1;
marks['其'.charCodeAt(0)] = among;

function isAmong(text: string, at: number): boolean {
  return text[at + 1] === '中' && text[at + 2] !== '心' && !notAmong.has(text[at - 1] ?? '');
}

class SentenceReader {
  readonly #prose: Prose;
  readonly #quantities: readonly Quantity[];
  /** The level that is read, and the ones around it. */
  #top = levelAt(0, 0);
  readonly #outer: Level[] = [];
  #tooDeep = 0;
  #next = 0;

  constructor(prose: Prose) {
    this.#prose = prose;
    this.#quantities = quantitiesOf(prose);
  }

  /** Reads the sentence `[start, end)`: its 。 stands at `end`, or the text is over there. */
  read(start: ProseOffset, end: ProseOffset): Sentence {
    const figure = this.#quantities[this.#next];
    if (figure === undefined || figure.start >= end) return none;
    const root = levelAt(0, start);
    this.#top = root;
    this.#outer.length = 0;
    this.#tooDeep = 0;
    const { text } = this.#prose;
    for (let at = start; at < end; at++) {
      const mark = marks[text.charCodeAt(at)];
      if (mark === 0) continue;
      if (mark !== among) this.#mark(at);
      else if (isAmong(text, at)) this.#among(at);
    }
    this.#takeQuantities(end);
    closeClause(root, end, '', end + 1);
    return asLong(root.clauses);
  }

  /** Reads on to the mark at `index`. The comma of 1,234 and the bracket in a unit belong to the figure. */
  #mark(index: number): void {
    this.#takeQuantities(index);
    if (index < (this.#quantities[this.#next - 1]?.end ?? 0)) return;
    const mark = this.#prose.text[index] ?? '';
    if (mark === '(') this.#open(index);
    else if (mark === ')') this.#close(index);
    else closeClause(this.#top, index, mark, index + 1);
  }

  /** Reads on to 其中 at `index`. */
  #among(index: number): void {
    this.#takeQuantities(index);
    if (this.#prose.text.slice(this.#top.start, index).trim() !== '')
      closeClause(this.#top, index, '', index);
  }

  #open(index: number): void {
    if (this.#outer.length >= deepest) {
      this.#tooDeep++;
      return;
    }
    this.#outer.push(this.#top);
    this.#top = levelAt(index, index + 1);
  }

  #close(index: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    closeClause(this.#top, index, '', index + 1);
    const bracket: Bracket = { start: this.#top.bracketStart, clauses: asLong(this.#top.clauses) };
    outer.brackets = added(outer.brackets, bracket);
    this.#top = outer;
  }

  #takeQuantities(end: number): void {
    let found = this.#quantities[this.#next];
    while (found !== undefined && found.start < end) {
      this.#top.quantities = added(this.#top.quantities, found);
      found = this.#quantities[++this.#next];
    }
  }
}

function levelAt(bracketStart: ProseOffset, start: ProseOffset): Level {
  return { bracketStart, clauses: [], start, quantities: undefined, brackets: undefined };
}

function closeClause(level: Level, end: ProseOffset, mark: string, next: ProseOffset): void {
  const { start, quantities = none, brackets = none } = level;
  level.clauses.push({ start, end, mark, quantities, brackets });
  level.start = next;
  level.quantities = undefined;
  level.brackets = undefined;
}
