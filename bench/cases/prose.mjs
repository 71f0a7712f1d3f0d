/** Prose alone, all rules on, beside the least that any program does with a text: decode it and split it into lines. */
import { loadCore } from '../engines/ours.mjs';
import { generateProse } from '../inputs/reports.mjs';
import { ms, table } from '../lib/markdown.mjs';
import { folder } from '../lib/place.mjs';
import { measure } from '../lib/statistics.mjs';

export const title = 'Prose';

const decoder = new TextDecoder();

export async function run({ quick }) {
  const core = await loadCore(folder);
  const { builtinLibrary: forms, rules } = core;
  const bytes = Buffer.from(generateProse(1024 * 1024));
  const text = decoder.decode(bytes);
  const analyse = () => core.analyse(decoder.decode(bytes), { forms, rules: {} });
  const parse = () => core.parseReport(text, forms.vocabulary);
  const bind = () => core.bindReport(parse(), forms);
  const steps = [
    ['decode and split', () => decoder.decode(bytes).split(/\r?\n/)],
    ['parse', parse],
    ['bind', (report) => core.bindReport(report, forms), parse],
    ['sentences and quantities', (report) => core.proseOf(report).map(core.sentencesOf), parse],
    ['rules, all', (report) => core.checkReport(report, {}), bind],
    ['**decode + parse + bind + rules**', analyse],
  ].map(([step, work, prepare]) => ({
    step,
    ...measure(work, { warmUp: quick ? 2 : 5, runs: quick ? 5 : 20, prepare }),
  }));
  const { findings } = analyse();
  return { bytes: bytes.length, units: text.length, findings: findings.length, rules: rules.length, steps };
}

const speed = (bytes, { median }) => bytes / 1000 / median;

export function print({ bytes, units, findings, rules, steps }) {
  const [base] = steps;
  return `${bytes} bytes, ${units} UTF-16 units, ${findings} findings, all ${rules} rules, ${base.runs} warm runs\n\n${table(
    ['step', 'min ms', 'median ms', 'p95 ms', 'ns a unit', 'MB/s', '× decode and split'],
    steps.map((step) => [
      step.step,
      ms(step.min),
      ms(step.median),
      ms(step.p95),
      ((step.median * 1e6) / units).toFixed(1),
      speed(bytes, step).toFixed(1),
      (step.median / base.median).toFixed(1),
    ]),
  )}`;
}

export const targets = ({ bytes, steps }) => [
  {
    name: 'prose, decode to findings, all rules',
    limit: 20,
    measured: speed(bytes, steps.at(-1)),
    unit: 'MB/s',
    atLeast: true,
  },
];
