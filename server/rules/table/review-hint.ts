import type { BoundReport, BoundRow } from '../../forms/bound';
import { decimal, numberIn, rowName } from '../figures';
import type { TableRule } from '../rule';

/** Who sues after a review had one: in this year, or in the year before. */
export const tableReviewHint: TableRule = {
  code: 'table/review-hint',
  severity: 'hint',
  title: { zh: '有复议后起诉，没有行政复议', en: 'Lawsuits after a review, but no review' },
  source: { zh: '由指标含义推定', en: 'implied by what the rows count' },
  *checkTable({ rows }) {
    const review = rows.find(({ form }) => form.id === 'review');
    const after = rows.find(({ form }) => form.id === 'afterReview');
    const lawsuits = after && numberIn(after, 'total');
    const cell = after?.cells.find(({ column }) => column.id === 'total')?.cell;
    if (review === undefined || after === undefined || cell === undefined || lawsuits?.gt(0) !== true) return;
    if (numberIn(review, 'total')?.eq(0) !== true) return;
    const reviews = review.cells.find(({ column }) => column.id === 'total')?.cell;
    const written = decimal(lawsuits);
    yield {
      message: {
        zh: `${rowName(after)} ${written} 件，而行政复议为 0：如果复议都在以前年度，可以不改`,
        en: `${rowName(after)} is ${written}, but there is no review; fine if all reviews were in earlier years`,
      },
      range: cell.range,
      related:
        reviews === undefined
          ? []
          : [{ range: reviews.range, message: { zh: '行政复议 0', en: 'reviews 0' } }],
      actual: written,
    };
  },
  isExplained: (_, context) => hadReviews(context.lastYear),
};

function hadReviews(report: BoundReport | undefined): boolean {
  const rows: readonly BoundRow[] = report?.tables.flatMap((table) => table.rows) ?? [];
  return rows.some((row) => row.form.id === 'review' && numberIn(row, 'total')?.gt(0) === true);
}
