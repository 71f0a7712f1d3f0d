/**
 * Measures dist/ beside the tools that would be used instead, and says of every target whether it is reached.
 *   npm run bench [-- [--quick] [--only CASE]…]
 * Writes bench/results/latest.json and the tables of docs/performance.md, unless --quick or --only left something out:
 * then bench/results/partial.json. Exit status 0 whatever the figures are: a benchmark informs, tests decide; 1 when
 * something does not run, or finds other totals than the others.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run as runProgram } from '../scripts/editor/command.mjs';
import { buildAll } from './lib/build.mjs';
import { describeMachine, machineText } from './lib/machine.mjs';
import { root } from './lib/place.mjs';
import { targetTable } from './lib/targets.mjs';

/** In this order; each is bench/cases/NAME.mjs and runs in a process of its own. */
const cases = ['engines', 'prose', 'steps', 'keystrokes', 'preview', 'starts', 'files', 'sizes'];

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: cases },
  },
});
const unknown = flags.only.find((name) => !cases.includes(name));
if (unknown !== undefined) {
  console.error(`no case ${unknown}; there are ${cases.join(', ')}`);
  process.exit(1);
}

async function runCase(name) {
  const child = fork(path.join(import.meta.dirname, 'lib/isolated.mjs'), [name, JSON.stringify(flags)], {
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`the case ${name} ended with status ${status}`);
  });
  ended.catch(() => {});
  const [result] = await Promise.race([once(child, 'message'), ended]);
  return result;
}

const machine = describeMachine();
console.log(machineText(machine));
await runProgram(process.execPath, [path.join(root, 'scripts/build.mjs')]);
await buildAll();
const results = {};
const sections = [];
const targets = [];
for (const name of cases.filter((one) => flags.only.includes(one))) {
  const { title, print, targets: targetsOf } = await import(`./cases/${name}.mjs`);
  const started = performance.now();
  results[name] = await runCase(name);
  targets.push(...targetsOf(results[name]));
  const section = `### ${title}\n\n${print(results[name])}`;
  sections.push(section);
  console.log(`${section}\n(${((performance.now() - started) / 1000).toFixed(0)} s)\n`);
}
const verdicts = targetTable(targets);
console.log(`### Targets\n\n${verdicts}`);

const isWhole = !flags.quick && cases.every((name) => results[name] !== undefined);
const file = path.join(import.meta.dirname, 'results', isWhole ? 'latest.json' : 'partial.json');
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ machine, targets, results }, null, 1)}\n`);
if (isWhole) await writeTables(`${machineText(machine)}\n### Targets\n\n${verdicts}\n${sections.join('\n')}`);

async function writeTables(text) {
  const page = path.join(root, 'docs/performance.md');
  const markers = ['<!-- written by npm run bench -->', '<!-- end of what npm run bench wrote -->'];
  const before = await readFile(page, 'utf8');
  const [from, to] = markers.map((marker) => before.indexOf(marker));
  if (from < 0 || to < from) throw new Error(`${page} has lost its markers`);
  const after = `${before.slice(0, from)}${markers[0]}\n\n${text}\n${before.slice(to)}`;
  await writeFile(page, after);
}
