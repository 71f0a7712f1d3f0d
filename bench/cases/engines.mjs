/** Whole reports: ours, the floor and the rivals, each in a process of its own, in turn. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { engines } from '../engines/index.mjs';
import { factsOf, formats } from '../inputs/facts.mjs';
import { times as factor, ms, size, table } from '../lib/markdown.mjs';
import { folder, root } from '../lib/place.mjs';
import { summarize } from '../lib/statistics.mjs';

export const title = 'Whole reports';

const KB = 1024;
const MB = 1024 * KB;
const warmUp = 2;
/** Runs in a row before the next engine has its turn: a busy moment of the machine meets them all. */
const turn = 5;
const adders = ['floor', 'zwgk', 'textlint'];

/** Seconds that an engine may take for all of its runs of one size, and for one of them. */
const patience = { full: { all: 30, one: 30 }, quick: { all: 3, one: 8 } };

export async function run({ quick }) {
  const sizes = quick ? [64 * KB, MB] : [64 * KB, 256 * KB, MB, 8 * MB];
  const limits = { runs: quick ? 10 : 20, ...(quick ? patience.quick : patience.full) };
  const results = [];
  for (const bytes of sizes) results.push(...(await runSize(bytes, limits)));
  return results;
}

async function runSize(bytes, limits) {
  const facts = factsOf(root, bytes);
  for (const [format, write] of Object.entries(formats))
    await writeFile(path.join(folder, `${bytes}.${format}`), write(facts));
  const runners = [];
  for (const name of Object.keys(engines)) runners.push(await startEngine(name, bytes, limits));
  for (const runner of runners) await runner.warmUp();
  while (runners.some(({ isDone }) => !isDone))
    for (const runner of runners) if (!runner.isDone) await runner.turn();
  const results = [];
  for (const runner of runners) results.push(await runner.end());
  assertSameTotals(results.filter(({ engine }) => adders.includes(engine)));
  return results.map(({ totals, ...result }) => result);
}

async function startEngine(engine, size, { runs, all, one }) {
  const child = fork(path.join(import.meta.dirname, '../engines/child.mjs'), [engine, folder, size], {
    execArgv: ['--max-old-space-size=8192'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ ready }] = await once(child, 'message');
  const times = [];
  const warm = [];
  let failed;

  async function ask(message) {
    if (failed !== undefined) return {};
    const abort = new AbortController();
    const clock = setTimeout(() => abort.abort(), one * 1000);
    child.send(message);
    try {
      const ended = once(child, 'exit', { signal: abort.signal }).then(([code, signal]) => {
        throw new Error(`ended: ${signal ?? code}`);
      });
      ended.catch(() => {});
      const [answer] = await Promise.race([once(child, 'message', { signal: abort.signal }), ended]);
      return answer;
    } catch (error) {
      failed = error.name === 'AbortError' ? `not within ${one} s` : error.message;
      child.kill('SIGKILL');
      return {};
    } finally {
      clearTimeout(clock);
      abort.abort();
    }
  }
  const spent = () => [...warm, ...times].reduce((sum, time) => sum + time, 0);

  return {
    get isDone() {
      return failed !== undefined || times.length >= runs || (times.length > 0 && spent() > all * 1000);
    },
    async warmUp() {
      const { times: first = [] } = await ask({ runs: 1 });
      warm.push(...first);
      // One run that takes as long as all may: it is the only one, and told apart by its number of runs.
      if (spent() > (all * 1000) / 2) times.push(...first);
      else warm.push(...((await ask({ runs: warmUp - 1 })).times ?? []));
    },
    async turn() {
      const each = warm.at(-1) ?? 0;
      const left = Math.max(1, Math.floor((all * 1000 - spent()) / Math.max(each, 1)));
      times.push(...((await ask({ runs: Math.min(turn, runs - times.length, left) })).times ?? []));
    },
    async end() {
      const common = { bytes: size, engine, ...ready };
      if (failed !== undefined) return { ...common, failed };
      const { outcome, peakMB } = await ask({ end: true });
      return { ...common, ...summarize(times), ...outcome, peakMB };
    },
  };
}

/** The like-for-like work gives the same figures in the same order, or the comparison means nothing. */
function assertSameTotals(results) {
  const [floor, ...others] = results.filter(({ totals }) => totals !== undefined);
  for (const { engine, totals, bytes } of others)
    if (totals.join('\n') !== floor.totals.join('\n'))
      throw new Error(
        `${engine} finds ${totals.length} wrong totals in ${bytes} bytes, the floor ${floor.totals.length}`,
      );
}

const works = ({ failed, refused }) => failed === undefined && refused === undefined;

export function print(results) {
  const floors = new Map(
    results.filter(({ engine }) => engine === 'floor').map(({ bytes, median }) => [bytes, median]),
  );
  return table(
    ['report', 'engine', 'runs', 'min ms', 'median ms', 'p95 ms', '× floor', 'MB/s', 'peak MB', 'result'],
    results.map((result) => {
      const { bytes, inputBytes, name, runs, min, median, p95, peakMB, says } = result;
      if (!works(result))
        return [size(bytes), name, '', '', '', '', '', '', '', result.failed ?? result.refused];
      const speed = inputBytes / 1e6 / (median / 1000);
      return [
        size(bytes),
        name,
        runs,
        ms(min),
        ms(median),
        ms(p95),
        factor(median / floors.get(bytes)),
        speed.toFixed(speed < 10 ? 2 : 0),
        peakMB.toFixed(0),
        says,
      ];
    }),
  );
}

export function targets(results) {
  const at = (wanted) => results.find(({ bytes, engine }) => bytes === MB && engine === wanted);
  const zwgk = at('zwgk');
  const rivals = results.filter(
    ({ bytes, engine }) => bytes === MB && engine !== 'floor' && engine !== 'zwgk',
  );
  const fastest = rivals.filter(works).toSorted((a, b) => a.median - b.median)[0];
  return [
    {
      name: 'parse and all rules, 1 MB, × floor',
      limit: 6,
      measured: zwgk.median / at('floor').median,
      unit: '×',
    },
    {
      name: '1 MB: times faster than textlint with its one rule',
      limit: 100,
      measured: at('textlint').median === undefined ? undefined : at('textlint').median / zwgk.median,
      unit: '×',
      atLeast: true,
    },
    {
      name: `1 MB: times faster than the fastest rival (${fastest.name.split(':')[0]})`,
      limit: 1,
      measured: fastest.median / zwgk.median,
      unit: '×',
      atLeast: true,
    },
  ];
}
