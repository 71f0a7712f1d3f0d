import { describe, expect, it } from 'vitest';
import { Follower } from '../../../client/preview/follower';

describe('Follower', () => {
  it('follows the cursor from block to block and within one', () => {
    const follower = new Follower();
    expect(['甲', '甲', '乙'].map((block) => follower.shows(block))).toEqual([true, true, true]);
  });

  it('leaves a reader who scrolled away alone until the cursor is in another block', () => {
    const follower = new Follower();
    follower.shows('甲');
    follower.scrolled();
    expect(follower.shows('甲')).toBe(false);
    expect(follower.shows('甲')).toBe(false);
    expect(follower.shows('乙')).toBe(true);
    expect(follower.shows('乙')).toBe(true);
  });

  it('shows the first block even to a reader who has scrolled already', () => {
    const follower = new Follower();
    follower.scrolled();
    expect(follower.shows('甲')).toBe(true);
  });
});
