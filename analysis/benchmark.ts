import type { Wording } from '#instruments/instrument.ts';
import { mayBePooled, mayFollow, type PooledPilot, type PoolMember } from './disclosure/pool-rule.ts';
import { outwardTo, roundTo } from './disclosure/rounding.ts';
import type { PooledTerm } from './pooled-term.ts';
import { poolShifts, type ShrunkenEstimate } from './pool-shifts.ts';
import type { Limits, ReleasedScale, Verdict } from './release.ts';

/** The pooled change over pilots: the fields of `poolShifts` to 0.01, without its weights. */
export interface PooledFigures {
  /** Pilots, organisations and linked people in the pool. */
  readonly k: number;
  readonly organisations: number;
  readonly people: number;
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly t: number;
  readonly p: number;
  readonly interval95: Limits;
  readonly tau2: number;
  readonly tau2Interval: Limits;
  readonly q: number;
  readonly qP: number;
  readonly i2: number;
  /** Where the change of a new pilot roughly lies; null under five pilots. */
  readonly prediction: Limits | null;
}

/** A pool as it was made, until so many organisations have come or gone that another may follow. */
export interface Pool {
  readonly madeOn: string;
  readonly members: readonly PoolMember[];
  readonly figures: PooledFigures;
  /** Each member's change drawn towards the pooled one, to 0.01; in the order of the members. */
  readonly shrunken: readonly ShrunkenEstimate[];
}

/** A pilot's own released change, as it stands beside others. */
export interface BenchmarkRow {
  readonly pilot: { readonly id: string; readonly title: string };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly n: number;
  readonly change: number;
  readonly interval95: Limits;
  readonly verdict: Verdict;
  /** How long it took and what happened in between, as in its release; absent in comparisons that were made before. */
  readonly weeksBetween?: number | undefined;
  readonly sessionsHeld?: number | undefined;
}

/** What is measured on the axis of a comparison. */
export interface BenchmarkHead extends ReleasedScale {
  readonly instrument: { readonly id: string; readonly title: Wording };
}

/** One scale over all pilots that agreed. */
export interface BenchmarkScale extends BenchmarkHead {
  readonly rows: readonly BenchmarkRow[];
  readonly pool: Pool | null;
}

/** The scale of a comparison alone, without rows and pool. */
export function benchmarkHead(scale: BenchmarkHead): BenchmarkHead {
  const { id, title, description, range, sesoi, module, instrument } = scale;
  const ofModule = module === undefined ? {} : { module };
  return { id, title, description, range, sesoi, ...ofModule, instrument };
}

/** A pilot's exact change, and whose pilot it is. */
export type PilotTerm = PooledTerm & PoolMember;

/** Fewest pilots from which a prediction is worth a look. */
const fewestForPrediction = 5;
const hundredths = 100;

/**
 * The pool of one scale: a new one where the rules allow it (R11), else the one there was. The same pilots give the
 * same pool.
 *
 * One step: every pilot's mean change with the variance within pilots, pooled over them, divided by its people; random
 * effects as in `poolShifts`.
 *
 * @param previous the pool that is shown now
 * @param shown who was in every pool that people ever saw on this scale: a new one is laid beside each of them
 * @param madeOn the day on which a new pool is made
 */
export function nextPool(
  terms: readonly PilotTerm[],
  previous: Pool | null,
  { shown = [], madeOn }: { readonly shown?: readonly (readonly PooledPilot[])[]; readonly madeOn: string },
): Pool | null {
  const sorted = [...terms].sort((a, b) => (a.pilot < b.pilot ? -1 : 1));
  const beside = previous === null ? shown : [previous.members, ...shown];
  const allowed = mayBePooled(sorted) && beside.every((members) => mayFollow(sorted, members));
  return (allowed ? poolOf(sorted, madeOn) : null) ?? previous;
}

function poolOf(terms: readonly PilotTerm[], madeOn: string): Pool | null {
  const df = terms.reduce((sum, { n }) => sum + n - 1, 0);
  const within = terms.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / df;
  const pooled = poolShifts(
    terms.map(({ estimate }) => estimate),
    terms.map(({ n }) => within / n),
  );
  if (pooled.status !== 'ok') return null;
  return {
    madeOn,
    members: terms.map(({ pilot, organisation, n }) => ({ pilot, organisation, n })),
    figures: {
      k: pooled.k,
      organisations: new Set(terms.map(({ organisation }) => organisation)).size,
      people: terms.reduce((sum, { n }) => sum + n, 0),
      estimate: round(pooled.estimate),
      se: round(pooled.se),
      df: pooled.df,
      t: round(pooled.t),
      p: round(pooled.p),
      interval95: limits(pooled.lower, pooled.upper),
      tau2: round(pooled.tau2),
      tau2Interval: limits(pooled.tau2Lower, pooled.tau2Upper),
      q: round(pooled.q),
      qP: round(pooled.qP),
      i2: round(pooled.i2),
      prediction:
        pooled.k < fewestForPrediction ? null : limits(pooled.predictionLower, pooled.predictionUpper),
    },
    shrunken: pooled.shrunken.map(({ estimate, se }) => ({ estimate: round(estimate), se: round(se) })),
  };
}

function round(value: number): number {
  return roundTo(value, hundredths);
}

function limits(lower: number, upper: number): Limits {
  return outwardTo(lower, upper, hundredths);
}
