import { normalCdf, normalReach } from './distributions.ts';
import type { RankInterval } from './signed-rank-exact.ts';
import { doubledRanks } from './tied-ranks.ts';
import { walshOrderStatistic } from './walsh-averages.ts';

/** Signed ranks as seen from a centre, zeros left out, on the scale of the normal approximation. */
interface Standing {
  /** Sum of the ranks of the changes upwards. */
  readonly v: number;
  /** That sum minus what a fair coin gives. */
  readonly excess: number;
  /** Its standard deviation, with the correction for ties; 0 when nothing is left. */
  readonly sd: number;
}

/** How the changes stand from a centre. */
export function standingFrom(changes: readonly number[], centre: number, tolerance: number): Standing {
  const moved = changes.map((change) => change - centre).filter((change) => Math.abs(change) > tolerance);
  const n = moved.length;
  const { ranks, groups } = doubledRanks(moved.map(Math.abs), tolerance);
  const v = ranks.reduce((total, rank, i) => total + ((moved[i] ?? 0) > 0 ? rank / 2 : 0), 0);
  const ties = groups.reduce((total, size) => total + size ** 3 - size, 0);
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  return { v, excess: v - (n * (n + 1)) / 4, sd: Math.sqrt(variance) };
}

/** The excess in standard deviations, half a rank nearer to zero (continuity correction). */
function standardized({ excess, sd }: Standing): number {
  return (excess - Math.sign(excess) * 0.5) / sd;
}

/** Two-sided p by the normal approximation with continuity correction (R 4.6 from n = 50 on). */
export function approximateP(standing: Standing): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(standardized(standing))));
}

/**
 * Limits where the approximate test changes its mind; `null` where the ends do not reach it.
 *
 * Between two Walsh averages nothing changes: the rank sum seen from a centre is the number of averages above it,
 * and its standard deviation is the same everywhere, as only equal changes tie. So the limits are the averages with
 * the places at which that number crosses its critical values.
 */
export function approximateInterval(
  changes: readonly number[],
  confidence: number,
  tolerance: number,
): RankInterval | null {
  const sorted = [...changes].sort((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const z = normalReach(confidence);
  const at = (centre: number): number => standardized(standingFrom(changes, centre, tolerance));
  if (!(at(low) >= z && at(high) <= -z)) return null;
  const averages = (sorted.length * (sorted.length + 1)) / 2;
  const { sd } = standingFrom(changes, low - 1 - (high - low), tolerance);
  const reach = z * sd + 0.5;
  const limit = (above: number): number =>
    walshOrderStatistic(sorted, Math.min(averages, Math.max(1, Math.ceil(averages - above))));
  return {
    lower: limit(averages / 2 + reach),
    upper: limit(averages / 2 - reach),
    achievedConfidence: confidence,
  };
}
