import { fold } from '../../report/fold';
import type { Rule, RuleFinding } from '../rule';
import { type Item, ordinalLike, standardOrdinal } from './numbered';
import { outlineOf } from './runs';

/** Below them （1）, 1） and ① stand for levels that only the writer can tell apart. */
const levels = [1, 2, 3] as const;

/** Headings of one level have one kind of ordinal. */
export const structureNumberingStyle: Rule = {
  code: 'structure/numbering-style',
  severity: 'information',
  title: { zh: '同级标题的序号样式不一', en: 'Ordinals of one level are written in several ways' },
  source: { zh: 'GB/T 9704—2012 第7.3.3条', en: 'GB/T 9704—2012, 7.3.3' },
  *check(bound) {
    const { runs, slips } = outlineOf(bound);
    const slipped = new Set(slips.map(({ item }) => item));
    for (const level of levels) {
      const items = runs
        .filter((run) => run.level === level)
        .flatMap((run) => run.items.filter((item) => !slipped.has(item)));
      const finding = mixed(
        items.filter(({ number, damage }) => number !== undefined && damage === undefined),
      );
      if (finding !== undefined) yield finding;
    }
  },
};

/** What of an ordinal is the same in all of its kind: `一、` and `二、` → `一、`. */
function styleOf({ ordinal }: Item): string {
  const folded = fold(ordinal).replaceAll(/\s/g, '');
  return folded
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(/\d+/, '1')
    .replace(/[\u2460-\u2473]/, '①')
    .replace(/[\u2474-\u2487]/, '⑴')
    .replace(/[\u3220-\u3229]/, '㈠')
    .replace(/^第一(?:部分|章).*/, '第一部分');
}

function mixed(items: readonly Item[]): RuleFinding | undefined {
  const byStyle = new Map<string, Item[]>();
  for (const item of items) {
    const style = styleOf(item);
    const known = byStyle.get(style);
    if (known === undefined) byStyle.set(style, [item]);
    else known.push(item);
  }
  if (byStyle.size < 2) return undefined;
  const [first] = items;
  if (first === undefined) return undefined;
  const standard = styleOf({ ...first, ordinal: standardOrdinal(first.level, 1) });
  const wanted = byStyle.has(standard) ? standard : mostUsed(byStyle);
  const others = items.filter((item) => styleOf(item) !== wanted);
  return finding(others, byStyle.get(wanted)?.[0] ?? first);
}

function mostUsed(byStyle: ReadonlyMap<string, readonly Item[]>): string {
  let best = '';
  for (const [style, { length }] of byStyle) if (length > (byStyle.get(best)?.length ?? 0)) best = style;
  return best;
}

function finding(others: readonly Item[], model: Item): RuleFinding | undefined {
  const [first] = others;
  if (first === undefined) return undefined;
  const right = inStyleOf(model, first);
  return {
    message: {
      zh: `同级标题的序号有“${model.ordinal}”，也有“${first.ordinal}”，宜统一写作“${right}”${others.length > 1 ? `（共 ${others.length} 处）` : ''}`,
      en: `Ordinals of this level are written “${model.ordinal}” and “${first.ordinal}”; better “${right}” throughout${others.length > 1 ? ` (${others.length} places)` : ''}`,
    },
    range: rangeOf(first),
    related: [
      { range: rangeOf(model), message: { zh: '同级的另一种样式', en: 'The other style of this level' } },
      ...others.slice(1).map((item) => ({
        range: rangeOf(item),
        message: { zh: '同样的样式', en: 'The same style' },
      })),
    ],
    expected: right,
    actual: first.ordinal,
    fixes: [
      {
        title: { zh: `统一为“${right}”的样式`, en: `Write all like “${right}”` },
        edits: others.map((item) => ({ range: rangeOf(item), text: inStyleOf(model, item) })),
        isSafe: true,
      },
    ],
  };
}

function inStyleOf(model: Item, { ordinal, number }: Item): string {
  return number === undefined ? ordinal : ordinalLike(model, number);
}

function rangeOf({ ordinal, ordinalRange: { start } }: Item): Item['ordinalRange'] {
  return { start, end: start + ordinal.length };
}
