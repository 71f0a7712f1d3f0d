/**
 * Measures dist/ and the core, and prints the result as Markdown for docs/performance.md.
 *   npm run bench
 * Says OK or OVER beside each budget. Exit status 0 either way: a benchmark informs; tests decide.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { floor } from './bench/floor.mjs';
import { corpusReports, generateProse, generateReport } from './bench/input.mjs';
import { measure, ms, table } from './bench/statistics.mjs';
import { buildBareServer, coldStarts, keystrokes } from './bench/stdio.mjs';
import { importTypeScript } from './check-forms.mjs';

const root = path.resolve(import.meta.dirname, '..');
const KB = 1024;
const budgets = { analysis: 10, coldStartRatio: 2, serverKB: 700, proseMBs: 20 };
const verdict = (value, limit) => (value <= limit ? 'OK' : 'OVER');
const size = (bytes) => (bytes < 1024 * KB ? `${bytes / KB} KB` : `${bytes / KB / KB} MB`);

const core = await importTypeScript('scripts/bench/core.ts');
const { builtinLibrary: forms, rules } = core;
const decoder = new TextDecoder();
/** No report of last year beside it. */
const alone = { lastYear: undefined };
const analyse = (bytes) => core.analyse(decoder.decode(bytes), { forms, rules: {} });

function printMachine() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();
  const [{ model }] = os.cpus();
  const memory = Math.round(os.totalmem() / KB ** 3);
  const [load] = os.loadavg();
  console.log(
    `${model}, ${os.cpus().length} cores, ${memory} GB, ${os.platform()} ${os.arch()}, Node ${process.versions.node}, ` +
      `${new Date().toISOString().slice(0, 10)}, commit ${commit}, load ${load.toFixed(1)} before the run\n`,
  );
}

/** Each step of the analysis, and each rule, over all the reports. */
function benchSteps(name, reports) {
  const runs = { warmUp: 20, runs: 50 };
  const each = (work) => (items) => items.map(work);
  const decode = each((bytes) => decoder.decode(bytes));
  const parse = each((text) => core.parseReport(text, forms.vocabulary));
  const bind = each((report) => core.bindReport(report, forms));
  const texts = decode(reports);
  const parsed = () => parse(texts);
  const bound = () => bind(parsed());
  const steps = [
    ['floor', each(floor), () => reports],
    ['decode', decode, () => reports],
    ['parse', parse, () => texts],
    ['bind', bind, parsed],
    ['rules, all', each((report) => core.checkReport(report, {})), bound],
    ...rules.map((rule) => [
      `\`${rule.code}\` alone`,
      each((report) => [...rule.check(report, alone)]),
      bound,
    ]),
    ['**decode + parse + bind + rules**', each(analyse), () => reports],
  ].map(([step, work, prepare]) => ({ step, ...measure(work, { ...runs, prepare }) }));

  const bytes = reports.reduce((sum, report) => sum + report.length, 0);
  const findings = reports.reduce((sum, report) => sum + analyse(report).findings.length, 0);
  console.log(`### ${name}\n\n${bytes} bytes, ${findings} findings, ${runs.runs} warm runs, ms\n`);
  const base = steps[0].median;
  table(
    ['step', 'min', 'median', 'p95', '× floor'],
    steps.map(({ step, min, median, p95 }) => [
      step,
      ms(min),
      ms(median),
      ms(p95),
      (median / base).toFixed(1),
    ]),
  );
  return steps.at(-1);
}

/** Prose alone, all rules on, beside the least that any program does with a text: decode it and split it into lines. */
function benchProse() {
  const bytes = Buffer.from(generateProse(1024 * KB));
  const text = decoder.decode(bytes);
  const parse = () => core.parseReport(text, forms.vocabulary);
  const bind = () => core.bindReport(parse(), forms);
  const steps = [
    ['decode and split', () => decoder.decode(bytes).split(/\r?\n/)],
    ['parse', parse],
    ['bind', (report) => core.bindReport(report, forms), parse],
    ['sentences and quantities', (report) => core.proseOf(report).map(core.sentencesOf), parse],
    ['rules, all', (report) => core.checkReport(report, {}), bind],
    ['**decode + parse + bind + rules**', () => analyse(bytes)],
  ].map(([step, work, prepare]) => ({ step, ...measure(work, { warmUp: 5, runs: 20, prepare }) }));
  const speed = ({ min }) => bytes.length / 1000 / min;
  const base = steps[0].min;
  const findings = analyse(bytes).findings.length;
  console.log(
    `### Prose\n\n${bytes.length} bytes, ${text.length} UTF-16 units, ${findings} findings, all ${rules.length} rules, 20 warm runs\n`,
  );
  table(
    ['step', 'min ms', 'median ms', 'ns a unit', 'MB/s', '× decode and split'],
    steps.map((step) => [
      step.step,
      ms(step.min),
      ms(step.median),
      ((step.min * 1e6) / text.length).toFixed(1),
      speed(step).toFixed(1),
      (step.min / base).toFixed(1),
    ]),
  );
  return speed(steps.at(-1));
}

