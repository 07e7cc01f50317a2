/*
 * Distribution of the sum of the ranks of the changes upwards, if every sign were a fair coin: the exact one given
 * the (mid)ranks, by adding one person at a time (the shift algorithm of Streitberg and Roehmel 1986, Statistical
 * Software Newsletter 12, 10-17). Counts of up to 2^52 sign patterns are exact in a double, so ties cost nothing.
 * Only the sums that are asked for are counted: the tails that tests and limits need are short.
 */

/**
 * How many patterns of signs give each sum of ranks, from 0 to a largest sum.
 *
 * @param ranks whole numbers (midranks doubled), at most 52 of them
 * @example patternCounts([1, 2, 3], 3) // [1, 1, 1, 2]
 */
export function patternCounts(ranks: readonly number[], largest: number): number[] {
  const counts = [1];
  while (counts.length <= largest) counts.push(0);
  let reached = 0;
  for (const rank of ranks) {
    reached = Math.min(largest, reached + rank);
    for (let v = reached; v >= rank; v -= 1) counts[v] = (counts[v] ?? 0) + (counts[v - rank] ?? 0);
  }
  return counts;
}

/** P(V <= v), v and the ranks doubled. @example signedRankAtOrBelow([2, 4, 6], 2) // 0.25 */
export function signedRankAtOrBelow(doubledRanks: readonly number[], doubledV: number): number {
  return patternsAtOrBelow(doubledRanks, Math.floor(doubledV)) / 2 ** doubledRanks.length;
}

/** P(V > v), v and the ranks doubled; the mirror image of the lower tail. @example signedRankAbove([2, 4, 6], 10) // 0.125 */
export function signedRankAbove(doubledRanks: readonly number[], doubledV: number): number {
  const mirrored = Math.ceil(sumOf(doubledRanks) - doubledV) - 1;
  return patternsAtOrBelow(doubledRanks, mirrored) / 2 ** doubledRanks.length;
}

function patternsAtOrBelow(ranks: readonly number[], v: number): number {
  const largest = sumOf(ranks);
  if (v < 0) return 0;
  // Beyond the middle the other tail is the shorter one.
  if (2 * v >= largest) return 2 ** ranks.length - patternsAtOrBelow(ranks, largest - v - 1);
  return patternCounts(ranks, v).reduce((total, count) => total + count, 0);
}

function sumOf(ranks: readonly number[]): number {
  return ranks.reduce((total, rank) => total + rank, 0);
}
