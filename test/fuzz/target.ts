/** One thing that is fuzzed: cases, and a property that must hold for all of them. */
import fc from 'fast-check';

export interface Failure {
  /** Gives the same case again. */
  readonly seed: number;
  /** The smallest case that still fails. */
  readonly text: string;
  readonly error: string;
}

export interface Batch {
  readonly seed: number;
  readonly cases: number;
  /** Before every case: what hangs can be named by another thread only. */
  onCase(text: string): void;
}

export interface Target {
  readonly name: string;
  readonly casesPerBatch: number;
  run(batch: Batch): Promise<Failure | undefined>;
}

/** A property of texts; a text that breaks it is made smaller by line, then by character. */
export function ofTexts(
  name: string,
  texts: fc.Arbitrary<string>,
  holds: (text: string) => void | Promise<void>,
  casesPerBatch = 50,
): Target {
  return target(name, texts, holds, {
    casesPerBatch,
    shown: (text) => text,
    smaller: async (text, error) =>
      smallest(text, async (one) => (await errorOf(() => holds(one))) ?? '', error),
  });
}

interface Kind<T> {
  readonly casesPerBatch: number;
  readonly shown: (value: T) => string;
  /** Measures time: what does not fail again was another process. */
  readonly isTimed?: boolean;
  /** Without it fast-check looks for a smaller case. */
  readonly smaller?: (value: T, error: string) => Promise<T>;
}

export function target<T>(
  name: string,
  values: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
  { casesPerBatch, shown, smaller, isTimed = false }: Kind<T>,
): Target {
  return {
    name,
    casesPerBatch,
    async run({ seed, cases, onCase }) {
      const property = fc.asyncProperty(values, async (value) => {
        onCase(shown(value));
        await holds(value);
      });
      const { failed, counterexample } = await fc.check(property, {
        seed,
        numRuns: cases,
        endOnFailure: smaller !== undefined || isTimed,
        interruptAfterTimeLimit: 60_000,
      });
      if (!failed || counterexample === null) return undefined;
      const [found] = counterexample;
      const again = await errorOf(() => holds(found));
      if (again === undefined && isTimed) return undefined;
      const error = again ?? 'does not fail again';
      const value = smaller === undefined ? found : await smaller(found, error);
      return { seed, text: shown(value), error };
    },
  };
}

async function errorOf(run: () => void | Promise<void>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** ms for making a case smaller. */
const patience = 15_000;

/** Delta debugging: ever smaller stretches are left out as long as the same thing goes wrong. */
async function smallest(
  text: string,
  failure: (text: string) => Promise<string>,
  error: string,
): Promise<string> {
  const [kind = ''] = error.split('\n');
  const until = performance.now() + patience;
  let best = text;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let start = 0; start < best.length && performance.now() < until; ) {
      const shorter = best.slice(0, start) + best.slice(start + size);
      if ((await failure(shorter)).startsWith(kind.slice(0, 40)) && kind !== '') best = shorter;
      else start += size;
    }
  return best;
}
