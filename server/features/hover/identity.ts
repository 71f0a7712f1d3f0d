/** An identity with its figures filled in: `一、本年新收 64 + 二、上年结转 6 = （七）总计 69 + 四、结转 1 ✓`. */
import Big from 'big.js';
import type { BoundIdentity, Figure } from '../../forms/identities';

export interface IdentityText {
  readonly text: string;
  /** Undefined when a cell is blank or no number, so that nothing can be said. */
  readonly holds: boolean | undefined;
}

/** Sums of more figures than this leave out those that are 0. */
const longSum = 6;

export function identityText({ relation, left, right, column }: BoundIdentity): IdentityText {
  const name = column ? rowName : columnName;
  const sums = [sumOf(left), sumOf(right)] as const;
  const holds =
    sums[0] && sums[1] ? (relation === '=' ? sums[0].eq(sums[1]) : sums[0].lte(sums[1])) : undefined;
  const sign = relation === '=' ? (holds === false ? '≠' : '=') : holds === false ? '>' : '≤';
  return { text: `${sideText(left, name)} ${sign} ${sideText(right, name)}`, holds };
}

/** A dash says that nothing is there to count. */
function sumOf(figures: readonly Figure[]): Big | undefined {
  let sum = new Big(0);
  for (const { cell } of figures) {
    if (cell.value.kind === 'number') sum = sum.plus(cell.value.value);
    else if (cell.value.kind !== 'dash') return undefined;
  }
  return sum;
}

function sideText(figures: readonly Figure[], name: (figure: Figure) => string): string {
  const shown = figures.length > longSum ? figures.filter((figure) => !isZero(figure)) : figures;
  const terms = shown.map((figure) => `${name(figure)} ${figure.cell.text || '（空）'}`);
  const hidden = figures.length - shown.length;
  if (hidden === 0) return terms.join(' + ');
  return [...terms, `…${hidden}×0`].join(' + ');
}

const isZero = ({ cell }: Figure): boolean => cell.value.kind === 'number' && cell.value.value.eq(0);

const rowName = ({ row }: Figure): string => row.form.label.replace(/（[^（）]{4,}）/g, '');

const columnName = ({ column }: Figure): string => column.label;
