import { describe, expect, it } from 'vitest';
import { isAnswered } from '#client/src/studio/hubs/hub-queries.ts';

describe('The wall of a hub', () => {
  it('says that its number stands still from the first time that the server cannot be reached, and no longer than that', () => {
    expect(isAnswered({ failureCount: 0, fetchStatus: 'idle' })).toBe(true);
    expect(isAnswered({ failureCount: 0, fetchStatus: 'fetching' })).toBe(true);
    expect(isAnswered({ failureCount: 0, fetchStatus: 'paused' })).toBe(false);
    expect(isAnswered({ failureCount: 1, fetchStatus: 'fetching' })).toBe(false);
    expect(isAnswered({ failureCount: 4, fetchStatus: 'idle' })).toBe(false);
  });
});
