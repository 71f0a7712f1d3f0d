/** The ways to cut one run of digits into the figures of its cells. */
import type { Range } from '../../report/model';
import type { ColumnForm } from '../form';

/** Digits between two borders, folded: `640020470`, `13575394432.52`, `-8`. A border inside a run is white space. */
export interface Piece {
  readonly sign: '' | '-' | '+';
  readonly digits: string;
  /** With its point; it belongs to the last figure of the piece. */
  readonly fraction: string;
  /** UTF-16 offset of the sign, or of the first digit where there is none. */
  readonly start: number;
}

/** A figure for each slot of the run. `values` are in units of 10^-decimals of the table, so that all are integers. */
export interface Reading {
  readonly values: readonly number[];
  readonly ranges: readonly Range[];
}

/** Σ sign · value = 0, or ≤ 0, over slots of one run. */
export interface SlotRelation {
  readonly isEquality: boolean;
  readonly terms: readonly { readonly slot: number; readonly sign: 1 | -1 }[];
}

/** Steps that a search may still take; shared by all searches of one table. */
export interface Budget {
  steps: number;
}

/** A longer figure is none; the sums of a table stay exact below 2^53. */
const longestFigure = 12;
/** A run with more readings than this helps nobody to find the right one. */
const mostReadings = 3000;

const piecePattern = /([+-]?)(\d+)(\.\d+)?/g;

/** The pieces of `folded[start, end)`; anything but digits is a border. */
export function piecesOf(folded: string, { start, end }: Range): readonly Piece[] {
  return [...folded.slice(start, end).matchAll(piecePattern)].map((match) => ({
    sign: match[1] === '-' ? '-' : match[1] === '+' ? '+' : '',
    digits: match[2] ?? '',
    fraction: match[3] ?? '',
    start: start + match.index,
  }));
}

/**
 * Every way to cut `pieces` into one figure for each of `types` so that `relations` hold; no figure has a leading
 * zero. Undefined when the search was given up: too many readings, or no steps left.
 */
export function readingsOf(
  pieces: readonly Piece[],
  types: readonly ColumnForm['type'][],
  relations: readonly SlotRelation[],
  decimals: number,
  budget: Budget,
): readonly Reading[] | undefined {
  const search = new ReadingSearch(pieces, types, relations, decimals, budget);
  return search.run();
}

class ReadingSearch {
  readonly #found: Reading[] = [];
  readonly #values: number[] = [];
  readonly #ranges: Range[] = [];
  /** Relations by the last of their slots: there they can be decided. */
  readonly #closing: readonly (readonly SlotRelation[])[];
  /** Digits from the beginning of each piece to the end of the run. */
  readonly #digitsFrom: readonly number[];

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly types: readonly ColumnForm['type'][],
    relations: readonly SlotRelation[],
    private readonly decimals: number,
    private readonly budget: Budget,
  ) {
    this.#closing = types.map((_, slot) =>
      relations.filter(({ terms }) => Math.max(...terms.map((term) => term.slot)) === slot),
    );
    this.#digitsFrom = pieces.map((_, index) =>
      pieces.slice(index).reduce((sum, { digits }) => sum + digits.length, 0),
    );
  }

  run(): readonly Reading[] | undefined {
    return this.#visit(0, 0) ? this.#found : undefined;
  }

  /** Reads the slots from `values.length` on; false when the search is given up. */
  #visit(index: number, offset: number): boolean {
    const piece = this.pieces[index];
    if (piece !== undefined && offset === piece.digits.length) return this.#visit(index + 1, 0);
    const slot = this.#values.length;
    const slotsLeft = this.types.length - slot;
    if (piece === undefined || slotsLeft === 0) {
      if (piece === undefined && slotsLeft === 0)
        this.#found.push({ values: [...this.#values], ranges: [...this.#ranges] });
      return this.#found.length <= mostReadings;
    }
    const digitsLeft = (this.#digitsFrom[index] ?? 0) - offset;
    if (digitsLeft < slotsLeft || digitsLeft > slotsLeft * longestFigure) return true;
    if (this.pieces.length - index > slotsLeft) return true;
    if (--this.budget.steps < 0) return false;
    const longest = Math.min(longestFigure, piece.digits.length - offset, digitsLeft - slotsLeft + 1);
    const isZero = piece.digits[offset] === '0';
    const forced = this.#forcedLength(slot, piece, offset);
    const from = forced ?? 1;
    const to = isZero ? 1 : Math.min(longest, forced ?? longest);
    for (let length = from; length <= to; length++)
      if (!this.#take(slot, piece, index, offset, length)) return false;
    return true;
  }

  #take(slot: number, piece: Piece, index: number, offset: number, length: number): boolean {
    const end = offset + length;
    const sign = offset === 0 ? piece.sign : '';
    const fraction = end === piece.digits.length ? piece.fraction : '';
    const type = this.types[slot];
    if ((sign !== '' && type !== 'change') || (fraction !== '' && type !== 'money')) return true;
    const value = scaled(sign + piece.digits.slice(offset, end), fraction, this.decimals);
    this.#values.push(value);
    if (this.#holds(slot)) {
      const first = piece.start + (offset === 0 ? 0 : piece.sign.length + offset);
      const last = piece.start + piece.sign.length + end + fraction.length;
      this.#ranges.push({ start: first, end: last });
      if (!this.#visit(index, end)) return false;
      this.#ranges.pop();
    }
    this.#values.pop();
    return true;
  }

  /** Where an equality leaves one value for the slot: its length if it stands there, 0 … -1 in effect if it does not. */
  #forcedLength(slot: number, piece: Piece, offset: number): number | undefined {
    const relation = this.#closing[slot]?.find(({ isEquality }) => isEquality);
    if (relation === undefined || this.decimals > 0 || piece.sign !== '') return undefined;
    const own = relation.terms.find((term) => term.slot === slot)?.sign ?? 1;
    const value = -own * this.#sum(relation, slot);
    if (value < 0) return longestFigure + 1;
    const text = String(value);
    return piece.digits.startsWith(text, offset) ? text.length : longestFigure + 1;
  }

  #holds(slot: number): boolean {
    return (this.#closing[slot] ?? []).every((relation) => {
      const sum = this.#sum(relation, undefined);
      return relation.isEquality ? sum === 0 : sum <= 0;
    });
  }

  #sum({ terms }: SlotRelation, without: number | undefined): number {
    let sum = 0;
    for (const { slot, sign } of terms) if (slot !== without) sum += sign * (this.#values[slot] ?? 0);
    return sum;
  }
}

function scaled(whole: string, fraction: string, decimals: number): number {
  return Number(whole + fraction.slice(1).padEnd(decimals, '0'));
}
