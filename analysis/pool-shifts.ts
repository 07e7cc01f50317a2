import { chiSquareQuantile, chiSquareTail, tReach } from './distributions.ts';
import type { Estimated, IntervalOptions, Reason, Value, Values } from './estimate.ts';
import { confidenceOf, isPresent } from './estimate.ts';
import { findRoot } from './find-root.ts';
import { lowestRatio } from './lowest-ratio.ts';
import { sum } from './statistics.ts';
import type { DifferenceFields } from './welch.ts';
import { noDifference, tInterval } from './welch.ts';

/** A pilot's effect drawn towards the pooled one as far as its own uncertainty asks. */
export interface ShrunkenEstimate {
  readonly estimate: number;
  readonly se: number;
}

export interface PoolShiftsFields extends DifferenceFields {
  /** Pilots with an estimate and a variance. */
  k: number;
  /** Variance of the true changes between pilots (REML), and its Q-profile limits. */
  tau2: number;
  tau2Lower: number;
  tau2Upper: number;
  /** Cochran's Q on k - 1 degrees of freedom, and its p. */
  q: number;
  qP: number;
  /** Share of the variation that is between pilots rather than chance, in percent. */
  i2: number;
  /** Where the true change of a new pilot roughly lies. */
  predictionLower: number;
  predictionUpper: number;
  /** Weight of each pilot used; they sum to 1. */
  weights: readonly number[];
  shrunken: readonly ShrunkenEstimate[];
}

export type PoolShifts = Estimated<PoolShiftsFields, 'k'>;

interface Study {
  readonly y: number;
  readonly v: number;
}

/** A change is a measurement as far as its square, which a variance is, can be one (`isPresent`). */
const largestChange = 1e75;

/** Under this share of the largest a variance is no measurement; its pilot would be all that counts. */
const smallestVariance = 1e-200;

/**
 * Pilots together: the mean of their true changes and how much these differ (random effects).
 *
 * tau2 by REML; interval of Hartung & Knapp with the factor max(1, q), q = sum(w (y - mu)^2) / (k - 1), and t(k - 1)
 * (Hartung & Knapp 2001, Statistics in Medicine 20, 3875-3889; Roever et al. 2015, BMC Med. Res. Methodol. 15, 99;
 * R: `metafor::rma(y, v, method = "REML", test = "adhoc")`); limits of tau2 by the Q-profile (Viechtbauer 2007,
 * Statistics in Medicine 26, 37-52), [0, 0] where even tau2 = 0 leaves less variation than chance gives; prediction
 * interval estimate +- t(k - 1) sqrt(tau2 + se^2), from five pilots worth a look and even then only roughly right;
 * shrunken estimates as `metafor::blup` of the plain Hartung-Knapp fit. The factor max(1, q) keeps pilots that happen
 * to agree from giving an absurdly narrow interval.
 *
 * @param estimates one change a pilot, in scale points; pilots without a positive variance are left out
 * @param variances squared standard error of each, in the same order
 * @returns not estimable under two pilots, or where nobody within the pilots differs
 */
export function poolShifts(estimates: Values, variances: Values, options?: IntervalOptions): PoolShifts {
  const given = estimates.flatMap((y, i) => {
    const v = variances[i];
    return isChange(y) && isPresent(v) && v > 0 ? [{ y, v }] : [];
  });
  const unit = unitOf(given);
  const studies = given
    .map(({ y, v }) => ({ y: y / unit, v: v / unit / unit }))
    .filter(({ v }) => v >= smallestVariance);
  const k = studies.length;
  if (!estimates.some(isChange) || !variances.some(isPresent)) return without(k, 'all-missing');
  if (k < 2) return without(k, countPairs(estimates, variances) < 2 ? 'too-few-pilots' : 'no-variance');
  return inPoints(fitPool(studies, confidenceOf(options)), unit);
}

function isChange(value: Value): value is number {
  return isPresent(value) && Math.abs(value) <= largestChange;
}

/** Pilots with both figures, whether or not the variance can be worked with. */
function countPairs(estimates: Values, variances: Values): number {
  return estimates.filter((y, i) => isChange(y) && isPresent(variances[i])).length;
}

