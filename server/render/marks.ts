/** Which parts of the text take part in findings, swept once from the start of the text to its end. */
import type { Range } from '../report/model';

type Severity = 'error' | 'warning' | 'information' | 'hint';

/** As much of a finding as the page shows; the rules, which make the findings, are a layer above. */
export interface Remark {
  readonly range: Range;
  readonly severity: Severity;
  readonly message: Readonly<Record<'zh' | 'en', string>>;
  readonly related: readonly { readonly range: Range }[];
}

export interface Mark {
  readonly range: Range;
  readonly severity: Severity;
  /** False for the other figures that a finding names. */
  readonly primary: boolean;
  readonly message: string;
}

/** A piece of text with the marks that cover all of it. */
export interface Piece extends Range {
  readonly marks: readonly Mark[];
}

/** Further messages on the same spot say nothing new; the bound keeps a sentence with very many findings linear. */
const marksShown = 8;

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function marksOf(remarks: readonly Remark[], language: 'zh' | 'en'): Mark[] {
  const marks: Mark[] = [];
  for (const { range, related, severity, message } of remarks) {
    marks.push({ range, severity, primary: true, message: message[language] });
    for (const other of related) {
      marks.push({ range: other.range, severity, primary: false, message: message[language] });
    }
  }
  return marks.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** `finding error`, `finding related warning`; empty without marks. */
export function markClass(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const worst = severities.find((severity) => marks.some((mark) => mark.severity === severity)) ?? 'hint';
  return marks.some(({ primary }) => primary) ? `finding ${worst}` : `finding related ${worst}`;
}

export function markTitle(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({ message }) => message))].join('\n');
}

/** Answers for ranges that must be asked for in the order of the text. */
export class MarkSweep {
  readonly #marks: readonly Mark[];
  #next = 0;
  #open: Mark[] = [];

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  /** The marks that share a character with the range; of an empty range those that are at its place. */
  touching(range: Range): readonly Mark[] {
    this.#advance(range);
    return this.#open.filter((mark) => touches(mark.range, range)).slice(0, marksShown);
  }

  /** Cuts the range where a mark begins or ends. */
  pieces(range: Range): Piece[] {
    this.#advance(range);
    const marks = this.#open.filter((mark) => touches(mark.range, range));
    const inside = (offset: number) => offset > range.start && offset < range.end;
    const cuts = marks.flatMap((mark) => [mark.range.start, mark.range.end]).filter(inside);
    const ends = [...new Set([...cuts, range.end])].sort((x, y) => x - y);
    const pieces: Piece[] = [];
    let active: Mark[] = [];
    let next = 0;
    let start = range.start;
    for (const end of ends) {
      const at = start;
      active = active.filter((mark) => mark.range.end > at);
      for (let mark = marks[next]; mark && mark.range.start < end; mark = marks[++next]) active.push(mark);
      pieces.push({ start, end, marks: active.slice(0, marksShown) });
      start = end;
    }
    return pieces;
  }

  #advance({ start, end }: Range): void {
    if (this.#open.some((mark) => mark.range.end < start)) {
      this.#open = this.#open.filter((mark) => mark.range.end >= start);
    }
    for (
      let mark = this.#marks[this.#next];
      mark && mark.range.start <= end;
      mark = this.#marks[++this.#next]
    ) {
      if (mark.range.end >= start) this.#open.push(mark);
    }
  }
}

function touches(a: Range, b: Range): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && a.end >= b.start;
  return a.start < b.end && a.end > b.start;
}
