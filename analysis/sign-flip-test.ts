import { completePairs, shortageOf } from './complete-pairs.ts';
import type { Estimated, Reason, Values } from './estimate.ts';
import type { RandomBits } from './random-bits.ts';
import { signedSeededBits } from './random-bits.ts';
import { sum } from './statistics.ts';

export interface SignFlipFields {
  /** People measured twice. */
  n: number;
  /** Two-sided. */
  p: number;
  /** True when every pattern of signs was counted, false when patterns were drawn. */
  exact: boolean;
}

export type SignFlip = Estimated<SignFlipFields, 'n'>;

export interface SignFlipOptions {
  /** Start of the random draws; the same seed gives the same p. 1 when left out. */
  readonly seed?: number | undefined;
  /** Patterns drawn beyond 20 pairs; 9999 when left out. */
  readonly resamples?: number | undefined;
}

/** Up to this size all 2^n patterns are counted. */
const largestExact = 20;

/**
 * Sign-flip permutation test of the mean change: how often chance signs give as large a mean, up or down.
 *
 * If nothing happened, each change was as likely to be a fall of the same size. Exact for up to 20 pairs; beyond,
 * p = (b + 1) / (R + 1) with b of R drawn patterns at least as extreme (Phipson & Smyth 2010, Stat. Appl. Genet.
 * Mol. Biol. 9, 39), by xoshiro128** from the seed. Valid without any assumption on the shape, a little
 * conservative; under 6 pairs it cannot go below 0.05. The order of people does not matter: they are taken by the
 * size of their change, the largest first.
 *
 * @param before one score a person, in scale points; `null` = missing
 * @param after the same people in the same order
 * @returns not estimable without pairs
 * @example signFlipTest(sleepBefore, sleepAfter) // p 0.00390625, exact true
 */
export function signFlipTest(before: Values, after: Values, options?: SignFlipOptions): SignFlip {
  const { n, changes } = completePairs(before, after);
  if (n === 0) return without(n, shortageOf(before, after));
  const sizes = changes
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => b - a);
  // A hair under the observed sum: patterns that equal it but for rounding count as equal.
  const bound = Math.abs(sum(changes)) - 1e-10 * sum(sizes);
  const exact = n <= largestExact;
  return { status: 'ok', n, p: exact ? countedP(sizes, bound) : drawnP(sizes, bound, options), exact };
}

/** Share of all sign patterns whose sum is as far from zero as the bound. */
function countedP(sizes: readonly number[], bound: number): number {
  if (bound <= 0) return 1;
  const half = Math.ceil(sizes.length / 2);
  const first = signedSums(sizes.slice(0, half));
  const second = signedSums(sizes.slice(half)).sort((a, b) => a - b);
  const upward = first.reduce((total, part) => total + second.length - placeOf(second, bound - part), 0);
  return Math.min(1, (2 * upward) / 2 ** sizes.length);
}

/** The sums under all patterns of signs. */
function signedSums(sizes: readonly number[]): number[] {
  return sizes.reduce<number[]>((sums, size) => sums.flatMap((part) => [part - size, part + size]), [0]);
}

/** How many of ascending values lie under a bound. */
function placeOf(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Share of drawn patterns, the observed one counted among them. */
function drawnP(sizes: readonly number[], bound: number, options: SignFlipOptions | undefined): number {
  const asked = options?.resamples;
  const resamples = asked !== undefined && Number.isInteger(asked) && asked > 0 ? asked : 9999;
  const random = signedSeededBits(options?.seed ?? 1);
  const tables = signTables(sizes);
  let extreme = 0;
  for (let draw = 0; draw < resamples; draw += 1) {
    if (Math.abs(drawnSum(tables, random)) >= bound) extreme += 1;
  }
  return (extreme + 1) / (resamples + 1);
}

/**
 * Of every eight people, the sum under each of their 256 patterns of signs, one eight after another: person i of an
 * eight goes up where bit i is set. Filled up to whole words of 32 people with people who did not change.
 */
function signTables(sizes: readonly number[]): Float64Array {
  const eights = Array.from({ length: 4 * Math.ceil(sizes.length / 32) }, (_, part) => {
    const eight = Array.from({ length: 8 }, (_, i) => sizes[8 * part + i] ?? 0);
    return eight.reduce<number[]>(
      (sums, size) => [...sums.map((part) => part - size), ...sums.map((part) => part + size)],
      [0],
    );
  });
  return Float64Array.from(eights.flat());
}

/** The sum under one drawn pattern: a 32-bit number decides on 32 people, the lowest bit on the first. */
function drawnSum(tables: Float64Array, random: RandomBits): number {
  let total = 0;
  for (let word = 0; word < tables.length; word += 1024) {
    const bits = random();
    total += tables[word + (bits & 255)] ?? 0;
    total += tables[word + 256 + ((bits >>> 8) & 255)] ?? 0;
    total += tables[word + 512 + ((bits >>> 16) & 255)] ?? 0;
    total += tables[word + 768 + (bits >>> 24)] ?? 0;
  }
  return total;
}

function without(n: number, reason: Reason): SignFlip {
  return { status: 'not-estimable', reason, n, p: null, exact: null };
}
