import { completePairs, shortageOf } from './complete-pairs.ts';
import type { Estimated, Reason, Values } from './estimate.ts';
import type { StoredBytes } from './random-bits.ts';
import { storedBytes } from './random-bits.ts';
import { sum } from './statistics.ts';
import { placeOf } from './tied-ranks.ts';

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
  return makeSignFlipTest(options)(before, after);
}

/** The test with its draws made once: many groups tested with the same seed share them, with the same p. */
export function makeSignFlipTest(options?: SignFlipOptions): (before: Values, after: Values) => SignFlip {
  const asked = options?.resamples;
  const resamples = asked !== undefined && Number.isInteger(asked) && asked > 0 ? asked : 9999;
  const random = storedBytes(options?.seed ?? 1);
  return (before, after) => {
    const { n, changes } = completePairs(before, after);
    if (n === 0) return without(n, shortageOf(before, after));
    const sizes = changes
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort((a, b) => b - a);
    // A hair under the observed sum: patterns that equal it but for rounding count as equal.
    const bound = Math.abs(sum(changes)) - 1e-10 * sum(sizes);
    const exact = n <= largestExact;
    const p = exact ? countedP(sizes, bound) : drawnP(sizes, bound, { resamples, random });
    return { status: 'ok', n, p, exact };
  };
}

/** Share of all sign patterns whose sum is as far from zero as the bound. */
function countedP(sizes: readonly number[], bound: number): number {
  if (bound <= 0) return 1;
  const half = Math.ceil(sizes.length / 2);
  const first = signPatterns(sizes.slice(0, half));
  const second = new Float64Array(signPatterns(sizes.slice(half))).sort();
  const upward = first.reduce((total, part) => total + second.length - placeOf(second, bound - part), 0);
  return Math.min(1, (2 * upward) / 2 ** sizes.length);
}

/** How many patterns are drawn, and from what. */
interface Draws {
  readonly resamples: number;
  readonly random: StoredBytes;
}

/** The people on whom one random number of 32 bits decides, and one byte of it. */
const peopleAWord = 32;
const peopleAByte = 8;

/**
 * Share of drawn patterns, the observed one counted among them. A random number decides on 32 people, its lowest bit on
 * the first; a set bit is a change upwards. The sums of every eight people under all their signs are made first.
 */
function drawnP(sizes: readonly number[], bound: number, { resamples, random }: Draws): number {
  const step = Math.ceil(sizes.length / peopleAWord) * (peopleAWord / peopleAByte);
  const bytes = random(resamples * step);
  const [parts, patterns] = [Math.ceil(sizes.length / peopleAByte), bytePatterns(sizes)];
  let extreme = 0;
  for (let place = 0; place < resamples * step; place += step) {
    let total = 0;
    for (let part = 0; part < parts; part += 1) {
      total += patterns[(part << peopleAByte) + (bytes[place + part] ?? 0)] ?? 0;
    }
    if (Math.abs(total) >= bound) extreme += 1;
  }
  return (extreme + 1) / (resamples + 1);
}

/** The sums of every eight people under each byte of signs, one part after another. */
function bytePatterns(sizes: readonly number[]): number[] {
  const patterns: number[] = [];
  for (let first = 0; first < sizes.length; first += peopleAByte) {
    const people = sizes.slice(first, first + peopleAByte);
    // Nobody changes in the places that the last part leaves empty.
    while (people.length < peopleAByte) people.push(0);
    addPatterns(patterns, people);
  }
  return patterns;
}

/** The sum under each pattern of signs; person i goes up where bit i is set. */
function signPatterns(sizes: readonly number[]): number[] {
  const sums: number[] = [];
  addPatterns(sums, sizes);
  return sums;
}

function addPatterns(sums: number[], sizes: readonly number[]): void {
  const start = sums.length;
  sums.push(-sum(sizes));
  for (const size of sizes) {
    const end = sums.length;
    for (let from = start; from < end; from += 1) sums.push((sums[from] ?? 0) + 2 * size);
  }
}

function without(n: number, reason: Reason): SignFlip {
  return { status: 'not-estimable', reason, n, p: null, exact: null };
}
