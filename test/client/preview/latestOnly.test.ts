import { expect, it } from 'vitest';
import { latestOnly } from '../../../client/preview/latestOnly';

/** A task whose runs end when the test says so. */
function heldTask() {
  const held: (() => void)[] = [];
  let runs = 0;
  return {
    task: () => {
      runs++;
      return new Promise<void>((resolve) => held.push(resolve));
    },
    runs: () => runs,
    finish: () => held.shift()?.(),
  };
}

/** Lets every promise that can settle do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('runs once more for any number of requests during a run', async () => {
  const { task, runs, finish } = heldTask();
  const request = latestOnly(task);
  const done = Promise.all([request(), request(), request()]);
  expect(runs()).toBe(1);
  finish();
  await settle();
  expect(runs()).toBe(2);
  finish();
  await done;
  expect(runs()).toBe(2);
});

it('runs again when it is asked after a run', async () => {
  const { task, runs, finish } = heldTask();
  const request = latestOnly(task);
  const first = request();
  finish();
  await first;
  const second = request();
  expect(runs()).toBe(2);
  finish();
  await second;
});

it('can be asked again after a failure', async () => {
  let runs = 0;
  const request = latestOnly(async () => {
    runs++;
    if (runs === 1) throw new Error('the server is down');
  });
  await expect(request()).rejects.toThrow('down');
  await request();
  expect(runs).toBe(2);
});
