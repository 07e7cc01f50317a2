import { completePairs } from './complete-pairs.ts';
import { normalReach } from './distributions.ts';
import type { Estimated, IntervalOptions, Reason, Values } from './estimate.ts';
import { confidenceOf, isPresent, presentValues } from './estimate.ts';
import { hedgesFactor } from './gamma.ts';
import { isRoundingNoise, mean, moments, sum } from './statistics.ts';
import { pooledSd } from './welch.ts';

export interface AttritionFields {
  /** People with a score before, after, and both. */
  before: number;
  after: number;
  pairs: number;
  /** Mean score before of those without a score after, and of those with one. */
  leaversMean: number;
  stayersMean: number;
  /** Leavers minus stayers before, in pooled standard deviations, without small-sample bias. */
  g: number;
  lower: number;
  upper: number;
  /** The mean change the leavers would need for everyone's mean change to be 0, in scale points. */
  tippingPoint: number;
}

export type Attrition = Estimated<
  AttritionFields,
  'before' | 'after' | 'pairs',
  'leaversMean' | 'stayersMean'
>;

/**
 * Who left: did the people without an after score start differently, and how could they undo the finding?
 *
 * Hedges' g of leavers against stayers with the large-sample interval g +- z sqrt(1/n1 + 1/n2 + g^2 / (2 (n1 + n2)))
 * (Hedges & Olkin 1985; R: `metafor::escalc("SMD")`). No test: with few leavers it would find nothing. Tipping point =
 * -(pairs x mean change) / leavers.
 *
 * @param before one score a person, in scale points; `null` = missing
 * @param after the same people in the same order
 * @returns not estimable under two leavers or two stayers, or when all started equal
 */
export function attrition(before: Values, after: Values, options?: IntervalOptions): Attrition {
  const { changes, before: stayers } = completePairs(before, after);
  const leavers = before
    .filter((value, person) => isPresent(value) && !isPresent(after[person]))
    .filter(isPresent);
  const counts = {
    before: stayers.length + leavers.length,
    after: presentValues(after).length,
    pairs: stayers.length,
    leaversMean: mean(leavers),
    stayersMean: mean(stayers),
  };
  const left = moments(leavers);
  const stayed = moments(stayers);
  if (counts.before === 0 || counts.after === 0) return without(counts, 'all-missing');
  if (left === null || stayed === null) return without(counts, 'too-few-people');
  const sd = pooledSd(stayed, left);
  if (isRoundingNoise(sd / Math.sqrt(counts.before), Math.max(Math.abs(left.mean), Math.abs(stayed.mean)))) {
    return without(counts, 'no-variance');
  }
  const g = ((hedgesFactor(left.n + stayed.n - 2) ?? 1) * (left.mean - stayed.mean)) / sd;
  const se = Math.sqrt(1 / left.n + 1 / stayed.n + g ** 2 / (2 * (left.n + stayed.n)));
  const reach = normalReach(confidenceOf(options)) * se;
  return {
    status: 'ok',
    ...counts,
    leaversMean: left.mean,
    stayersMean: stayed.mean,
    g,
    lower: g - reach,
    upper: g + reach,
    tippingPoint: 0 - sum(changes) / left.n,
  };
}

interface Counts {
  readonly before: number;
  readonly after: number;
  readonly pairs: number;
  readonly leaversMean: number | null;
  readonly stayersMean: number | null;
}

function without(counts: Counts, reason: Reason): Attrition {
  return {
    status: 'not-estimable',
    reason,
    ...counts,
    g: null,
    lower: null,
    upper: null,
    tippingPoint: null,
  };
}
