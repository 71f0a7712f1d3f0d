import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleRefresh } from '../../server/connection/idle-refresh';

const uri = 'file:///report.zwgk';
/** Longer than any pause that the class may take for idleness. */
const long = 10_000;

describe('refresh of an idle client', () => {
  const refresh = vi.fn();
  let idle: IdleRefresh;
  beforeEach(() => {
    vi.useFakeTimers();
    refresh.mockClear();
    idle = new IdleRefresh(refresh);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks once when the last edit of a burst was not pulled', () => {
    idle.pulled(uri, 1);
    for (let version = 2; version <= 20; version++) idle.edited(uri, version);
    vi.advanceTimersByTime(long);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is silent when the client pulled the last version', () => {
    idle.pulled(uri, 1);
    idle.edited(uri, 2);
    idle.pulled(uri, 2);
    vi.advanceTimersByTime(long);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is silent while typing goes on', () => {
    idle.pulled(uri, 1);
    for (let version = 2; version <= 50; version++) {
      idle.edited(uri, version);
      vi.advanceTimersByTime(200);
    }
    expect(refresh).not.toHaveBeenCalled();
  });

  it('leaves documents alone that nobody shows, and those that are closed', () => {
    idle.edited(uri, 2);
    vi.advanceTimersByTime(long);
    idle.pulled(uri, 2);
    idle.edited(uri, 3);
    idle.closed(uri);
    vi.advanceTimersByTime(long);
    expect(refresh).not.toHaveBeenCalled();
  });
});
