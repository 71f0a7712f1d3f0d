import Big from 'big.js';
import type { BoundReport } from '../../forms/bound';
import type { Prose } from '../../report/prose';
import { type Quantity, quantitiesOf } from '../../report/quantities';
import { decimal } from '../figures';
import type { Rule, RuleFinding } from '../rule';
import { type Statement, statementsOf } from './statements';
import { isOfWholeReport } from './statements/coverage';
import { readingsOf } from './statements/readings';
import { exact, roleIn } from './statements/roles';
import { type Role, rowsWithRole } from './statements/words';

/** 办结率 is what was answered of what came in; of 100 % nothing is carried over. */
export const proseRate: Rule = {
  code: 'prose/rate',
  severity: 'warning',
  title: { zh: '办结率、答复率与件数不符', en: 'A rate of answers does not fit the figures' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    const statements = statementsOf(bound).filter((statement) => statement.isPlain && roleIn(statement));
    yield* unanswered(bound, statements);
    const byProse = new Map<Prose, Statement[]>();
    for (const statement of statements) {
      const own = byProse.get(statement.prose);
      if (own === undefined) byProse.set(statement.prose, [statement]);
      else own.push(statement);
    }
    for (const [prose, own] of byProse) {
      if (!prose.text.includes('率')) continue;
      let next = 0;
      for (const quantity of quantitiesOf(prose)) {
        if (quantity.unit !== '%' || !isRate(prose, quantity)) continue;
        while ((own[next]?.quantity.start ?? Number.POSITIVE_INFINITY) < quantity.start) next++;
        const finding = judged(bound, prose, quantity, inSentence(prose, quantity, own, next));
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/** 按期办结率 leaves out those that are not due yet. */
const rate = /(?<![期时限内应])(?:办结|答复|回复|办复)率(?:为|是|达到?)?:?$/;

/** 人大建议办结率: not of applications. */
const ofOtherWork =
  /建议|提案|议案|热线|工单|诉求|来信|来访|信访|投诉|举报|咨询|留言|复议|诉讼|许可|审批|事项/;

function isRate({ text }: Prose, { start }: Quantity): boolean {
  if (!rate.test(text.slice(Math.max(0, start - 10), start).trimEnd())) return false;
  const before = text.slice(Math.max(0, start - longestLead), start);
  return !ofOtherWork.test(
    before.slice(Math.max(...[...',。;:'].map((mark) => before.lastIndexOf(mark))) + 1),
  );
}

/** UTF-16 units before a rate that say what it is a rate of. */
const longestLead = 40;
/** UTF-16 units between the figures of one thought. */
const longestPassage = 200;
/** A sentence has few figures of all applications. */
const mostStatements = 8;

/** Those before the figure in its sentence, of the first `count`. */
function inSentence(
  { text }: Prose,
  { start }: Quantity,
  statements: readonly Statement[],
  count: number,
): readonly Statement[] {
  const before = statements.slice(Math.max(0, count - mostStatements), count);
  const last = before.at(-1);
  if (last === undefined || start - last.quantity.end > longestPassage) return [];
  if (text.slice(last.quantity.end, start).includes('。')) return [];
  return before.filter(({ sentence }) => sentence === last.sentence);
}

function judged(
  bound: BoundReport,
  prose: Prose,
  quantity: Quantity,
  near: readonly Statement[],
): RuleFinding | undefined {
  const { interval } = quantity;
  if (interval === undefined) return undefined;
  const inRole = (role: Role): Statement | undefined => near.findLast((found) => roleIn(found) === role);
  const [received, completed, carriedIn] = [inRole('received'), inRole('completed'), inRole('carried-in')];
  if (received === undefined || !isOfWholeReport(received, bound.report)) return undefined;
  const [all, done] = [exact(received), completed && exact(completed)];
  if (all === undefined || all.eq(0)) return undefined;
  if (done !== undefined && completed !== undefined) {
    const before = carriedIn && exact(carriedIn);
    const rates = [all, ...(before === undefined ? [] : [all.plus(before)])].map((whole) =>
      done.div(whole).times(100),
    );
    // Cut off instead of rounded is as good.
    const last = interval.high.minus(interval.low);
    const fits = rates.some((value) => value.gte(interval.low) && value.lte(interval.high.plus(last.div(2))));
    if (fits) return undefined;
    const [computed = new Big(0)] = rates;
    const value = computed.round(2).toFixed();
    return {
      message: {
        zh: `${completed.quantity.text}÷${received.quantity.text}=${value}%，不是 ${quantity.text}%`,
        en: `${completed.quantity.text}÷${received.quantity.text}=${value}%, not ${quantity.text}%`,
      },
      range: prose.sourceRange(quantity.start, quantity.end),
      related: [received, completed].map(relatedOf),
      expected: value,
      actual: quantity.text,
    };
  }
  return interval.high.gte(100) ? carriedOver(bound, prose, quantity, received) : undefined;
}

/** 办结率100% against the row 结转下年度. */
function carriedOver(
  bound: BoundReport,
  prose: Prose,
  quantity: Quantity,
  { indicator }: Statement,
): RuleFinding | undefined {
  const [row] = rowsWithRole(indicator.table, 'carried-out');
  const [reading] = row === undefined ? [] : readingsOf(bound, { ...indicator, choices: [[row]] });
  const [figure] = reading?.figures ?? [];
  if (figure === undefined || reading?.value?.gt(0) !== true) return undefined;
  const left = decimal(reading.value);
  return {
    message: {
      zh: `正文称全部办结（${quantity.text}%），表中结转下年度继续办理 ${left} 件`,
      en: `The text says that ${quantity.text}% are done, but ${left} are carried over in the table`,
    },
    range: prose.sourceRange(quantity.start, quantity.end),
    related: [
      { range: figure.cell.range, message: { zh: `结转下年度 ${left}`, en: `carried over ${left}` } },
    ],
    actual: quantity.text,
  };
}

/** What becomes of an application that is not answered. */
const remainder =
  /结转|转下|正在|在办|未到|尚未|未办结|撤回|撤销|撤件|补正|更改|补充|其余|另|剩余|延期|不予受理|未受理|不属于|非政府信息|退回|转[办交送]|告知|咨询|引导|终止|处理中|办理中/;
/** 收到7件，答复3件: before 2019 no row said what became of the others. */
function* unanswered(bound: BoundReport, statements: readonly Statement[]): Iterable<RuleFinding> {
  for (const [index, completed] of statements.entries()) {
    const received = statements[index - 1];
    if (received === undefined || roleIn(received) !== 'received' || roleIn(completed) !== 'completed')
      continue;
    const { prose, sentence, quantity } = completed;
    if (received.prose !== prose || received.sentence !== sentence) continue;
    if (rowsWithRole(received.indicator.table, 'carried-out').length > 0) continue;
    const [all, done] = [exact(received), exact(completed)];
    if (all === undefined || done === undefined || done.gte(all)) continue;
    if (remainder.test(prose.text.slice(sentence, quantity.end + longestPassage))) continue;
    if (!isOfWholeReport(received, bound.report) || !isOfWholeReport(completed, bound.report)) continue;
    const left = decimal(all.minus(done));
    yield {
      severity: 'information',
      message: {
        zh: `收到 ${received.quantity.text}${received.quantity.unit}，答复 ${quantity.text}${quantity.unit}，其余 ${left}${quantity.unit}怎样办理没有写明`,
        en: `${received.quantity.text} received, ${quantity.text} answered: what became of the other ${left} is not said`,
      },
      range: prose.sourceRange(quantity.start, quantity.end),
      related: [relatedOf(received)],
      expected: decimal(all),
      actual: decimal(done),
    };
  }
}

function relatedOf({ prose, quantity, indicator }: Statement): RuleFinding['related'][number] {
  const text = `${indicator.words.replaceAll(' ', '')} ${quantity.text}${quantity.unit}`;
  return { range: prose.sourceRange(quantity.start, quantity.end), message: { zh: text, en: text } };
}
