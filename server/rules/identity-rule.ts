/** The rules that report a violated identity of a table. */
import type Big from 'big.js';
import type { BoundTable } from '../forms/bound';
import type { BoundIdentity, Figure } from '../forms/identities';
import { decimal, relatedFigures, rowName, sumOf, sumText } from './figures';
import type { Localized } from './finding';
import { type Mistake, mistakesOf } from './mistakes';
import type { RuleFinding } from './rule';

/** The mistakes in a table that one rule reports: those whose first identity is the rule's, unless one is explained. */
export function* mistakesWith(
  table: BoundTable,
  code: BoundIdentity['code'],
  isExplained: (identity: BoundIdentity) => boolean = () => false,
): Iterable<RuleFinding> {
  for (const mistake of mistakesOf(table)) {
    const { culprit, expected, identities } = mistake;
    if (identities[0].code === code && !identities.some(isExplained))
      yield finding(identities, culprit, messageOf(mistake), expected);
  }
}

/** The finding on one figure, with all others of the identities as related figures. */
export function finding(
  identities: readonly [BoundIdentity, ...BoundIdentity[]],
  culprit: Figure,
  message: Localized,
  expected: Big,
): RuleFinding {
  return {
    severity: identities[0].severity,
    message,
    range: culprit.cell.range,
    related: relatedFigures(identities, culprit),
    expected: decimal(expected),
    isConfirmed: identities.length > 1,
    actual: culprit.cell.value.kind === 'number' ? decimal(culprit.cell.value.value) : '',
  };
}

function messageOf({ culprit, expected, identities }: Mistake): Localized {
  const equations = identities.map(equationOf);
  const zh = equations.map((equation) => equation.zh).join('；');
  const en = equations.map((equation) => equation.en).join('; ');
  if (identities.length === 1) return { zh, en };
  const place = `${rowName(culprit.row)}（${culprit.column.label}）`;
  const written = culprit.cell.text;
  const wanted = decimal(expected);
  return {
    zh: `${place} ${written} 应为 ${wanted}：${zh}`,
    en: `${place} ${written} should be ${wanted}: ${en}`,
  };
}

/** `总计 21 ≠ 20+1+0+0+0+5=26，相差 5`, with the column or row that it stands in. */
function equationOf(identity: BoundIdentity): Localized {
  const { left, right } = identity;
  const difference = decimal(sumOf(left).sum.minus(sumOf(right).sum).abs());
  const place = placeOf(identity);
  const equation = `${sideOf(identity, left)} ≠ ${sideOf(identity, right)}`;
  return {
    zh: `${place.zh}${equation}，相差 ${difference}`,
    en: `${place.en}${equation}, difference ${difference}`,
  };
}

function placeOf({ code, column, left }: BoundIdentity): Localized {
  const [first] = left;
  if (first === undefined) return { zh: '', en: '' };
  if (code === 'table/row-total') return { zh: `${rowName(first.row)}：`, en: `${rowName(first.row)}: ` };
  const isOnlyColumn = first.row.cells.length === 1;
  if (column === undefined || isOnlyColumn) return { zh: '', en: '' };
  return { zh: `${column.label}列：`, en: `Column ${column.label}: ` };
}

/** A balance names its rows on both sides, a sum only its total. */
function sideOf({ code, left }: BoundIdentity, side: readonly Figure[]): string {
  if (code !== 'table/balance' && side !== left) return sumText(side);
  const name = (figure: Figure): string =>
    code === 'table/row-total' ? figure.column.label : rowName(figure.row);
  return `${side.map(name).join(' ＋ ')} ${sumText(side)}`;
}
