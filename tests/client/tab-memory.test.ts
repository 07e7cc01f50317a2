import { describe, expect, it } from 'vitest';
import { tabMemory, tabStorage } from '#client/src/participant/tab-memory.ts';

const forbidden = () => {
  throw new Error('this browser forbids storage');
};

describe('What a tab remembers', () => {
  it('outlives a reload, and is gone after signing off', () => {
    const storage = tabStorage(forbidden);
    const before = tabMemory(storage);
    before.setShared(true);
    before.notMine.add('a');
    before.notMine.add('b');
    const after = tabMemory(storage);
    expect(after.isShared()).toBe(true);
    expect(['a', 'b', 'c'].map((id) => after.notMine.has(id))).toEqual([true, true, false]);
    after.clear();
    expect(tabMemory(storage).isShared()).toBe(false);
    expect(tabMemory(storage).notMine.has('a')).toBe(false);
  });
});
