import {
  ancovaShift,
  clusteredDifference,
  cronbachAlpha,
  differenceInDifferences,
  poolShifts,
} from '#analysis/index.ts';
import type { PairedShift } from '#analysis/index.ts';
import { withinVariance } from '#analysis/within-variance.ts';
import { countsOf } from './analyse-cell.ts';
import type { AnswerRow } from './answer-rows.ts';
import type { Design, DesignScale } from './design.ts';
import { scoresOf, type ScaleScores } from './scale-scores.ts';
import type { Person } from './study-people.ts';
import { withheld } from './withheld.ts';

/** People who belong together: a pilot, or a group that stands for itself in the comparison. */
export interface Unit {
  readonly name: string | null;
  readonly people: readonly Person[];
  readonly scoresOn: (scale: DesignScale) => ScaleScores;
}

/** A unit that sorts its people by their scores on a scale once, however often they are asked for. */
export function makeUnit(name: string | null, people: readonly Person[], design: Design): Unit {
  const known = new Map<DesignScale, ScaleScores>();
  return {
    name,
    people,
    scoresOn: (scale) => {
      const scores = known.get(scale) ?? scoresOf(people, scale, design);
      known.set(scale, scores);
      return scores;
    },
  };
}

/** Changes of the people of a unit measured twice. */
interface UnitChanges {
  readonly name: string | null;
  readonly changes: readonly number[];
}

function changesOf({ name, scoresOn }: Unit, scale: DesignScale): UnitChanges {
  const { before, after } = scoresOn(scale);
  const changes = before.flatMap((start, person) => {
    const end = after[person] ?? null;
    return start === null || end === null ? [] : [end - start];
  });
  return { name, changes };
}

function meanOf(changes: readonly number[]): number {
  return changes.reduce((total, change) => total + change, 0) / changes.length;
}

/** One-step pooling: each unit's mean change, with the variance within units pooled and divided by its pairs. */
function poolUnits(units: readonly UnitChanges[], confidence: number): ReturnType<typeof poolShifts> {
  const within = withinVariance(units.map(({ changes }) => changes));
  return poolShifts(
    units.map(({ changes }) => meanOf(changes)),
    units.map(({ changes }) => (within === null ? null : within / changes.length)),
    { confidence },
  );
}

/** Fewest groups whose differences can be judged. */
const fewestGroups = 3;

/**
 * The change of a pilot with an interval that lets its groups differ, over all groups with a pair.
 *
 * Where it is the wider of the two, it carries the pilot's verdict.
 */
export function analyseOverGroups(groups: readonly Unit[], scale: DesignScale, design: Design) {
  const units = groups.map((group) => changesOf(group, scale)).filter(({ changes }) => changes.length > 0);
  const none = { groups: units.length, estimate: null, se: null, df: null, lower: null, upper: null };
  if (units.length < fewestGroups)
    return { status: 'not-estimable', reason: 'too-few-pilots', ...none } as const;
  const pooled = poolUnits(units, design.confidence);
  if (pooled.status !== 'ok') return { status: pooled.status, reason: pooled.reason, ...none };
  const { estimate, se, df, lower, upper } = pooled;
  return { status: 'ok', groups: units.length, estimate, se, df, lower, upper } as const;
}

/** The pilots with a trajectory and enough pairs, pooled. */
export function analyseBenchmark(pilots: readonly Unit[], scale: DesignScale, design: Design) {
  const units = pilots
    .map((pilot) => changesOf(pilot, scale))
    .filter(({ changes }) => changes.length > 0 && changes.length >= design.threshold);
  return {
    scale: scale.id,
    pooled: poolUnits(units, design.confidence),
    pilots: units.map(({ name }) => name),
  };
}

/** The trained pilots against the comparison: by clusters, by persons, and adjusted for where people started. */
export function analyseComparison(
  trained: readonly Unit[],
  comparison: readonly Unit[],
  scale: DesignScale,
  design: Design,
) {
  const { confidence, threshold } = design;
  const armOf = (units: readonly Unit[]) =>
    scoresOf(
      units.flatMap(({ people }) => people),
      scale,
      design,
    );
  const arms = [armOf(trained), armOf(comparison)] as const;
  const isShown = arms.every(({ before, after }) => countsOf(before, after).pairs >= threshold);
  if (!isShown) return { scale: scale.id, clustered: withheld, persons: withheld, ancova: withheld };
  const clusterChanges = (units: readonly Unit[]): number[] =>
    units
      .map((unit) => changesOf(unit, scale).changes)
      .filter(({ length }) => length > 0)
      .map(meanOf);
  return {
    scale: scale.id,
    clustered: clusteredDifference(clusterChanges(trained), clusterChanges(comparison), { confidence }),
    persons: differenceInDifferences(...arms, { confidence }),
    ancova: ancovaShift(...arms, { confidence }),
  };
}

/** Internal consistency of a scale over everybody who answered all its items, per wave. */
export function analyseReliability(
  rows: readonly AnswerRow[],
  scale: DesignScale,
  { threshold, confidence }: Design,
) {
  const alphaIn = (wave: string) => {
    const items = rows
      .filter((row) => row.wave === wave)
      .map(({ answers }) => scale.items.map((item) => turned(answers[item] ?? null, item, scale)))
      .filter((row) => row.every((answer) => answer !== null))
      .sort(byAnswers);
    return items.length < threshold ? withheld : cronbachAlpha(items, { confidence });
  };
  return { scale: scale.id, items: scale.items, before: alphaIn('before'), after: alphaIn('after') };
}

function turned(answer: number | null, item: string, { reversed, range }: DesignScale): number | null {
  if (answer === null || range === undefined || reversed?.includes(item) !== true) return answer;
  return range[0] + range[1] - answer;
}

/** So that the order of the rows changes no digit. */
function byAnswers(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  let place = 0;
  while (place < a.length && a[place] === b[place]) place += 1;
  return (a[place] ?? 0) - (b[place] ?? 0);
}

/** The result that carries a pilot's verdict: the paired interval, or the one over groups where it is wider. */
export function widerInterval(
  paired: PairedShift,
  overGroups: ReturnType<typeof analyseOverGroups>,
): { lower: number; upper: number } | null {
  if (paired.status !== 'ok') return null;
  if (overGroups.status !== 'ok' || overGroups.upper - overGroups.lower <= paired.upper - paired.lower)
    return paired;
  return overGroups;
}
