import { expect, it } from 'vitest';
import { RestartBudget } from '../../client/restartBudget';

const minute = 60_000;

it('restarts four times in three minutes and no more', () => {
  const budget = new RestartBudget();
  const seconds = [0, 1, 2, 3, 4, 5].map((second) => budget.spend(second * 1000));
  expect(seconds).toEqual([true, true, true, true, false, false]);
});

it('restarts a server that crashes once in a while for ever', () => {
  const budget = new RestartBudget();
  const times = Array.from({ length: 50 }, (_, index) => budget.spend(index * minute));
  expect(times).not.toContain(false);
});

it('restarts again after a quiet time', () => {
  const budget = new RestartBudget();
  for (let second = 0; second < 6; second++) budget.spend(second * 1000);
  expect(budget.spend(3 * minute + 1000)).toBe(true);
});
