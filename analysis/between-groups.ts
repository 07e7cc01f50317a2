import { clusteredDifference } from './clustered-difference.ts';
import { differenceInDifferences } from './difference-in-differences.ts';
import type { PeopleSet } from './disclosure/people-set.ts';
import { union } from './disclosure/people-set.ts';
import { outward, toTenth } from './disclosure/rounding.ts';
import { allowsDetail } from './disclosure/size-rules.ts';
import type { Arm } from './estimate.ts';
import type { ComparedScale, GroupDistance } from './release.ts';
import { sum } from './statistics.ts';

/**
 * How far every two shown groups with a trajectory lie apart, before and after, and how that changed (Welch on the
 * changes of their people); from ten people in both.
 *
 * Made of sets that are published themselves, so that it tells of no other set of people.
 */
export function distancesBetween(
  scale: string,
  shown: readonly PeopleSet[],
  threshold: number,
): GroupDistance[] {
  const large = shown.filter(({ people }) => allowsDetail(people.length, threshold));
  return large.flatMap((first, i) =>
    large.slice(i + 1).flatMap((second) => distanceOf(scale, first, second) ?? []),
  );
}

function distanceOf(scale: string, first: PeopleSet, second: PeopleSet): GroupDistance | null {
  const [a, b] = [armOf(first), armOf(second)];
  const change = differenceInDifferences(a, b);
  if (change.status !== 'ok') return null;
  return {
    scale,
    groups: [first.name, second.name],
    before: toTenth(averageOf(a.before) - averageOf(b.before)),
    after: toTenth(averageOf(a.after) - averageOf(b.after)),
    change: toTenth(change.estimate),
    interval95: outward(change.lower, change.upper),
  };
}

/** Fewest groups in either arm whose means can be compared as such. */
const fewestGroups = 2;

/**
 * The shown groups with a trajectory against the shown comparison groups: group by group from two on either side,
 * else person by person. Only shown groups enter, so that nothing hidden shines through.
 *
 * @returns `null` without a shown group on both sides, or when nothing can be estimated
 */
export function comparedScale(
  scale: string,
  trained: readonly PeopleSet[],
  comparison: readonly PeopleSet[],
): ComparedScale | null {
  const byGroups = Math.min(trained.length, comparison.length) >= fewestGroups;
  const arms = [union('trained', trained), union('comparison', comparison)] as const;
  const result = byGroups
    ? clusteredDifference(trained.map(meanChange), comparison.map(meanChange))
    : differenceInDifferences(armOf(arms[0]), armOf(arms[1]));
  if (result.status !== 'ok') return null;
  return {
    scale,
    by: byGroups ? 'groups' : 'people',
    nTrained: byGroups ? trained.length : arms[0].people.length,
    nComparison: byGroups ? comparison.length : arms[1].people.length,
    difference: toTenth(result.estimate),
    interval95: outward(result.lower, result.upper),
  };
}

function meanChange({ people }: PeopleSet): number {
  return averageOf(people.map(({ before, after }) => after - before));
}

function armOf({ people }: PeopleSet): { before: number[]; after: number[] } & Arm {
  return { before: people.map(({ before }) => before), after: people.map(({ after }) => after) };
}

/** Of a shown group, which has people. */
function averageOf(scores: readonly number[]): number {
  return sum(scores) / scores.length;
}