/** The power of two nearest to how far the pilots lie apart: in that unit nothing overflows, and no digit changes. */
function unitOf(studies: readonly Study[]): number {
  const size = Math.max(range(studies.map(({ y }) => y)), Math.sqrt(largest(studies.map(({ v }) => v))));
  return size > 0 ? 2 ** Math.round(Math.log2(size)) : 1;
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function range(values: readonly number[]): number {
  return largest(values) - smallest(values);
}

/** The whole fit, in the unit of the studies given. */
function fitPool(studies: readonly Study[], confidence: number): PoolShiftsFields {
  const k = studies.length;
  const tau2 = remlTau2(studies);
  const { mu, weight, weights, q: residual } = weigh(studies, tau2);
  const knapp = residual / (k - 1);
  const se = Math.sqrt(Math.max(1, knapp) / weight);
  const reach = tReach(confidence, k - 1) * Math.hypot(Math.sqrt(tau2), se);
  const { q } = weigh(studies, 0);
  return {
    k,
    tau2,
    ...tau2Limits(studies, confidence),
    ...tInterval(mu, se, k - 1, confidence),
    q,
    qP: chiSquareTail(q, k - 1),
    i2: heterogeneity(studies, tau2),
    predictionLower: mu - reach,
    predictionUpper: mu + reach,
    weights,
    shrunken: studies.map((study) => shrink(study, { tau2, mu, variance: knapp / weight })),
  };
}

/** Back from the unit of the fit to scale points. */
function inPoints(pooled: PoolShiftsFields, unit: number): PoolShifts {
  const squared = unit * unit;
  return {
    status: 'ok',
    ...pooled,
    tau2: pooled.tau2 * squared,
    tau2Lower: pooled.tau2Lower * squared,
    tau2Upper: pooled.tau2Upper * squared,
    estimate: pooled.estimate * unit,
    se: pooled.se * unit,
    lower: pooled.lower * unit,
    upper: pooled.upper * unit,
    predictionLower: pooled.predictionLower * unit,
    predictionUpper: pooled.predictionUpper * unit,
    shrunken: pooled.shrunken.map(({ estimate, se }) => ({ estimate: estimate * unit, se: se * unit })),
  };
}

/** The weighted mean at a given tau2, the weights as shares, their total, and the weighted squares around it. */
function weigh(
  studies: readonly Study[],
  tau2: number,
): { mu: number; weight: number; weights: readonly number[]; q: number } {
  const raw = studies.map(({ v }) => 1 / (v + tau2));
  const weight = sum(raw);
  const weights = raw.map((w) => w / weight);
  const mu = sum(studies.map(({ y }, i) => (weights[i] ?? 0) * y));
  return { mu, weight, weights, q: sum(studies.map(({ y }, i) => (raw[i] ?? 0) * (y - mu) ** 2)) };
}

function remlTau2(studies: readonly Study[]): number {
  const variances = studies.map(({ v }) => v);
  const spread = range(studies.map(({ y }) => y)) ** 2;
  return lowestRatio({
    criterion: (tau2) => {
      const { weight, q } = weigh(studies, tau2);
      return sum(variances.map((v) => Math.log(v + tau2))) + Math.log(weight) + q;
    },
    slope: (tau2) => {
      const { mu, weight, weights } = weigh(studies, tau2);
      const terms = studies.map(({ y }, i) => {
        const share = weights[i] ?? 0;
        return share - share ** 2 - weight * share ** 2 * (y - mu) ** 2;
      });
      return weight * sum(terms);
    },
    from: 1e-6 * smallest(variances),
    to: 100 * (largest(variances) + spread),
  });
}

/** Every tau2 under which the observed weighted squares are not unusual. */
function tau2Limits(studies: readonly Study[], confidence: number): { tau2Lower: number; tau2Upper: number } {
  const tail = (1 - confidence) / 2;
  const df = studies.length - 1;
  const excess = (tau2: number, quantile: number): number => weigh(studies, tau2).q - quantile;
  const limit = (quantile: number): number => {
    if (excess(0, quantile) <= 0) return 0;
    let far = largest(studies.map(({ v }) => v));
    while (excess(far, quantile) > 0 && far < 1e150) far *= 4;
    return findRoot({ f: (tau2) => excess(tau2, quantile), from: 0, to: far });
  };
  return { tau2Lower: limit(chiSquareQuantile(1 - tail, df)), tau2Upper: limit(chiSquareQuantile(tail, df)) };
}

/** I2 of Higgins & Thompson (2002), in percent, with the typical within-pilot variance. */
function heterogeneity(studies: readonly Study[], tau2: number): number {
  const { weight, weights } = weigh(studies, 0);
  const typical = (studies.length - 1) / weight / (1 - sum(weights.map((share) => share ** 2)));
  return (100 * tau2) / (tau2 + typical);
}

function shrink(
  { y, v }: Study,
  { tau2, mu, variance }: { tau2: number; mu: number; variance: number },
): ShrunkenEstimate {
  const own = tau2 / (tau2 + v);
  return { estimate: own * y + (1 - own) * mu, se: Math.sqrt(own * v + (1 - own) ** 2 * variance) };
}

function without(k: number, reason: Reason): PoolShifts {
  return {
    status: 'not-estimable',
    reason,
    k,
    tau2: null,
    tau2Lower: null,
    tau2Upper: null,
    ...noDifference,
    q: null,
    qP: null,
    i2: null,
    predictionLower: null,
    predictionUpper: null,
    weights: null,
    shrunken: null,
  };
}
