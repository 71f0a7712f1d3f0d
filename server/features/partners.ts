/** What a figure belongs together with: on a total its parts, on a part its totals and their other parts. */
import type { BoundReport } from '../forms/bound';
import type { Figure } from '../forms/identities';
import type { Range, TableCell } from '../report/model';
import { mentionAt, mentionsOfCell } from './mentions';
import { figureAt, inSourceOrder, sumsOf } from './sums';

export interface Partners {
  /** The figure at the cursor. */
  readonly self: readonly Range[];
  readonly partners: readonly Range[];
}

/** Null where neither a bound cell stands nor a figure of prose that says what a cell says. */
export function partnersAt(report: BoundReport, offset: number): Partners | null {
  const found = figureAt(report, offset);
  if (found !== undefined) {
    const { table, figure } = found;
    const figures = sumsOf(table, figure).flatMap(({ left, right }) => [...left, ...right]);
    return {
      self: [figure.cell.range],
      partners: [...rangesOf(figures, figure.cell), ...mentionRanges(report, figure.cell)],
    };
  }
  const mention = mentionAt(report, offset);
  if (mention === undefined) return null;
  const others = mentionRanges(report, mention.figure.cell).filter(
    ({ start }) => start !== mention.range.start,
  );
  return { self: [mention.range], partners: [...others, mention.figure.cell.range] };
}

function rangesOf(figures: readonly Figure[], except: TableCell): readonly Range[] {
  return inSourceOrder(figures)
    .filter(({ cell }) => cell !== except)
    .map(({ cell }) => cell.range);
}

function mentionRanges(report: BoundReport, cell: TableCell): readonly Range[] {
  return mentionsOfCell(report, cell).map(({ range }) => range);
}
