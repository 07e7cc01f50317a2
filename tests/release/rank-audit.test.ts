import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivesSmallSet } from '#analysis/disclosure/rank-audit.ts';

/** People are letters: `set('abc')` is a set of three. */
const set = (people: string): Set<string> => new Set(people);
const twelve = 'abcdefghijkl';

describe('The rank audit', () => {
  it('finds the one person between two published sets', () => {
    expect(derivesSmallSet([set('abcdef'), set('abcdefg')], 5)).toBe(true);
    expect(derivesSmallSet([set('abcdef'), set('abcdefghijk')], 5)).toBe(false);
  });

  it('finds what only three sets together give away', () => {
    // abcdef + ghijkl = the total of twelve and m: neither pair differs by fewer than five.
    const sets = [set('abcdef'), set('ghijkl'), set(`${twelve}m`)];
    expect([sets.slice(0, 2), sets.slice(1)].map((pair) => derivesSmallSet(pair, 5))).toEqual([false, false]);
    expect(derivesSmallSet(sets, 5)).toBe(true);
  });

  it('finds what only halves of sums give away', () => {
    // (ab + ca - bc) / 2 is a alone.
    expect(derivesSmallSet([set('ab'), set('bc'), set('ca')], 2)).toBe(true);
    expect(derivesSmallSet([set('ab'), set('bc')], 2)).toBe(false);
  });

  it('finds nothing in sets that are equal or have nobody in common', () => {
    expect(derivesSmallSet([set(twelve), set(twelve), set('mnopq')], 5)).toBe(false);
    expect(derivesSmallSet([], 5)).toBe(false);
  });

  it('finds a set of nine between sets under k = 10', () => {
    expect(derivesSmallSet([set(`${twelve}ABCDEFGHI`), set(twelve)], 10)).toBe(true);
    expect(derivesSmallSet([set(`${twelve}ABCDEFGHI`), set(twelve)], 5)).toBe(false);
  });

  it('agrees with trying every set of people, whatever is published', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const anySet = fc.subarray(people, { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(anySet, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 2, max: 5 }),
        (sets, k) => {
          const rows = sets.map((own) => people.map((person) => (own.includes(person) ? 1 : 0)));
          const rank = rankOf(rows);
          const found = subsets(people)
            .filter((own) => own.length > 0 && own.length < k)
            .some(
              (own) => rankOf([...rows, people.map((person) => (own.includes(person) ? 1 : 0))]) === rank,
            );
          expect(
            derivesSmallSet(
              sets.map((own) => new Set(own)),
              k,
            ),
          ).toBe(found);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** The rank of a small matrix of whole numbers, modulo a large prime: another way than the one under test. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const prime = 1_000_003n;
  const rows = matrix.map((row) => row.map(BigInt));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, i) => i >= rank && (row[column] ?? 0n) % prime !== 0n);
    const base = rows[pivot];
    if (base === undefined) continue;
    const [inverse, other] = [power(base[column] ?? 0n, prime - 2n, prime), rows[rank] ?? []];
    rows[pivot] = other;
    rows[rank] = base;
    rows.forEach((row, i) => {
      if (i <= rank) return;
      const factor = ((row[column] ?? 0n) * inverse) % prime;
      rows[i] = row.map((entry, place) => (((entry - factor * (base[place] ?? 0n)) % prime) + prime) % prime);
    });
    rank += 1;
  }
  return rank;
}

function power(base: bigint, exponent: bigint, prime: bigint): bigint {
  let [result, square, left] = [1n, ((base % prime) + prime) % prime, exponent];
  while (left > 0n) {
    if (left % 2n === 1n) result = (result * square) % prime;
    square = (square * square) % prime;
    left /= 2n;
  }
  return result;
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((found, item) => [...found, ...found.map((one) => [...one, item])], [[]]);
}
