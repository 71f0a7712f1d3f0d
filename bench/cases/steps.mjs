/** Where the time of an analysis goes: each step, and each rule alone on a report bound afresh. */
import { loadCore } from '../engines/ours.mjs';
import { factsOf, formats } from '../inputs/facts.mjs';
import { corpusReports } from '../inputs/reports.mjs';
import { ms, table } from '../lib/markdown.mjs';
import { folder, root } from '../lib/place.mjs';
import { measure } from '../lib/statistics.mjs';

export const title = 'Steps';

const decoder = new TextDecoder();
const alone = { lastYear: undefined };
/** Rules that take less than this share of all are one line of the table. */
const small = 0.02;

export async function run({ quick }) {
  const core = await loadCore(folder);
  const generated = [Buffer.from(formats.zwgk(factsOf(root, 64 * 1024)))];
  const real = await corpusReports(root);
  return [
    { name: '64 KB report', ...measureSteps(core, generated, quick) },
    ...(real.length > 0 ? [{ name: `${real.length} real reports`, ...measureSteps(core, real, quick) }] : []),
  ];
}

function measureSteps(core, reports, quick) {
  const { builtinLibrary: forms, rules } = core;
  const each = (work) => (items) => items.map(work);
  const decode = each((bytes) => decoder.decode(bytes));
  const parse = each((text) => core.parseReport(text, forms.vocabulary));
  const bind = each((report) => core.bindReport(report, forms));
  const check = each((report) => core.checkReport(report, {}));
  const texts = decode(reports);
  const parsed = () => parse(texts);
  const bound = () => bind(parsed());
  const runs = { warmUp: quick ? 3 : 20, runs: quick ? 5 : 50 };
  const steps = [
    ['decode', decode, () => reports],
    ['parse', parse, () => texts],
    ['bind', bind, parsed],
    ['rules, all', check, bound],
    ['**decode + parse + bind + rules**', (items) => check(bind(parse(decode(items)))), () => reports],
    ...rules.map((rule) => [`\`${rule.code}\``, each((report) => findingsOf(rule, report)), bound]),
  ].map(([step, work, prepare]) => ({ step, ...measure(work, { ...runs, prepare }) }));
  return { bytes: reports.reduce((sum, { length }) => sum + length, 0), steps };
}

/** Of a rule alone: one that reads nothing but tables is asked for each of them. */
function findingsOf(rule, report) {
  if ('check' in rule) return [...rule.check(report, alone)];
  return report.tables.flatMap((table) => [...rule.checkTable(table, report.form)]);
}

export const print = (results) =>
  results
    .map(({ name, bytes, steps }) => {
      const all = steps.find(({ step }) => step === 'rules, all');
      const isRule = ({ step }) => step.startsWith('`');
      const rules = steps.filter(isRule).toSorted((a, b) => b.median - a.median);
      const large = rules.filter(({ median }) => median >= all.median * small);
      const rest = rules.slice(large.length).reduce((sum, { median }) => sum + median, 0);
      const row = ({ step, min, median, p95 }) => [step, ms(min), ms(median), ms(p95)];
      return `${name}, ${bytes} bytes, ${all.runs} warm runs, ms\n\n${table(
        ['step', 'min', 'median', 'p95'],
        [
          ...steps.filter((step) => !isRule(step)).map(row),
          ...large.map(row),
          [`${rules.length - large.length} other rules`, '', ms(rest), ''],
        ],
      )}`;
    })
    .join('\n');

export const targets = () => [];
