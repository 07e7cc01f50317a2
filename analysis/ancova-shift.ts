import type { Pairs } from './complete-pairs.ts';
import { completePairs } from './complete-pairs.ts';
import { armShortage } from './difference-in-differences.ts';
import type { Arm, Estimated, IntervalOptions, Reason } from './estimate.ts';
import { confidenceOf } from './estimate.ts';
import { squaresAround, sum } from './statistics.ts';
import type { DifferenceFields } from './welch.ts';
import { noDifference, tInterval } from './welch.ts';

export interface AncovaShiftFields extends DifferenceFields {
  nTrained: number;
  nComparison: number;
  /** Points after per point before, within the arms; `null` where nobody differs before. */
  slope: number | null;
}

export type AncovaShift = Estimated<AncovaShiftFields, 'nTrained' | 'nComparison'>;

/**
 * Difference after between people who started equal: analysis of covariance, as a sensitivity analysis.
 *
 * Least squares of after on before and arm (R: `lm(after ~ before + arm)`), in closed form through the pooled
 * within-arm slope; n - 3 degrees of freedom. Where nobody differs before there is nothing to adjust for: as R does,
 * `before` is then left out (slope `null`, n - 2 degrees of freedom). With arms that existed already it can contradict
 * the difference of changes, which is usually the less biased of the two there (van Breukelen 2013, Multivariate
 * Behavioral Research 48, 895-922): shown beside it, never instead.
 *
 * @param trained scores before and after, one a person, in scale points; `null` = missing
 * @param comparison the same of the comparison people
 * @returns estimate = adjusted mean after, trained minus comparison; not estimable without a pair in either arm,
 *   with fewer pairs than the fit needs, when before tells the arms apart exactly, or when the fit is perfect
 * @example ancovaShift({ before: [1, 2, 4], after: [3, 3, 5] }, { before: [2, 3, 3], after: [2, 4, 3] }) // 0.938, t(3) = 1.83
 */
export function ancovaShift(trained: Arm, comparison: Arm, options?: IntervalOptions): AncovaShift {
  const second = completePairs(trained.before, trained.after);
  const first = completePairs(comparison.before, comparison.after);
  const counts = { nTrained: second.n, nComparison: first.n };
  const a = centre(first);
  const b = centre(second);
  if (a === null || b === null) return without(counts, armShortage(trained, comparison));
  const covariate = covariateOf(a, b);
  const df = first.n + second.n - (covariate.kind === 'constant' ? 2 : 3);
  if (df < 1) return without(counts, 'too-few-pairs');
  if (covariate.kind === 'arm') return without(counts, 'no-variance');

  const { slope, gap, leverage } = covariate;
  const estimate = b.meanAfter - a.meanAfter - slope * gap;
  const residuals = [a, b].flatMap(({ before, after }) =>
    after.map((value, i) => value - slope * (before[i] ?? 0)),
  );
  const residual = Math.sqrt(squaresAround(residuals, 0) / df);
  if (isPerfect(residual, [...first.after, ...second.after])) return without(counts, 'no-variance');
  const se = residual * Math.sqrt(1 / first.n + 1 / second.n + leverage);
  // Before varies so little beside after that the slope has no end.
  if (![slope, estimate, se].every(Number.isFinite)) return without(counts, 'no-variance');
  return {
    status: 'ok',
    ...counts,
    ...tInterval(estimate, se, df, confidenceOf(options)),
    slope: covariate.kind === 'varies' ? slope : null,
  };
}

/** What before adds to the fit. */
interface Covariate {
  /** Whether it varies within the arms, is the same for everybody, or only tells the arms apart. */
  readonly kind: 'varies' | 'constant' | 'arm';
  readonly slope: number;
  /** How much further the trained were before. */
  readonly gap: number;
  /** What the gap adds to the variance of the estimate, in units of the residual variance. */
  readonly leverage: number;
}

/** R's `lm` takes a column as a combination of those before it when this little of its length is left. */
const collinear = 1e-7;

function covariateOf(a: Centred, b: Centred): Covariate {
  const x = [...a.before, ...b.before];
  const y = [...a.after, ...b.after];
  const spread = squaresAround(x, 0);
  const gap = b.meanBefore - a.meanBefore;
  const between = (a.before.length * b.before.length) / x.length;
  const around = spread + between * gap ** 2;
  const length = spread + a.before.length * a.meanBefore ** 2 + b.before.length * b.meanBefore ** 2;
  if (around === 0 || around < collinear ** 2 * length)
    return { kind: 'constant', slope: 0, gap: 0, leverage: 0 };
  const ownOfArm = (between * (spread / around)) / b.before.length;
  if (ownOfArm < collinear ** 2) return { kind: 'arm', slope: 0, gap, leverage: 0 };
  const slope = sum(x.map((value, i) => (value / spread) * (y[i] ?? 0)));
  return { kind: 'varies', slope, gap, leverage: (gap / spread) * gap };
}

/** What is left over is rounding (the bound of R's "essentially perfect fit"). */
function isPerfect(residual: number, after: readonly number[]): boolean {
  const size = Math.sqrt(squaresAround(after, 0) / after.length);
  return residual <= 1e-15 * size;
}

interface Centred {
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** An arm's scores around its own means; `null` of nobody. */
function centre({ n, before, after }: Pairs): Centred | null {
  if (n === 0) return null;
  const [meanBefore, meanAfter] = [sum(before) / n, sum(after) / n];
  return {
    meanBefore,
    meanAfter,
    before: before.map((value) => value - meanBefore),
    after: after.map((value) => value - meanAfter),
  };
}

function without(counts: Pick<AncovaShiftFields, 'nTrained' | 'nComparison'>, reason: Reason): AncovaShift {
  return { status: 'not-estimable', reason, ...counts, ...noDifference, slope: null };
}