async function benchScaling() {
  console.log('### Scaling\n');
  const sizes = [
    [64 * KB, 40],
    [256 * KB, 20],
    [1024 * KB, 10],
    [4096 * KB, 5],
  ];
  let last;
  const rows = [];
  for (const [bytes, runs] of sizes) {
    const report = Buffer.from(await generateReport(root, bytes));
    const { median, p95 } = measure(() => analyse(report), { warmUp: 3, runs });
    const ratio = last === undefined ? '' : (median / last).toFixed(1);
    rows.push([size(bytes), runs, ms(median), ms(p95), ratio, (bytes / KB / median).toFixed(0)]);
    last = median;
  }
  table(['size', 'runs', 'median ms', 'p95 ms', '× the size before (4 = linear)', 'KB/ms'], rows);
}

async function benchColdStart() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zwgk-bench-'));
  try {
    const bare = await buildBareServer(root, folder);
    const runs = 21;
    const [ours, base] = await coldStarts([path.join(root, 'dist/server.js'), bare], runs);
    console.log(`### Cold start\n\nspawn → reply to \`initialize\`, ${runs} runs in turn, ms\n`);
    const row = (name, { min, median, p95 }) => [name, ms(min), ms(median), ms(p95)];
    table(
      ['server', 'min', 'median', 'p95'],
      [row('dist/server.js --stdio', ours), row('bare vscode-languageserver, bundled alike', base)],
    );
    return ours.median / base.median;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function benchSizes() {
  console.log('### Bundles\n');
  const names = ['server.js', 'client.js', 'cli.js', 'preview.js', 'preview.css'];
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(path.join(root, 'dist', name)) })),
  );
  table(
    ['file', 'KB', 'gzip KB'],
    files.map(({ name, bytes }) => [
      `dist/${name}`,
      (bytes.length / KB).toFixed(1),
      (gzipSync(bytes).length / KB).toFixed(1),
    ]),
  );
  return files[0].bytes.length / KB;
}

async function benchKeystrokes() {
  console.log(
    '### Keystroke → diagnostics\n\nOne character typed mid-document, full pull report over stdio, ms\n',
  );
  const rows = [];
  for (const [bytes, keys] of [
    [64 * KB, 100],
    [1024 * KB, 40],
  ]) {
    const text = await generateReport(root, bytes);
    const result = await keystrokes(path.join(root, 'dist/server.js'), text, keys);
    rows.push([size(bytes), keys, result.diagnostics, ms(result.first), ms(result.median), ms(result.p95)]);
  }
  table(['size', 'keys', 'diagnostics', 'open → first', 'p50', 'p95'], rows);
}

printMachine();
const together = benchSteps('64 KB report', [Buffer.from(await generateReport(root, 64 * KB))]);
const corpus = await corpusReports(root);
if (corpus.length > 0) benchSteps(`${corpus.length} real reports`, corpus);
const proseMBs = benchProse();
await benchScaling();
const coldStartRatio = await benchColdStart();
const serverKB = await benchSizes();
await benchKeystrokes();

console.log('### Budgets\n');
table(
  ['budget', 'limit', 'measured', ''],
  [
    [
      '64 KB report, decode to findings, median',
      `${budgets.analysis} ms`,
      `${ms(together.median)} ms`,
      verdict(together.median, budgets.analysis),
    ],
    [
      'prose, decode to findings, fastest run',
      `${budgets.proseMBs} MB/s`,
      `${proseMBs.toFixed(1)} MB/s`,
      verdict(budgets.proseMBs, proseMBs),
    ],
    [
      'cold start, median',
      `${budgets.coldStartRatio} × bare`,
      `${coldStartRatio.toFixed(2)} ×`,
      verdict(coldStartRatio, budgets.coldStartRatio),
    ],
    [
      'dist/server.js',
      `${budgets.serverKB} KB`,
      `${serverKB.toFixed(1)} KB`,
      verdict(serverKB, budgets.serverKB),
    ],
  ],
);
