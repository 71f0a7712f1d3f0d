/** What came in is what went out: 收到927件，上年结转34件，办结935件，结转下年31件, without a table that says it, too. */
import type Big from 'big.js';
import type { BoundReport } from '../../../forms/bound';
import { type Quantity, quantitiesOf } from '../../../report/quantities';
import { decimal } from '../../figures';
import type { RuleFinding } from '../../rule';
import { type Statement, statementsOf } from '../statements';
import { isOfWholeReport } from '../statements/coverage';
import { readingsOf } from '../statements/readings';
import { exact, roleIn } from '../statements/roles';
import type { Role } from '../statements/words';

/** In the order in which reports tell it. */
const order: readonly Role[] = ['received', 'carried-in', 'completed', 'carried-out'];
/** UTF-16 units from the first to the last of the four. */
const longestPassage = 200;
/** 按期办结, 答复 may leave some out: those withdrawn, or done too late. */
const allDone = /(?<!按[时期]|限内)办[结理](?:完毕)?/;

interface Balance {
  readonly received: Statement;
  readonly carriedIn: Statement;
  readonly completed: Statement;
  readonly carriedOut: Statement;
}

export function* brokenBalances(bound: BoundReport): Generator<RuleFinding> {
  const statements = statementsOf(bound);
  for (const [index, received] of statements.entries()) {
    if (roleIn(received) !== 'received') continue;
    const [carriedIn, completed, carriedOut] = statements.slice(index + 1, index + order.length);
    if (carriedIn === undefined || completed === undefined || carriedOut === undefined) continue;
    const four = [received, carriedIn, completed, carriedOut];
    if (four.some((statement, place) => roleIn(statement) !== order[place])) continue;
    if (isOnePassage(four) && four.every((statement) => isOfWholeReport(statement, bound.report)))
      yield* judged(bound, { received, carriedIn, completed, carriedOut });
  }
}

function isOnePassage(statements: readonly Statement[]): boolean {
  const [first] = statements;
  const end = statements.at(-1)?.quantity.end ?? 0;
  return (
    first !== undefined &&
    end - first.quantity.start <= longestPassage &&
    statements.every(
      ({ prose, quantity, isPlain }) =>
        isPlain && prose === first.prose && quantity.unit === first.quantity.unit,
    )
  );
}

function* judged(bound: BoundReport, balance: Balance): Generator<RuleFinding> {
  const { received, carriedIn, completed, carriedOut } = balance;
  // Where the table has the row, each figure is compared with its own.
  if (readingsOf(bound, received.indicator).length > 0) return;
  const [came, before, done, left] = [received, carriedIn, completed, carriedOut].map(exact);
  if (came === undefined || before === undefined || done === undefined || left === undefined) return;
  const [incoming, outgoing] = [came.plus(before), done.plus(left)];
  const others = othersAround(balance);
  // Another figure before may have come in, too, one behind was withdrawn; 收到 may count what was carried over.
  if (others.some(({ start }) => start < completed.quantity.start)) return;
  const mayBeMore = others.length > 0 || !allDone.test(labelOf(completed));
  if (outgoing.eq(came) || outgoing.eq(incoming) || (mayBeMore && outgoing.lt(incoming))) return;
  yield finding(balance, incoming, outgoing);
}

function finding(balance: Balance, incoming: Big, outgoing: Big): RuleFinding {
  const { received, carriedIn, completed, carriedOut } = balance;
  const text = (a: Statement, b: Statement, sum: Big): string =>
    `${a.quantity.text}+${b.quantity.text}=${decimal(sum)}`;
  const equation = `${text(received, carriedIn, incoming)} ≠ ${text(completed, carriedOut, outgoing)}`;
  const difference = decimal(incoming.minus(outgoing).abs());
  const { prose, quantity } = completed;
  return {
    message: {
      zh: `${equation}，相差 ${difference}：收到与上年结转之和应等于办结与结转下年之和`,
      en: `${equation}, difference ${difference}: what came in and was carried over is what was done and is carried on`,
    },
    range: prose.sourceRange(quantity.start, quantity.end),
    related: [received, carriedIn, carriedOut].map((statement) => {
      const figure = `${statement.indicator.words.replaceAll(' ', '')}${statement.quantity.text}${statement.quantity.unit}`;
      return {
        range: prose.sourceRange(statement.quantity.start, statement.quantity.end),
        message: { zh: figure, en: figure },
      };
    }),
  };
}

function labelOf({ prose, start, quantity }: Statement): string {
  return prose.text.slice(start, quantity.start);
}

/** Figures in the same unit between the four, and behind them up to the end of the sentence. */
function othersAround({ received, carriedIn, completed, carriedOut }: Balance): readonly Quantity[] {
  const { prose, quantity } = received;
  const four = new Set([received, carriedIn, completed, carriedOut].map(({ quantity: { start } }) => start));
  const stop = prose.text.indexOf('。', carriedOut.quantity.end);
  const end = stop < 0 ? prose.text.length : stop;
  return quantitiesOf(prose).filter(
    ({ unit, start }) => unit === quantity.unit && start > quantity.start && start < end && !four.has(start),
  );
}
