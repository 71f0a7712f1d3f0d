/** A total at the end of its sentence, with the figures that it adds up: 主动公开13126条，其他形式公开672条，…总数达13798条. */
import type { Clause, Sentence } from '../../../report/clauses';
import type { Prose } from '../../../report/prose';
import { areChannels, completeParts } from './completeness';
import { isAmong, isAside, isWhole } from './lists';
import { anyChoiceFits, type Part, type Partition, sumOf } from './partition';

/** Words alone before a figure that adds up those before it. What is counted in all must be named with each addend. */
const closing =
  /^\s*(?:以上|[两三四](?:项|大?类|大?领域|个(?:方面|领域))|各项|总共)?(?:合计|总计|共?计|(?<what>.{0,6})总[数量])(?:共|达到?|为)?\s*:?\s*$/;
/** 共80件, 全县合计42件 may count more than was listed, unless the addends are known to be all. */
const perhapsOfMore =
  /^\s*(?:全[省市县区镇乡局年州盟旗]|[我本][省市县区镇乡局])?(?:总共|共计?|合计|总计)(?:有|为)?\s*$/;
/** Without any of these the words sum up nothing. */
const sums = /[共计总]/;
const longestClosing = 20;
const outside = /不予|未公开/;
/** Addends of which every choice is tried. */
const mostAddends = 6;
const fewestAddends = 2;

/** The sum that the clause gives of the clauses before it, if it is wrong in every reading. */
export function closingPartition(
  prose: Prose,
  sentence: Sentence,
  index: number,
  clause: Clause,
): Partition | undefined {
  const [total] = clause.quantities;
  if (index < fewestAddends || total?.interval === undefined) return undefined;
  if (total.start - clause.start > longestClosing) return undefined;
  const words = prose.text.slice(clause.start, total.start);
  if (!sums.test(words)) return undefined;
  const match = closing.exec(words);
  if (match === null && !perhapsOfMore.test(words)) return undefined;
  const what = match?.groups?.what?.trim() ?? '';
  const addends =
    addendsBefore(prose, sentence, index, total.unit)?.filter(({ label }) => label.includes(what)) ?? [];
  const figures = addends.map(({ quantity }) => quantity);
  if (addends.length < fewestAddends || sumOf(figures) === undefined || areChannels(addends, ''))
    return undefined;
  if (match === null && completeParts({ parts: addends, isCut: false })?.length !== addends.length)
    return undefined;
  if (anyChoiceFits(total.interval, figures, fewestAddends)) return undefined;
  // 35件，网上20件、信函15件，合计35件: the first figure is the total, too.
  const parts = addends.filter(({ label, quantity }) => !outside.test(label) && quantity.text !== total.text);
  return parts.length < fewestAddends ? undefined : { total, parts, claim: 'complete', words: '' };
}

/** The run of single figures before a clause; undefined when it is too long or one clause is no plain addend. */
function addendsBefore(
  prose: Prose,
  sentence: Sentence,
  index: number,
  unit: string,
): readonly Part[] | undefined {
  const addends: Part[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const clause = sentence[at];
    if (clause === undefined || isAmong(prose, clause) || addends.length > mostAddends) return undefined;
    const [only, second] = clause.quantities.filter((quantity) => quantity.unit === unit);
    if (second !== undefined) return undefined;
    if (only === undefined && isAside(clause)) continue;
    if (only === undefined) break;
    if (!isWhole(prose, clause, only)) return undefined;
    addends.unshift({ quantity: only, label: prose.text.slice(clause.start, only.start).trim() });
  }
  return addends;
}
