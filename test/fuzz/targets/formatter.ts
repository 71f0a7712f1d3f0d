/** The formatter moves white space and borders, and nothing else. */
import { bindReport } from '../../../server/forms/bind';
import { builtinLibrary } from '../../../server/forms/library';
import { applyChanges } from '../../../server/render/changes';
import { formatRange, formatReport, formatTable } from '../../../server/render/format';
import { fold } from '../../../server/report/fold';
import { parseReport } from '../../../server/report/parse';
import { isTableRule } from '../../../server/report/rows';
import { same } from '../failure';
import { ofTexts } from '../target';
import { anyText } from '../texts';

const options = { ambiguousWidth: 'narrow' } as const;

export const formatter = ofTexts('formatter', anyText, (text) => {
  const report = parseReport(text, builtinLibrary.vocabulary);
  const result = applyChanges(text, formatReport(report, options));
  same(substance(result), substance(text), 'what is neither white space nor border');
  same(cells(result), cells(text), 'cells');
  same(boundCells(result), boundCells(text), 'bound cells');
  same(applyChanges(result, formatReport(parse(result), options)), result, 'formatted twice');
  const [start, end] = [Math.floor(text.length / 3), Math.ceil(text.length / 2)];
  same(
    substance(applyChanges(text, formatRange(report, { start, end }, options))),
    substance(text),
    'a range',
  );
  const offset = Math.max(0, text.indexOf('|'));
  const typed = formatTable(report, { offset, isOpen: true }, options);
  same(substance(applyChanges(text, typed)), substance(text), 'the table that is typed');
});

function parse(text: string) {
  return parseReport(text, builtinLibrary.vocabulary);
}

function cells(text: string): readonly string[] {
  return parse(text).nodes.flatMap((node) =>
    node.kind === 'table' ? node.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [],
  );
}

function boundCells(text: string): unknown {
  return bindReport(parse(text), builtinLibrary).tables.map(({ form, rows }) => [
    form.id,
    rows.map((row) => [row.form.id, row.label.text, row.cells.map(({ cell }) => cell.text)]),
  ]);
}

/** The text without borders, rules and what the parser takes for white space. */
function substance(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => !isTableRule(fold(line), 0, line.length))
    .flatMap((line) => [...line].filter((character) => !/[\s|]/.test(fold(character))))
    .join('');
}
