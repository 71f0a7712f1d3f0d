/** Waiting for an event of the editor. */
import type { Event } from 'vscode';

/** In ms; generous, because a test that waits for it has failed. */
const patience = 10_000;

/**
 * What `look` gives as soon as it is not undefined: now, or after one of the events. Rejects after 10 s, saying what was
 * awaited and what `describe` says of the state then.
 */
export function until<T>(
  events: readonly Event<unknown>[],
  look: () => T | undefined,
  what: string,
  describe: () => string = () => '',
): Promise<T> {
  // Made here, so that its stack leads to the test.
  const late = new Error();
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    };
    const attempt = (): void => {
      const found = look();
      if (found === undefined) return;
      finish();
      resolve(found);
    };
    const timer = setTimeout(() => {
      finish();
      late.message = `waited ${patience / 1000} s for ${what}; now: ${describe()}`;
      reject(late);
    }, patience);
    const subscriptions = events.map((event) => event(attempt));
    attempt();
  });
}
