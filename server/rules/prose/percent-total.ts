import Big from 'big.js';
import { type Clause, type Sentence, sentencesOf } from '../../report/clauses';
import { none } from '../../report/lists';
import type { Prose } from '../../report/prose';
import type { Quantity } from '../../report/quantities';
import { decimal } from '../figures';
import { findingsInProse } from '../prose-findings';
import type { Rule, RuleFinding } from '../rule';
import { completeParts } from './parts/completeness';
import type { Part } from './parts/partition';
import { decimalsOf } from './shares/shares';

/** Shares of everything there is are 100% together, as far as they are rounded. */
export const prosePercentTotal: Rule = {
  code: 'prose/percent-total',
  severity: 'information',
  title: { zh: '各项占比之和不是 100%', en: 'Shares do not total 100%' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check({ report }) {
    yield* wrongTotalsIn(report);
  },
};

const wrongTotalsIn = findingsInProse(
  (prose) =>
    prose.text.indexOf('%') === prose.text.lastIndexOf('%')
      ? none
      : sentencesOf(prose)
          .flatMap((sentence) => [...listsIn(prose, sentence)])
          .flatMap((parts) => findingOf(prose, parts) ?? []),
  'percent',
);

const share = /(?<!约)占(?:到|据)?(?:比(?:例|重)?)?(?:[^,、;:%]{0,12}的)?(?:为|达到?|约为|是)?\s*$/;

/** Runs of clauses that give a share alone: 自然人占97.3%，法人占2.7%. */
function* listsIn(prose: Prose, sentence: Sentence): Generator<readonly Part[]> {
  let parts: Part[] = [];
  for (const clause of sentence) {
    const part = partOf(prose, clause);
    if (part === undefined || /^其中/.test(prose.text.slice(clause.start, clause.start + 4).trim())) {
      yield parts;
      parts = [];
    }
    if (part !== undefined) parts.push(part);
  }
  yield parts;
}

/** A clause with a share and no other figure. */
function partOf({ text }: Prose, { start, quantities }: Clause): Part | undefined {
  const [only, second] = quantities;
  if (only?.unit !== '%' || second !== undefined || only.interval === undefined) return undefined;
  const words = text.slice(start, only.start);
  const verb = share.exec(words);
  return verb === null ? undefined : { quantity: only, label: words.slice(0, verb.index).trim() };
}

function findingOf(prose: Prose, found: readonly Part[]): RuleFinding | undefined {
  if (found.length < 2) return undefined;
  const parts = completeParts({ parts: found, isCut: false });
  const last = parts?.at(-1)?.quantity;
  if (parts === undefined || last === undefined) return undefined;
  const figures = parts.map(({ quantity }) => quantity);
  const sum = figures.reduce((value, { text }) => value.plus(text.replaceAll(',', '')), new Big(0));
  const difference = sum.minus(100).abs();
  if (difference.lte(tolerance(figures))) return undefined;
  const equation = `${figures.map(({ text }) => text).join('+')}=${decimal(sum)}%`;
  return {
    message: {
      zh: `各项占比之和 ${equation}，与 100% 相差 ${decimal(difference)} 个百分点`,
      en: `The shares ${equation} are ${decimal(difference)} points off 100%`,
    },
    range: prose.sourceRange(last.start, last.end),
    related: parts.slice(0, -1).map(({ quantity, label }) => ({
      range: prose.sourceRange(quantity.start, quantity.end),
      message: { zh: `${label} ${quantity.text}%`, en: `${label} ${quantity.text}%` },
    })),
    expected: '100',
    actual: decimal(sum),
  };
}

/** Half of the last digit for each share. */
function tolerance(figures: readonly Quantity[]): Big {
  return figures.reduce(
    (value, figure) => value.plus(new Big(10).pow(-decimalsOf(figure)).div(2)),
    new Big(0),
  );
}
