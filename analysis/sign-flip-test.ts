import { completePairs, shortageOf } from './complete-pairs.ts';
import type { Estimated, Reason, Values } from './estimate.ts';
import type { StoredBits } from './random-bits.ts';
import { storedBits } from './random-bits.ts';
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
  return makeSignFlipTest(options)(before, after);
}

/** The test with its draws made once: many groups tested with the same seed share them, with the same p. */
export function makeSignFlipTest(options?: SignFlipOptions): (before: Values, after: Values) => SignFlip {
  const asked = options?.resamples;
  const resamples = asked !== undefined && Number.isInteger(asked) && asked > 0 ? asked : 9999;
  const random = storedBits(options?.seed ?? 1);
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
    const p = exact ? countedP(sizes, bound) : drawnP(drawnSums(sizes, resamples, random), bound);
    return { status: 'ok', n, p, exact };
  };
}

/** Share of all sign patterns whose sum is as far from zero as the bound. */
function countedP(sizes: readonly number[], bound: number): number {
  if (bound <= 0) return 1;
  const half = Math.ceil(sizes.length / 2);
  const first = signPatterns(sizes.slice(0, half));
  const second = signPatterns(sizes.slice(half)).sort();
  const upward = first.reduce((total, part) => total + second.length - placeOf(second, bound - part), 0);
  return Math.min(1, (2 * upward) / 2 ** sizes.length);
}

/** How many of ascending values lie under a bound. */
function placeOf(ascending: Float64Array, bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Share of drawn patterns, the observed one counted among them. */
function drawnP(sums: Float64Array, bound: number): number {
  let extreme = 0;
  for (let draw = 0; draw < sums.length; draw += 1) {
    if (Math.abs(sums[draw] ?? 0) >= bound) extreme += 1;
  }
  return (extreme + 1) / (sums.length + 1);
}

const peopleAWord = 32;

/** The people of a word are taken in parts of this many at most, whose sums under all their signs are made first. */
const peopleAPart = 11;

/**
 * The sums under drawn patterns: a 32-bit number decides on 32 people, the lowest bit on the first; a set bit is a
 * change upwards.
 */
function drawnSums(sizes: readonly number[], resamples: number, random: StoredBits): Float64Array {
  const words = Math.ceil(sizes.length / peopleAWord);
  const bits = random(resamples * words);
  const sums = new Float64Array(resamples);
  for (let word = 0; word < words; word += 1) {
    for (let shift = 0; shift < peopleAWord; shift += peopleAPart) {
      const first = word * peopleAWord + shift;
      if (first >= sizes.length) break;
      const last = Math.min(first + peopleAPart, (word + 1) * peopleAWord);
      addPart(sums, signPatterns(sizes.slice(first, last)), { bits, word, words, shift });
    }
  }
  return sums;
}

/** Which bits of which words decide on a part of the people: those from `shift` on, of every `words`th word. */
interface PartBits {
  readonly bits: Int32Array;
  readonly word: number;
  readonly words: number;
  readonly shift: number;
}

/** Adds to every drawn sum what the people of one part give; a loop of whole numbers only, run millions of times. */
function addPart(sums: Float64Array, patterns: Float64Array, { bits, word, words, shift }: PartBits): void {
  const mask = patterns.length - 1;
  let place = word;
  for (let draw = 0; draw < sums.length; draw += 1) {
    const pattern = ((bits[place] ?? 0) >> shift) & mask;
    sums[draw] = (sums[draw] ?? 0) + (patterns[pattern] ?? 0);
    place += words;
  }
}

/** The sum under each pattern of signs; person i goes up where bit i is set. */
function signPatterns(sizes: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** sizes.length).fill(-sum(sizes));
  for (const [person, size] of sizes.entries()) {
    const half = 2 ** person;
    for (let pattern = 0; pattern < half; pattern += 1) {
      sums[half + pattern] = (sums[pattern] ?? 0) + 2 * size;
    }
  }
  return sums;
}

function without(n: number, reason: Reason): SignFlip {
  return { status: 'not-estimable', reason, n, p: null, exact: null };
}
