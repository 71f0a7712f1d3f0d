/** Runs the targets: this thread hands them out, watches and prints; workers do the work. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Failure } from './target';
import { targets } from './targets/index';

interface Task {
  readonly name: string;
  readonly seed: number;
  /** ms; Infinity where the cases are counted. */
  readonly time: number;
  readonly cases: number;
}

type Message =
  | { readonly kind: 'case'; readonly seed: number; readonly text: string }
  | { readonly kind: 'done'; readonly cases: number; readonly failure?: Failure };

/** ms for one case; the longest that one may take on a busy machine. */
const longest = 120_000;

/** Of `--ci`, unless another one is named: the same cases each time. */
const usualSeed = 1;

async function work({ name, seed, time, cases }: Task): Promise<void> {
  const found = targets.find(({ target }) => target.name === name)?.target;
  if (found === undefined) throw new Error(`no target ${name}`);
  const post = (message: Message): void => parentPort?.postMessage(message);
  const until = performance.now() + time;
  let [done, batch] = [0, 0];
  // One batch at least: the time may have gone to others.
  do {
    const size = Math.min(found.casesPerBatch, cases - done);
    const own = (seed + batch++) | 0;
    const onCase = (text: string): void => post({ kind: 'case', seed: own, text });
    const failure = await found.run({ seed: own, cases: size, onCase });
    done += size;
    if (failure !== undefined) return post({ kind: 'done', cases: done, failure });
  } while (performance.now() < until && done < cases);
  post({ kind: 'done', cases: done });
}

interface Result {
  readonly cases: number;
  readonly failure?: Failure;
}

function runInWorker(task: Task): Promise<Result> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: task,
      execArgv: ['--enable-source-maps'],
    });
    let last = { seed: task.seed, text: '' };
    let seen = 0;
    const end = (result: Result): void => {
      clearTimeout(watchdog);
      void worker.terminate();
      resolve(result);
    };
    const fail = (error: string): void => end({ cases: seen, failure: { ...last, error } });
    const watchdog = setTimeout(() => fail(`no end after ${longest / 1000} s`), longest);
    worker.on('message', (message: Message) => {
      watchdog.refresh();
      if (message.kind === 'done') return end(message);
      last = message;
      seen++;
    });
    worker.on('error', (error) => fail(error.stack ?? error.message));
  });
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ci: { type: 'boolean', default: false },
      minutes: { type: 'string' },
      seed: { type: 'string' },
      target: { type: 'string' },
      cases: { type: 'string' },
    },
  });
  const wanted = values.target?.split(',');
  const chosen = targets.filter(({ target }) => wanted?.includes(target.name) ?? true);
  const seed = Number(values.seed ?? (values.ci ? usualSeed : Math.floor(Math.random() * 2 ** 31)));
  const workers = Math.min(chosen.length, Math.max(1, availableParallelism()));
  const minutes = Number(values.minutes ?? (values.cases === undefined ? 2 : Number.POSITIVE_INFINITY));
  const until = performance.now() + minutes * 60_000;
  const most = (usual: number): number =>
    Number(values.cases ?? (values.ci ? usual : Number.POSITIVE_INFINITY));
  const limit = Number.isFinite(minutes) ? `, at most ${minutes} minutes` : '';
  say(`seed ${seed}, ${workers} at a time${limit}`);

  const waiting = [...chosen];
  let [all, failed] = [0, 0];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const { name } = one.target;
      // What others have left of their time is shared out among those that are not done.
      const undone = waiting.length + workers;
      const time = ((until - performance.now()) * workers) / undone;
      const { failure, ...result } = await runInWorker({ name, seed, time, cases: most(one.cases) });
      all += result.cases;
      say(`${name.padEnd(14)} ${String(result.cases).padStart(9)} cases${failure ? '  FAILED' : ''}`);
      if (failure === undefined) continue;
      failed++;
      say(`${failure.error}\nof: ${JSON.stringify(failure.text)}`);
      say(`again: npm run fuzz -- --target ${name} --seed ${failure.seed}\n`);
    }
  };
  await Promise.all(Array.from({ length: workers }, next));
  say(`${all} cases`);
  say(`${chosen.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && chosen.length > 0 ? 0 : 1;
}

await (isMainThread ? main() : work(workerData as Task));
