/** What is known of a report after each edit, with the help of the version before, is what its text alone gives. */
import fc from 'fast-check';
import { builtinLibrary } from '../../../server/forms/library';
import { type Analysis, analyse } from '../../../server/workspace/analysis';
import { same } from '../failure';
import { hostile, sentence } from '../sentences';
import { target } from '../target';
import { anyText } from '../texts';
import { everyRule } from './reading';

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

const analysisOf = (text: string, previous?: Analysis): Analysis =>
  analyse(text, { forms: builtinLibrary, rules: everyRule, ...(previous && { previous }) });

/** What must not depend on the version before. */
function known({ report, tables, findings }: Analysis) {
  return {
    report,
    findings,
    tables: tables.map(({ form, range, rows }) => [
      form.id,
      range,
      rows.map(({ form: row, label, cells: bound }) => [
        row.id,
        label.range,
        bound.map(({ column, cell }) => [column, cell.range, cell.text]),
      ]),
    ]),
  };
}

export const edits = target(
  'edits',
  cases,
  (value) => {
    let analysis = analysisOf(value.text);
    for (const { at, removed, inserted } of value.edits) {
      const before = analysis.report.text;
      const start = Math.floor(at * before.length);
      const text = before.slice(0, start) + inserted + before.slice(start + removed);
      analysis = analysisOf(text, analysis);
      const [is, should] = [known(analysis), known(analysisOf(text))];
      const what = `after ${JSON.stringify(inserted)} at ${start} for ${removed}`;
      for (const part of ['report', 'tables', 'findings'] as const)
        same(is[part], should[part], `${part} ${what}`);
    }
  },
  { casesPerBatch: 30, shown: (value) => JSON.stringify(value) },
);
