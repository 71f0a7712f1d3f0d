/** `zwgk check --format json` over a folder of thousands of small reports, beside a program that only reads and decodes them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesFolder } from '../inputs/files.mjs';
import { ms, table } from '../lib/markdown.mjs';
import { built, folder } from '../lib/place.mjs';
import { summarize } from '../lib/statistics.mjs';

export const title = 'Many files';

const warmUp = 1;
const output = path.join(folder, 'files.json');
const peakFile = path.join(folder, 'peak.json');

export async function run({ quick }) {
  const counts = quick ? [500, 1000] : [5000, 10_000];
  // A run is ten thousand reports: fewer runs than elsewhere tell the same.
  const runs = quick ? 3 : 7;
  const results = [];
  for (const count of counts) {
    const reports = await filesFolder(folder, count);
    const programs = {
      read: [path.join(import.meta.dirname, '../lib/read-files.mjs'), reports],
      check: [built('cli.js'), 'check', '--format', 'json', reports],
    };
    const measured = { read: [], check: [] };
    for (let round = -warmUp; round < runs; round++)
      for (const [name, args] of Object.entries(programs)) {
        const once = await runProgram(args);
        if (round >= 0) measured[name].push(once);
      }
    const { summary } = JSON.parse(await readFile(output, 'utf8'));
    if (summary.files !== count) throw new Error(`${summary.files} of ${count} reports were checked`);
    const { size } = await stat(output);
    const of = (all) => ({
      ...summarize(all.map(({ time }) => time)),
      peakMB: Math.max(...all.map(({ peakMB }) => peakMB)),
      cpu: summarize(all.map(({ cpu }) => cpu)).median,
    });
    results.push({ count, read: of(measured.read), check: of(measured.check), summary, outputBytes: size });
  }
  return results;
}

/** Wall time from spawn to exit; the output goes to a file. */
async function runProgram(args) {
  const out = openSync(output, 'w');
  try {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ['--require', path.join(import.meta.dirname, '../lib/peak.cjs'), ...args],
      {
        env: { ...process.env, ZWGK_BENCH_PEAK: peakFile },
        stdio: ['ignore', out, 'inherit'],
      },
    );
    const [status] = await once(child, 'exit');
    const time = performance.now() - started;
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: exit status ${status}`);
    return { time, ...JSON.parse(await readFile(peakFile, 'utf8')) };
  } finally {
    closeSync(out);
  }
}

export const print = (results) =>
  table(
    ['', 'runs', 'min ms', 'median ms', 'p95 ms', 'processor ms', 'peak MB', '× reading', 'files/s'],
    results.flatMap(({ count, read, check }) => {
      const row = (name, { runs, min, median, p95, cpu, peakMB }) => [
        `${count} files: ${name}`,
        runs,
        ms(min),
        ms(median),
        ms(p95),
        ms(cpu),
        peakMB.toFixed(0),
        (median / read.median).toFixed(1),
        ((count / median) * 1000).toFixed(0),
      ];
      return [row('read and decode', read), row('`zwgk check --format json`', check)];
    }),
  );

export function targets([half, whole]) {
  const { count, read, check } = whole;
  return [
    {
      name: `${count} files: check, × reading and decoding them`,
      limit: 3,
      measured: check.median / read.median,
      unit: '×',
    },
    {
      name: `${count} files: processor time of check ÷ its time (both cores: near 2)`,
      limit: 1.5,
      measured: check.cpu / check.median,
      unit: '×',
      atLeast: true,
    },
    { name: `${count} files: peak memory`, limit: 250, measured: check.peakMB, unit: 'MB' },
    {
      name: `memory of ${count} files ÷ that of ${half.count}`,
      limit: 1.1,
      measured: check.peakMB / half.check.peakMB,
      unit: '×',
    },
  ];
}
