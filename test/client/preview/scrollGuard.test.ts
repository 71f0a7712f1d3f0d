import { beforeEach, describe, expect, it } from 'vitest';
import { ScrollGuard } from '../../../client/preview/scrollGuard';

describe('ScrollGuard', () => {
  let guard: ScrollGuard;
  const echoes = (...starts: number[]) => starts.map((start) => guard.isEcho(start, 1100));

  beforeEach(() => {
    guard = new ScrollGuard();
  });

  it('takes scrolling for the user’s own while the page asked for none', () => {
    expect(echoes(40, 0)).toEqual([false, false]);
  });

  it('knows the answer that stops short of the place, below lines that stick to the top', () => {
    guard.expect(900, 1, 1000);
    expect(echoes(760)).toEqual([true]);
  });

  it('knows all answers of an editor that scrolls smoothly', () => {
    guard.expect(900, 1, 1000);
    expect(echoes(100, 300, 650, 880)).toEqual([true, true, true, true]);
  });

  it('knows the late answer to one message after the next one', () => {
    guard.expect(900, 1, 1000);
    guard.expect(1500, 2, 1010);
    expect(echoes(860, 1460)).toEqual([true, true]);
    expect(guard.token).toBe(2);
  });

  it('gives way to a user who scrolls elsewhere, for good', () => {
    guard.expect(900, 1, 1000);
    expect(echoes(880, 700, 890)).toEqual([true, false, false]);
  });

  it('stops expecting: nothing comes where the editor stood there already', () => {
    guard.expect(900, 1, 1000);
    expect(guard.isEcho(900, 3001)).toBe(false);
  });
});
