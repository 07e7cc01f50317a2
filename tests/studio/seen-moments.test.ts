import { describe, expect, it } from 'vitest';
import { isSeen, withSeen } from '#client/src/studio/frame/seen-moments.ts';

const first = 1_796_000_000_000;
const second = 1_796_000_500_000;

describe('A notice about wrong codes that was put away', () => {
  it('stays away when somebody else in the same browser puts away another', () => {
    const both = withSeen(withSeen('', first), second);
    expect([first, second].map((moment) => isSeen(both, moment))).toEqual([true, true]);
  });

  it('says nothing of a notice that nobody put away, of a later one or of part of its moment', () => {
    for (const moment of [second, first + 1, 1_796, 0])
      expect(isSeen(withSeen('', first), moment)).toBe(false);
    expect(isSeen('', first)).toBe(false);
  });

  it('stays away where only its moment was kept, as before', () => {
    expect(isSeen(String(first), first)).toBe(true);
  });

  it('does not pile up in the browser', () => {
    const after = (count: number): string =>
      Array.from({ length: count }, (_, at) => first + at).reduce(withSeen, '');
    expect(after(500)).toHaveLength(after(20).length);
    expect(isSeen(after(500), first + 499)).toBe(true);
  });
});
