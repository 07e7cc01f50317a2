import type { PeopleSet } from './disclosure/people-set.ts';
import { poolShifts } from './pool-shifts.ts';
import type { Limits } from './release.ts';
import type { IntervalAt } from './released-cell.ts';
import { studentInterval } from './released-cell.ts';
import type { Moments } from './statistics.ts';
import { mean, moments, sum } from './statistics.ts';

/** Fewest groups from which something can be said about how groups differ. */
const fewestGroups = 3;

/**
 * Limits of a pilot's mean change: Student's t over its people, or, when that is wider, an interval that lets its
 * groups differ (from three shown groups on).
 *
 * The second is a one-way random effects model over the groups' mean changes with the pooled within-group variance,
 * REML, Hartung-Knapp (`poolShifts`). Its centre weighs groups, not people; where it would miss the mean change over
 * people it is stretched to it, so that the limits always surround the change they stand beside. One method, chosen
 * at 95 %, carries every interval of a cell: they stay nested.
 *
 * @param groups the shown groups with a trajectory; only released sets enter, so nothing hidden shines through
 */
export function totalInterval(total: PeopleSet, groups: readonly PeopleSet[]): IntervalAt {
  const overPeople = studentInterval(total.people);
  const overGroups = groupInterval(total, groups);
  return width(overGroups(0.95)) > width(overPeople(0.95)) ? overGroups : overPeople;
}

function groupInterval(total: PeopleSet, groups: readonly PeopleSet[]): IntervalAt {
  const changes = groups.flatMap((group) => moments(changesOf(group)) ?? []);
  const centre = mean(changesOf(total));
  if (changes.length < fewestGroups || centre === null) return () => null;
  const within = pooledVariance(changes);
  return (confidence) => {
    const pooled = poolShifts(
      changes.map((change) => change.mean),
      changes.map(({ n }) => within / n),
      { confidence },
    );
    if (pooled.status !== 'ok') return null;
    return [Math.min(pooled.lower, centre), Math.max(pooled.upper, centre)];
  };
}

/** Variance of the changes around their own group's mean. */
function pooledVariance(groups: readonly Moments[]): number {
  const squares = groups.map(({ n, variance }) => (n - 1) * variance);
  return sum(squares) / sum(groups.map(({ n }) => n - 1));
}

function changesOf({ people }: PeopleSet): number[] {
  return people.map(({ before, after }) => after - before);
}

function width(limits: Limits | null): number {
  return limits === null ? -Infinity : limits[1] - limits[0];
}
