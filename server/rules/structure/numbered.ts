/** What is numbered in a report: its headings, and the lines that lost so much of their ordinal that they are none. */
import nzh from 'nzh/cn';
import type { BoundReport } from '../../forms/bound';
import { sectionNamed } from '../../forms/sections';
import { isSpace } from '../../report/lines';
import type { HeadingNode, Node, Range, Report } from '../../report/model';
import { parseChinese } from '../../report/numerals';
import { once } from '../../report/once';
import { unitSet } from '../../report/unit-set';

/** 0 is 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①, which may stand below any other. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * `lost-number`: `() 强化…`, `、总体情况`; `left`, `right`: that bracket is lost; `stray`: `(一、`; `bare`: `一总体情况`.
 */
export type Damage = 'lost-number' | 'left' | 'right' | 'stray' | 'bare';

export interface Item {
  readonly level: Level;
  /** Undefined where it is lost, or where there is no ordinal at all. */
  readonly number: number | undefined;
  readonly damage: Damage | undefined;
  /** As written; empty for a heading without one. */
  readonly ordinal: string;
  /** From the ordinal to the title. */
  readonly ordinalRange: Range;
  /** As written; empty where nothing stands behind the ordinal. */
  readonly name: string;
  readonly nameRange: Range;
  /** An entry of a list, which ends in a semicolon. */
  readonly isEntry: boolean;
}

/** No title is longer. */
const longestName = 40;
/** A line that has lost the whole numeral of its ordinal is taken for a title up to this length. */
const longestTitle = 25;
const han = '[一二三四五六七八九十]{1,3}';
const lostRight = new RegExp(
  `^\\((${han})(?![)一二三四五六七八九十、.,:至到和年月日季期次级个名位件条项类是方些批定般直旦贯川省])`,
);
const lostNumber = /^、\s*(?=\p{Script=Han})/u;
const bare = /^([一二三四五六七八九])(?=\p{Script=Han})/u;
const alone = new RegExp(`^\\((${han})\\)$`);
const circled = /^[\u2460-\u2473]/;
const part = /^第.{1,3}(?:部分|章)/;

/** In order, up to the attachments and the signature: what stands behind them counts anew. */
export const numberedIn = once((bound: BoundReport): readonly Item[] => {
  const { report } = bound;
  const items: Item[] = [];
  for (const node of report.nodes) {
    if (items.length > 0 && isClosing(node)) break;
    if (node.kind === 'heading') items.push(itemOf(report, node));
    else if (node.kind === 'paragraph') {
      const start = numeralIn(report, node.range);
      if (start !== undefined) items.push(...damagedAt(bound, start, node.range.end));
    }
  }
  return items;
});

function isClosing({ kind }: Node): boolean {
  return kind === 'attachment' || kind === 'signature' || kind === 'date';
}

function itemOf({ folded }: Report, { level, ordinal, name, range, runIn }: HeadingNode): Item {
  const written = folded.slice(ordinal?.range.start ?? range.start, ordinal?.range.end ?? range.start);
  const isEntry = !runIn && /^[;,]/.test(folded.slice(name.range.end, name.range.end + 1));
  if (ordinal === undefined && name.text.startsWith('、')) {
    const ordinalRange = { start: name.range.start, end: name.range.start + 1 };
    const nameRange = { start: ordinalRange.end, end: name.range.end };
    const rest = name.text.slice(1);
    return {
      level,
      number: undefined,
      damage: 'lost-number',
      ordinal: '、',
      ordinalRange,
      name: rest,
      nameRange,
      isEntry,
    };
  }
  return {
    level: part.test(written) ? 0 : circled.test(written) ? 5 : level,
    number: ordinal?.number,
    damage: ordinal === undefined ? undefined : damageOf(written, ordinal.number),
    ordinal: ordinal?.text ?? '',
    ordinalRange: { start: ordinal?.range.start ?? name.range.start, end: name.range.start },
    name: name.text,
    nameRange: name.range,
    isEntry,
  };
}

function damageOf(written: string, number: number | undefined): Damage | undefined {
  if (number === undefined) return 'lost-number';
  if (/^[一二三四五六七八九十]+\s*\)/.test(written)) return 'left';
  return /^\(.*[、.]$/.test(written) && !written.includes(')') ? 'stray' : undefined;
}

