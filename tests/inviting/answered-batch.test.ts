import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredBatch, fewestTogether } from '#server/inviting/answered-batch.ts';

const names = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `person-${index + from}`);

describe('A batch of people who are marked as having answered', () => {
  it('is nobody, or at least five of those who answered, and leaves at least five unmarked', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (answered, others) => {
        const pending = names(answered);
        const unmarked = [...pending, ...names(others, answered)];
        const batch = answeredBatch({ pending, unmarked });
        const rest = unmarked.length - batch.length;
        expect(batch.every((name) => pending.includes(name))).toBe(true);
        expect(new Set(batch).size).toBe(batch.length);
        expect(batch.length === 0 || (batch.length >= fewestTogether && rest >= fewestTogether)).toBe(true);
      }),
    );
  });

  it('is drawn by lot, so that nobody can say who of those who answered is left out', () => {
    const pending = names(7);
    const drawn = new Set<string>();
    for (let time = 0; time < 60; time += 1) {
      for (const name of answeredBatch({ pending, unmarked: [...pending, ...names(3, 7)] })) drawn.add(name);
    }
    expect(drawn.size).toBe(7);
  });
});

/** A generator that gives the same numbers at each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * An attacker who copies the roster and the answers every day, and couples each new mark to an answer that has come in
 * and is not spoken for: the newest ones, since an answer leads to a mark soon. Returns the share of marks coupled to
 * the person's own answer. Answers come one a day, which is the worst there is for the people.
 */
function attack(fewest: number, { groups, size, seed }: { groups: number; size: number; seed: number }) {
  const next = numbersFrom(seed);
  let marks = 0;
  let hits = 0;
  for (let group = 0; group < groups; group += 1) {
    const people = names(size).toSorted(() => next() - 0.5);
    const marked = new Set<string>();
    const taken = new Set<string>();
    for (let today = 1; today <= Math.floor(size * 0.7); today += 1) {
      const arrived = people.slice(0, today);
      const pending = arrived.filter((name) => !marked.has(name));
      const unmarked = people.filter((name) => !marked.has(name)).toSorted();
      for (const name of answeredBatch({ pending, unmarked }, fewest)) {
        const candidates = arrived.filter((answer) => !taken.has(answer)).slice(-Math.max(1, fewest));
        const guess = candidates[Math.floor(next() * candidates.length)] ?? '';
        taken.add(guess);
        marked.add(name);
        marks += 1;
        if (guess === name) hits += 1;
      }
    }
  }
  return { marks, share: hits / marks };
}

describe('An attacker with every day’s copy of the roster and of the answers', () => {
  it('finds everybody when people are marked one by one as they answer', () => {
    const { marks, share } = attack(1, { groups: 10, size: 15, seed: 1 });
    expect(marks).toBeGreaterThan(90);
    expect(share).toBeGreaterThan(0.95);
  });

  it('couples no more than one in five, over hundreds of people in groups of 12 to 30', () => {
    for (const size of [12, 20, 30]) {
      const { marks, share } = attack(fewestTogether, { groups: 60, size, seed: size });
      expect(marks).toBeGreaterThan(250);
      // One in five, and three standard errors of chance.
      expect(share).toBeLessThan(0.2 + 3 * Math.sqrt(0.16 / marks));
    }
  });
});
