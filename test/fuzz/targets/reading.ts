/** Parser, binder and all rules. */
import { bindReport } from '../../../server/forms/bind';
import { settledOf } from '../../../server/forms/identities';
import { builtinLibrary } from '../../../server/forms/library';
import { fold } from '../../../server/report/fold';
import { parseReport } from '../../../server/report/parse';
import { checkReport, type RuleSettings } from '../../../server/rules/check';
import { rules as allRules } from '../../../server/rules/registry';
import { expectWhole, expectWithin } from '../../report/whole';
import { demand, same } from '../failure';
import { ofTexts } from '../target';
import { anyText } from '../texts';

/** Also those that are off until a setting names them. */
export const everyRule: RuleSettings = Object.fromEntries(
  allRules.map(({ code, severity }) => [code, severity]),
);

export const parser = ofTexts('parser', anyText, (text) => {
  const report = parseReport(text, builtinLibrary.vocabulary);
  demand(report.text === text, () => 'the text is another one');
  same(fold(report.folded), report.folded, 'folded twice');
  expectWhole(report);
  for (const { rows, range, nodes } of bindReport(report, builtinLibrary).tables) {
    expectWithin(range, { start: 0, end: text.length });
    demand(
      nodes.every((node) => report.nodes.includes(node)),
      () => 'a table of no node of the report',
    );
    same(new Set(rows.map(({ form }) => form)).size, rows.length, 'rows of the form');
    for (const row of rows)
      for (const { cell } of row.cells) {
        expectWithin(cell.range, range);
        same(text.slice(cell.range.start, cell.range.end), cell.text, 'a bound cell');
      }
  }
});

export const rules = ofTexts('rules', anyText, (text) => {
  const report = parseReport(text, builtinLibrary.vocabulary);
  const bound = bindReport(report, builtinLibrary);
  for (const table of bound.tables) settledOf(table);
  const whole = { start: 0, end: text.length };
  let last = 0;
  for (const { range, message, related, severity, code } of checkReport(bound, everyRule)) {
    expectWithin(range, whole);
    for (const figure of related) expectWithin(figure.range, whole);
    demand(range.start >= last, () => `${code} is out of order`);
    last = range.start;
    demand(['error', 'warning', 'information', 'hint'].includes(severity), () => `${code}: ${severity}`);
    for (const words of [message, ...related.map((figure) => figure.message)])
      demand(
        !/undefined|NaN|\[object/.test(words.zh + words.en) && words.zh !== '' && words.en !== '',
        () => `${code} says ${words.zh} ${words.en}`,
      );
  }
});
