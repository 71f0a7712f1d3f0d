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
const mostReadings = 500;

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
  /** The last figure is the sum of all others. */
  readonly #hasTotal: boolean;
  /** The total that is tried, with its number of digits. */
  #wanted: { readonly length: number; readonly value: number } | undefined;
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
    this.#hasTotal = decimals === 0 && relations.some((relation) => isTotal(relation, types.length));
    this.#digitsFrom = pieces.map((_, index) =>
      pieces.slice(index).reduce((sum, { digits }) => sum + digits.length, 0),
    );
  }

  /**
   * Where the last figure is the sum of all others its value is tried first, length by length: without that a run of 20
   * digits has 40,000 ways to be cut.
   */
  run(): readonly Reading[] | undefined {
    const last = this.pieces.at(-1)?.digits ?? '';
    if (!this.#hasTotal) return this.#visit(0, 0) ? this.#found : undefined;
    for (let length = 1; length <= Math.min(longestFigure, last.length); length++) {
      const digits = last.slice(-length);
      if (length > 1 && digits.startsWith('0')) continue;
      this.#wanted = { length, value: Number(digits) };
      if (!this.#visit(0, 0)) return undefined;
    }
    return this.#found;
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
    if (!this.#canReachTotal(slot, digitsLeft)) return true;
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

  /** Can the digits left before the total still add up to what it lacks? */
  #canReachTotal(slot: number, digitsLeft: number): boolean {
    const figures = this.types.length - 1 - slot;
    if (this.#wanted === undefined || figures <= 0) return true;
    const digits = digitsLeft - this.#wanted.length;
    if (digits < figures) return false;
    const rest = this.#wanted.value - this.#values.reduce((sum, value) => sum + value, 0);
    const least = digits === figures ? 0 : 10 ** (Math.ceil(digits / figures) - 1);
    return rest >= least && rest < 9 * figures + 10 ** (digits - figures + 1);
  }

  /** Where an equality leaves one value for the slot: its length if it stands there, 0 … -1 in effect if it does not. */
  #forcedLength(slot: number, piece: Piece, offset: number): number | undefined {
    const relation = this.#closing[slot]?.find(({ isEquality }) => isEquality);
    if (relation === undefined || this.decimals > 0 || piece.sign !== '') return undefined;
    const own = relation.terms.find((term) => term.slot === slot)?.sign ?? 1;
    const value = -own * this.#sum(relation, slot);
    if (value < 0) return longestFigure + 1;
    const text = String(value);
    const isThere =
      piece.digits.startsWith(text, offset) && (this.#wanted?.length ?? text.length) === text.length;
    return isThere ? text.length : longestFigure + 1;
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

/** Σ of all slots but the last = the last. */
function isTotal({ isEquality, terms }: SlotRelation, width: number): boolean {
  const last = terms.find(({ slot }) => slot === width - 1);
  return (
    isEquality &&
    last !== undefined &&
    terms.length === width &&
    terms.every((term) => term === last || term.sign === -last.sign)
  );
}

function scaled(whole: string, fraction: string, decimals: number): number {
  return Number(whole + fraction.slice(1).padEnd(decimals, '0'));
}