/** Where the range begins with what may be left of an ordinal; undefined for nearly every paragraph. */
function numeralIn({ folded }: Report, range: Range): number | undefined {
  let { start } = range;
  while (start < range.end && isSpace(folded.charCodeAt(start))) start++;
  return mayBegin[folded.charCodeAt(start)] === 1 ? start : undefined;
}

/** At most one: what a paragraph begins with. */
function damagedAt({ report, form }: BoundReport, start: number, end: number): readonly Item[] {
  const { text, folded } = report;
  const [line = ''] = folded.slice(start, Math.min(end, start + longestName)).split(/[\r\n]/, 1);
  const item = (level: Level, number: number | undefined, damage: Damage, length: number): Item => {
    const nameLength = /^[^。;:,!?]*/.exec(line.slice(length))?.[0].trimEnd().length ?? 0;
    const nameRange = { start: start + length, end: start + length + nameLength };
    return {
      level,
      number,
      damage,
      ordinal: text.slice(start, start + length).trim(),
      ordinalRange: { start, end: start + length },
      name: text.slice(nameRange.start, nameRange.end),
      nameRange,
      isEntry: false,
    };
  };
  const right = lostRight.exec(line);
  // `(二季度)`, `(一期工程)`: a bracket that is closed soon has a text in it.
  if (right !== null && !line.includes(')'))
    return [item(2, numberOf(right[1] ?? ''), 'right', right[0].length)];
  const digitless = lostNumber.exec(line);
  if (digitless !== null && line.length <= longestTitle && !/[。;,]/.test(line))
    return [item(1, undefined, 'lost-number', digitless[0].length)];
  const digit = bare.exec(line);
  if (digit !== null && sectionNamed(form, line.slice(1).replace(/[。:]$/, '')) !== undefined)
    return [item(1, numberOf(digit[1] ?? ''), 'bare', 1)];
  const lonely = alone.exec(line.trimEnd());
  if (lonely === null || !standsAlone(folded, start + line.length)) return [];
  return [
    { ...item(2, numberOf(lonely[1] ?? ''), 'bare', line.trimEnd().length), damage: undefined, name: '' },
  ];
}

const mayBegin = unitSet('(、一二三四五六七八九');

function numberOf(digits: string): number | undefined {
  return parseChinese(digits)?.toNumber();
}

/** Is the next line no title either? Where a page breaks its lines, the title may stand there. */
function standsAlone(folded: string, from: number): boolean {
  const next = /\S[^\n]{0,60}/.exec(folded.slice(from, from + 100))?.[0] ?? '';
  return (
    next === '' ||
    next.length > longestName ||
    next.includes('。') ||
    /^(?:\(|[一二三四五六七八九]+、)/.test(next)
  );
}

/** `number` as an ordinal like `ordinal`: （二） → （三）, 2. → 3.; in the standard's way where `ordinal` is damaged. */
export function ordinalLike({ level, ordinal, damage }: Item, number: number): string {
  const chinese = String(nzh.encodeS(number, { tenMin: true }));
  if (damage === undefined && ordinal !== '') {
    const digits = /[一二三四五六七八九十]+|\d+|[０-９]+/.exec(ordinal)?.[0];
    if (digits !== undefined)
      return ordinal.replace(digits, /\d|[０-９]/.test(digits) ? widthOf(digits, number) : chinese);
    const enclosed = ordinal.charCodeAt(0);
    const first = enclosedFirst.find((one) => enclosed >= one && enclosed < one + 20);
    if (first !== undefined) return String.fromCharCode(first + number - 1) + ordinal.slice(1);
  }
  return standardOrdinal(level, number);
}

/** ①, ⑴, ㈠. */
const enclosedFirst = [0x2460, 0x2474, 0x3220];

function widthOf(digits: string, number: number): string {
  const plain = String(number);
  return /\d/.test(digits)
    ? plain
    : plain.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** GB/T 9704-2012, 7.3.3. */
export function standardOrdinal(level: Level, number: number): string {
  const chinese = String(nzh.encodeS(number, { tenMin: true }));
  switch (level) {
    case 0:
      return `第${chinese}部分 `;
    case 1:
      return `${chinese}、`;
    case 2:
      return `（${chinese}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
    case 5:
      return String.fromCharCode(0x2460 + number - 1);
  }
}
