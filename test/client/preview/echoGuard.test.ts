import { describe, expect, it } from 'vitest';
import { EchoGuard } from '../../../client/preview/echoGuard';

describe('EchoGuard', () => {
  it('takes the cursor move that it expects for an echo, once', () => {
    const guard = new EchoGuard();
    guard.expect(42, 1000);
    expect(guard.isEcho(42, 1100)).toBe(true);
    expect(guard.isEcho(42, 1100)).toBe(false);
  });

  it('takes a move elsewhere for the user’s own, and forgets what it expected', () => {
    const guard = new EchoGuard();
    guard.expect(42, 1000);
    expect(guard.isEcho(7, 1100)).toBe(false);
    expect(guard.isEcho(42, 1100)).toBe(false);
  });

  it('stops expecting: the editor reports nothing when the cursor already stood there', () => {
    const guard = new EchoGuard();
    guard.expect(42, 1000);
    expect(guard.isEcho(42, 1501)).toBe(false);
  });
});
