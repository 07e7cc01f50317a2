/** Distribution of the sum of the ranks of the changes upwards, if every sign were a fair coin. */
export interface SignedRankDistribution {
  /** P(V <= v), v in doubled ranks. */
  readonly atOrBelow: (doubledV: number) => number;
  /** P(V > v), v in doubled ranks. */
  readonly above: (doubledV: number) => number;
}

/**
 * The exact distribution given the (mid)ranks, by adding one person at a time (the shift algorithm of Streitberg
 * and Roehmel 1986, Statistical Software Newsletter 12, 10-17).
 *
 * Counts of up to 2^49 sign patterns are exact in a double, so ties cost nothing.
 *
 * @param doubledRanks whole numbers, at most 52 of them
 */
export function signedRankDistribution(doubledRanks: readonly number[]): SignedRankDistribution {
  const largest = doubledRanks.reduce((total, rank) => total + rank, 0);
  const patterns = new Float64Array(largest + 1);
  patterns[0] = 1;
  let reached = 0;
  for (const rank of doubledRanks) {
    reached += rank;
    for (let v = reached; v >= rank; v -= 1) patterns[v] = (patterns[v] ?? 0) + (patterns[v - rank] ?? 0);
  }
  const cumulative = patterns.slice();
  for (let v = 1; v <= largest; v += 1) cumulative[v] = (cumulative[v] ?? 0) + (cumulative[v - 1] ?? 0);
  const all = 2 ** doubledRanks.length;
  const countTo = (v: number): number => (v < 0 ? 0 : (cumulative[Math.min(Math.floor(v), largest)] ?? all));
  return {
    atOrBelow: (v) => countTo(v) / all,
    above: (v) => (all - countTo(v)) / all,
  };
}
