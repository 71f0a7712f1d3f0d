/** Prose taken apart at its punctuation: sentences, their clauses, and the brackets in them. One pass, linear. */
import { once } from './once';
import type { Prose, ProseOffset } from './prose';
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

/** The clauses up to a 。 */
export type Sentence = readonly Clause[];

/** Nobody nests brackets deeper; deeper ones are read as text. */
const deepest = 8;
/** 尤其中小企业, 及其中心 have no 其中. */
const marks = /[,、;:。()]|(?<![尤极及与])其中(?!心)/g;

interface OpenClause {
  start: ProseOffset;
  quantities: Quantity[];
  brackets: Bracket[];
}

interface Level {
  readonly bracketStart: ProseOffset;
  readonly clauses: Clause[];
  open: OpenClause;
}

/** The sentences of a run of prose with the quantities found in it. A bracket that a 。 leaves open is no bracket. */
export const sentencesOf = once(sentencesIn);

function sentencesIn(prose: Prose): readonly Sentence[] {
  const { text } = prose;
  const quantities = quantitiesOf(prose);
  const sentences: Sentence[] = [];
  let levels: [Level, ...Level[]] = [levelAt(0, 0)];
  let tooDeep = 0;
  let next = 0;

  const top = (): Level => levels.at(-1) ?? levels[0];
  const takeQuantities = (end: number): void => {
    for (let found = quantities[next]; found && found.start < end; found = quantities[++next])
      top().open.quantities.push(found);
  };
  const endSentence = (end: number): void => {
    const [root] = levels;
    closeClause(root, end, '', end + 1);
    sentences.push(root.clauses);
    levels = [levelAt(0, end + 1)];
    tooDeep = 0;
  };

  for (const { 0: mark, index } of text.matchAll(marks)) {
    takeQuantities(index);
    const before = quantities[next - 1];
    // The comma of 1,234 and the bracket in a unit belong to the figure.
    if (before !== undefined && index < before.end) continue;
    if (mark === '。') endSentence(index);
    else if (mark === '(') {
      if (levels.length > deepest) tooDeep++;
      else levels.push(levelAt(index, index + 1));
    } else if (mark === ')') {
      if (tooDeep > 0) tooDeep--;
      else if (levels.length > 1) {
        const level = top();
        closeClause(level, index, '', index + 1);
        levels.pop();
        top().open.brackets.push({ start: level.bracketStart, clauses: level.clauses });
      }
    } else if (mark === '其中') {
      if (text.slice(top().open.start, index).trim() !== '') closeClause(top(), index, '', index);
    } else closeClause(top(), index, mark, index + 1);
  }
  takeQuantities(text.length);
  endSentence(text.length);
  return sentences;
}

function levelAt(bracketStart: ProseOffset, start: ProseOffset): Level {
  return { bracketStart, clauses: [], open: { start, quantities: [], brackets: [] } };
}

function closeClause(level: Level, end: ProseOffset, mark: string, next: ProseOffset): void {
  const { start, quantities, brackets } = level.open;
  level.clauses.push({ start, end, mark, quantities, brackets });
  level.open = { start: next, quantities: [], brackets: [] };
}
