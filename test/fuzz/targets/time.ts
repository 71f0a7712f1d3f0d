/**
 * A text four times as long takes about four times as long, whatever it is made of: a piece over and over, with something
 * before and behind it. Quadratic time would be sixteen times as much.
 */
import fc from 'fast-check';
import { bindReport } from '../../../server/forms/bind';
import { builtinLibrary } from '../../../server/forms/library';
import { canonicalText } from '../../../server/import/canonical';
import { exportHtml } from '../../../server/render/export-html';
import { formatReport } from '../../../server/render/format';
import { outline } from '../../../server/render/outline';
import { parseReport } from '../../../server/report/parse';
import { checkReport } from '../../../server/rules/check';
import { workingTime } from '../../clock';
import { demand } from '../failure';
import { hostile } from '../sentences';
import { target } from '../target';
import { anyPiece } from '../texts';
import { everyRule } from './reading';

const cases = fc.record({
  before: fc.oneof(
    fc.constant(''),
    hostile,
    fc.constantFrom(
      '三、收到和处理政府信息公开申请情况\n',
      '| 一、本年新收政府信息公开申请数量 | 1 |\n',
      '共',
    ),
  ),
  piece: anyPiece,
  joint: fc.constantFrom('', '', '\n', ' '),
});

const bound = (text: string) => bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
const steps: Readonly<Record<string, (text: string) => unknown>> = {
  'parser, binder, rules': (text) => checkReport(bound(text), everyRule),
  'formatter, outline, page': (text) => {
    const report = bound(text);
    return [formatReport(report.report, { ambiguousWidth: 'narrow' }), outline(report), exportHtml(report)];
  },
  'canonical text': (text) => canonicalText(text, { library: builtinLibrary, ambiguousWidth: 'narrow' }),
};
/** UTF-16 units. */
const short = 1 << 14;
/** ms: below it the clock says nothing. */
const least = 120;
const mostRatio = 10;

/** ms; the least of several runs: what is cleared away or compiled meanwhile only ever adds. */
function timeOf(step: (text: string) => unknown, text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = workingTime();
    step(text);
    best = Math.min(best, workingTime() - start);
  }
  return Math.max(best, 1);
}

export const time = target(
  'time',
  cases,
  ({ before, piece, joint }) => {
    if (piece + joint === '') return;
    const long = (size: number): string =>
      before + (piece + joint).repeat(Math.ceil(size / (piece + joint).length));
    for (const [name, step] of Object.entries(steps)) {
      const first = timeOf(step, long(4 * short), 1);
      if (first < least) continue;
      // A second and a third look, at longer texts: what is cleared away meanwhile is no square.
      const looks = [
        () => first / timeOf(step, long(short), 2),
        () => timeOf(step, long(4 * short), 2) / timeOf(step, long(short), 3),
        () => timeOf(step, long(8 * short), 2) / timeOf(step, long(2 * short), 3),
      ];
      let lowest = Number.POSITIVE_INFINITY;
      for (const look of looks) if (lowest >= mostRatio) lowest = Math.min(lowest, look());
      demand(lowest < mostRatio, () => `${name}: ${lowest.toFixed(1)} times as long for four times the text`);
    }
  },
  { casesPerBatch: 5, isTimed: true, shown: (value) => JSON.stringify(value) },
);
