import type { ScaleScoring } from '#instruments/score-scale.ts';
import type { GroupInput } from '#analysis/release-input.ts';
import { isNobodyOrMany } from './differencing.ts';
import { areVariedScores } from './homogeneity.ts';
import { scoreOf } from './linked-people.ts';
import type { Members } from './rank-audit.ts';

/** Scores of one person, at least one of them present. */
export interface OnceOrTwice {
  readonly key: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Everybody with a score before, after or both, on one scale of some groups. */
export interface Everyone {
  readonly people: readonly OnceOrTwice[];
  /** Scores of those who have one before only. */
  readonly leavers: readonly number[];
  /** Scores of those who have one after only. */
  readonly joiners: readonly number[];
}

/** Everybody of these groups who has a score in at least one wave, in the order of their scores. */
export function everyoneIn(groups: readonly GroupInput[], scoring: ScaleScoring): Everyone {
  const people = groups
    .flatMap(({ id, people: own }) =>
      own.map((person, i) => ({ ...person, key: person.key ?? `${id}/${i}` })),
    )
    .map(({ key, ...person }) => ({
      key,
      before: scoreOf(person.before, scoring),
      after: scoreOf(person.after, scoring),
    }))
    .filter(({ before, after }) => before !== null || after !== null)
    .sort(byScores);
  return {
    people,
    leavers: people.flatMap(({ before, after }) => (before !== null && after === null ? [before] : [])),
    joiners: people.flatMap(({ before, after }) => (after !== null && before === null ? [after] : [])),
  };
}

/**
 * R8: who answered once is, in either wave, nobody or at least k people.
 *
 * In a wave, everybody minus the linked people is exactly the leavers (before) or the joiners (after). Every other
 * difference of sets that are published takes further whole sets that are nobody or at least k by R3 and R4, without a
 * common member; so it is nobody or at least k as well. This holds because a figure about everybody is made for a
 * total only: with one for a group as well, its leavers could be subtracted from those of the total.
 */
export function differsByNobodyOrMany({ leavers, joiners }: Everyone, threshold: number): boolean {
  return [leavers, joiners].every(({ length }) => isNobodyOrMany(length, threshold));
}

/** Everybody with a score in a wave, by keyed names. */
export function answeredIn({ people }: Everyone, wave: 'before' | 'after'): Members {
  return new Set(people.flatMap((person) => (person[wave] === null ? [] : person.key)));
}

/** R9 for those who answered once: their mean can be worked out, so they must not be all alike. */
export function onceOnlyVaries({ leavers, joiners }: Everyone, range: readonly [number, number]): boolean {
  return [leavers, joiners].every((scores) => scores.length === 0 || areVariedScores(scores, range));
}

function byScores(a: OnceOrTwice, b: OnceOrTwice): number {
  return ascending(a.before, b.before) || ascending(a.after, b.after);
}

/** The lower score first, who has none last. */
function ascending(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}
