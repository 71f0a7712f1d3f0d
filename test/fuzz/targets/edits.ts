/** A report that is parsed anew after each edit with the help of the one before is the report that its text alone gives. */
import fc from 'fast-check';
import { builtinLibrary } from '../../../server/forms/library';
import type { Report } from '../../../server/report/model';
import { parseReport } from '../../../server/report/parse';
import { same } from '../failure';
import { hostile, sentence } from '../sentences';
import { target } from '../target';
import { anyText } from '../texts';

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(60) }),
  inserted: fc.oneof(
    hostile,
    sentence,
    fc.constantFrom('', '\n', '\n\n', '|', '一、', '。', '1', '2024年', '表', '附件', '\r'),
  ),
});
const cases = fc.record({ text: anyText, edits: fc.array(edit, { minLength: 1, maxLength: 6 }) });

const parse = (text: string, previous?: Report) => parseReport(text, builtinLibrary.vocabulary, previous);

export const edits = target(
  'edits',
  cases,
  (value) => {
    let report = parse(value.text);
    for (const { at, removed, inserted } of value.edits) {
      const start = Math.floor(at * report.text.length);
      const text = report.text.slice(0, start) + inserted + report.text.slice(start + removed);
      report = parse(text, report);
      same(report, parse(text), `after ${JSON.stringify(inserted)} at ${start} for ${removed}`);
    }
  },
  { casesPerBatch: 30, shown: (value) => JSON.stringify(value) },
);
