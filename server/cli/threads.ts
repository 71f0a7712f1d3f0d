/** The files of a long run, shared out among worker threads. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { RuleSettings } from '../rules/check';
import type { Language } from '../workspace/settings';
import type { CheckFormat } from './check-reporter';
import type { InputFile } from './inputs';
import type { Threshold } from './options';
import { siblingIndex } from './siblings';
import type { Totals } from './totals';
import type { Visit } from './visits';

/** How to check a file: what a thread is told of the command line. */
export interface ThreadWork {
  readonly cwd: string;
  readonly rules: RuleSettings;
  readonly format: CheckFormat;
  readonly threshold: Threshold;
  readonly language: Language | undefined;
  readonly quiet: boolean;
  readonly isColored: boolean;
  readonly width: number;
}

export interface ThreadData {
  readonly work: ThreadWork;
  readonly files: readonly InputFile[];
}

export interface ThreadVisit extends Visit {
  readonly totals: Totals;
}

/** What a thread is asked for, of the files from `from` up to `to`; answered in the order of the questions. */
export interface Questions {
  /** Whose the reports are. */
  readonly keys: { readonly from: number; readonly to: number };
  /** Which files hold the reports of others; from now on. */
  readonly index: ReadonlyMap<string, readonly string[]>;
  readonly visits: { readonly from: number; readonly to: number };
}
export interface Answers {
  readonly keys: readonly (string | undefined)[];
  readonly index: undefined;
  readonly visits: readonly ThreadVisit[];
}
export type Question = {
  [Kind in keyof Questions]: { readonly kind: Kind; readonly of: Questions[Kind] };
}[keyof Questions];

/** A thread takes as long to start as some fifty small reports to check. */
const leastFiles = 100;
/** Each takes some 60 MB. */
const mostThreads = 4;
const filesAtOnce = { keys: 128, visits: 16 };
/** Questions that wait for a thread, and answers for those before them: what is kept does not grow with the run. */
const ahead = 4;

/** Threads that pay for so many files; 0 where one thread does it as well. */
export function threadsFor(files: number): number {
  const threads = Math.min(availableParallelism(), mostThreads);
  return files < leastFiles || threads < 2 ? 0 : threads;
}

/**
 * MB of heap. The engine lets garbage stand until half of what it may have is full: without limits three times as much as
 * the analysis of small reports needs. The largest file must find room: all that is known of a text, and garbage beside it.
 */
function limitsFor(files: readonly InputFile[]): ResourceLimits {
  const largest = files.reduce((most, { absolute }) => Math.max(most, sizeOf(absolute)), 0);
  return { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 + Math.ceil(largest / 2000) };
}

/** In bytes; 0 where it cannot be known: whoever visits the file says why. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** Visits the files in `count` threads; the results come in the order of the files. */
export async function* visitInThreads(data: ThreadData, count: number): AsyncGenerator<ThreadVisit> {
  const limits = limitsFor(data.files);
  const threads = Array.from({ length: count }, () => new Thread(data, limits));
  try {
    const keys: (string | undefined)[] = [];
    for await (const some of inOrder(threads, 'keys', data.files.length)) keys.push(...some);
    const index = siblingIndex(data.files.map(({ absolute }, at) => [absolute, keys[at]]));
    await Promise.all(threads.map((thread) => thread.ask('index', index)));
    for await (const visits of inOrder(threads, 'visits', data.files.length)) yield* visits;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

async function* inOrder<Kind extends 'keys' | 'visits'>(
  threads: readonly Thread[],
  kind: Kind,
  total: number,
): AsyncGenerator<Answers[Kind]> {
  const size = filesAtOnce[kind];
  const pending: Promise<Answers[Kind]>[] = [];
  for (let from = 0; from < total; from += size) {
    const thread = threads[(from / size) % threads.length];
    if (thread !== undefined) pending.push(thread.ask(kind, { from, to: Math.min(from + size, total) }));
    const [first] = pending.length >= threads.length * ahead ? pending.splice(0, 1) : [];
    if (first !== undefined) yield await first;
  }
  for (const answer of pending) yield await answer;
}

/** A worker thread, and the questions that it has not answered. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(answer: unknown): void; reject(reason: unknown): void }[] = [];

  constructor(data: ThreadData, resourceLimits: ResourceLimits) {
    // The bundle is its own worker: `main.ts` looks where it runs.
    this.#worker = new Worker(new URL(import.meta.url), { workerData: data, resourceLimits });
    this.#worker.on('message', (answer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  ask<Kind extends keyof Questions>(kind: Kind, of: Questions[Kind]): Promise<Answers[Kind]> {
    const answer = new Promise<Answers[Kind]>((resolve, reject) => {
      this.#waiting.push({ resolve: (value) => resolve(value as Answers[Kind]), reject });
      this.#worker.postMessage({ kind, of });
    });
    // The first one that is awaited says so.
    answer.catch(() => {});
    return answer;
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }
}
