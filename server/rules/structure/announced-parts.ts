import type { BoundReport } from '../../forms/bound';
import { parseArabic, parseChinese } from '../../report/numerals';
import type { Prose } from '../../report/prose';
import { prosesThat } from '../../report/proses-that';
import type { Rule, RuleFinding } from '../rule';
import { gapsIn } from './missing';
import type { Item } from './numbered';
import { isCutBetween } from './placed';
import { outlineOf } from './runs';

/** `共五个部分`; not 第一部分, 大部分, 6个组成部分的 of something else. */
const count = /(?<![第一二三四五六七八九十\d.])(\d{1,2}|[一二两三四五六七八九十]{1,3})个?大?(?:组成)?部分/g;
const isOfReport = /报告|全文|本文|年报|内容包括|主要包括|分为|组成/;
const annex = /附[表件]|统计表/;
/** 一部分 is some of it. */
const fewestParts = 2;
/** A piece of the list that is written twice is at least this long. */
const shortestPart = 8;

/** The preface announces as many parts as there are. */
export const structureAnnouncedParts: Rule = {
  code: 'structure/announced-parts',
  severity: 'warning',
  title: { zh: '前言所说的部分与标题不符', en: 'The announced parts are not those of the report' },
  source: { zh: '由文字推定', en: 'implied by the text' },
  *check(bound) {
    const { report } = bound;
    const first = report.sections[0]?.heading.range.start;
    if (first === undefined || gapsIn(bound).length > 0) return;
    for (const prose of prosesOnParts(report)) {
      if (prose.sourceRange(0, 1).start >= first) return;
      for (const match of prose.text.matchAll(count)) yield* announced(bound, prose, match);
    }
  },
};

const prosesOnParts = prosesThat(({ text }) => text.includes('部分'));

function* announced(bound: BoundReport, prose: Prose, match: RegExpExecArray): Iterable<RuleFinding> {
  const { text } = prose;
  const start = text.lastIndexOf('。', match.index) + 1;
  const end = match.index + match[0].length;
  const sentence = text.slice(start, text.indexOf('。', end) + 1 || text.length);
  if (!isOfReport.test(sentence)) return;
  yield* repeated(prose, start, match.index);
  const number = numberOf(match[1] ?? '');
  const parts = partsOf(bound);
  const extra =
    annex.test(sentence) || annex.test(bound.report.sections.at(-1)?.heading.name.text ?? '') ? 1 : 0;
  if (number === undefined || number < fewestParts || parts.length === 0) return;
  const found = Math.max(parts.length, parts.at(-1)?.number ?? 0);
  if (Math.abs(number - found) <= extra || number === parts.length) return;
  if (isCutBetween(bound.report, { start: 0, end: bound.report.text.length })) return;
  yield {
    message: {
      zh: `前言说有 ${number} 个部分，正文有 ${found} 个`,
      en: `The preface announces ${number} parts, the text has ${found}`,
    },
    range: prose.sourceRange(match.index, end),
    related: parts.map(({ ordinalRange, nameRange, name }) => ({
      range: { start: ordinalRange.start, end: nameRange.end },
      message: { zh: name, en: name },
    })),
    expected: String(found),
    actual: String(number),
  };
}

function numberOf(written: string): number | undefined {
  return (parseArabic(written) ?? parseChinese(written))?.toNumber();
}

/** The headings of the first level; those of the next 一、 on are another text's. */
function partsOf(bound: BoundReport): readonly Item[] {
  const { items } = outlineOf(bound);
  const level = items.some((item) => item.level === 0) ? 0 : 1;
  const top = items.filter((item) => item.level === level && item.name !== '');
  const numbered = top.filter(({ ordinal }) => ordinal !== '');
  if (numbered.length === 0) return top;
  const again = numbered.findIndex(({ number }, index) => index > 0 && number === 1);
  return again < 0 ? numbered : numbered.slice(0, again);
}

/** A part that the list names twice. */
function* repeated(prose: Prose, start: number, end: number): Iterable<RuleFinding> {
  const seen = new Map<string, number>();
  let at = start;
  for (const piece of prose.text.slice(start, end).split(/[、,;]/)) {
    const earlier = seen.get(piece);
    if (piece.length >= shortestPart && earlier !== undefined)
      yield {
        message: { zh: `“${piece}”列了两次`, en: `“${piece}” is listed twice` },
        range: prose.sourceRange(at, at + piece.length),
        related: [
          {
            range: prose.sourceRange(earlier, earlier + piece.length),
            message: { zh: '第一次', en: 'The first time' },
          },
        ],
      };
    seen.set(piece, at);
    at += piece.length + 1;
  }
}
