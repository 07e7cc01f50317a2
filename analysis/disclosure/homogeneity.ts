import { mean } from '#analysis/statistics.ts';
import type { LinkedPerson } from './people-set.ts';
import { toTenth } from './rounding.ts';

/** Scores are means of items: equal ones can differ by this much in binary. */
const noise = 1e-9;

/**
 * R9: a mean over people who are all alike is a statement about each of them, whatever their number.
 *
 * @returns false when everyone has the same score before, the same after or the same change, or when a mean rounds
 * to an end of the scale (then nearly everyone is at that end)
 */
export function isVaried(people: readonly LinkedPerson[], range: readonly [number, number]): boolean {
  const before = people.map((person) => person.before);
  const after = people.map((person) => person.after);
  const changes = people.map((person) => person.after - person.before);
  return (
    ![before, after, changes].some(isUniform) && ![before, after].some((scores) => isAtEnd(scores, range))
  );
}

/** R9 for scores of one wave: not all alike, and their mean does not round to an end of the scale. */
export function areVariedScores(scores: readonly number[], range: readonly [number, number]): boolean {
  return !isUniform(scores) && !isAtEnd(scores, range);
}

function isUniform(values: readonly number[]): boolean {
  return Math.max(...values) - Math.min(...values) < noise;
}

function isAtEnd(scores: readonly number[], [lowest, highest]: readonly [number, number]): boolean {
  const shown = toTenth(mean(scores) ?? lowest);
  return shown <= lowest || shown >= highest;
}
