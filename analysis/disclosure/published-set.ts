import { areVariedScores } from './homogeneity.ts';
import type { PeopleSet } from './people-set.ts';
import type { Members } from './rank-audit.ts';

/** A set of people over whom a figure was published, on one scale and wave. */
export interface PublishedSet {
  readonly scale: string;
  /** Number of the wave. */
  readonly wave: number;
  /** What the figure was of: the id of a group, `total`, `everyone` or `unlinked`. */
  readonly name: string;
  /** Keyed names of the people, sorted. */
  readonly members: readonly string[];
}

/** What was published before about one scale, and what is known now of the people it was about. */
export interface Earlier {
  /** Sets of the before wave, which every release of a pilot tells about anew. */
  readonly before: readonly Members[];
  /** Sets of the later wave. */
  readonly after: readonly Members[];
  /** Scores before of everybody who has not withdrawn. */
  readonly scores: ReadonlyMap<string, number>;
}

/** The keyed names of a set. */
export function membersOf({ people }: Pick<PeopleSet, 'people'>): Members {
  return new Set(people.map(({ key }) => key));
}

/**
 * R4 over time and viewers (R13): a set is one that was published before, or differs from each of those by at least k
 * people, whoever has come or gone in between.
 */
export function differsFromEarlier(set: Members, earlier: readonly Members[], threshold: number): boolean {
  return earlier.every((other) => {
    const difference = differenceOf(set, other);
    return difference === 0 || difference >= threshold;
  });
}

/** Whether nothing was published of these people before, or something of exactly them. */
export function isNewOrSame(set: Members, earlier: readonly Members[]): boolean {
  return earlier.length === 0 || earlier.some((other) => differenceOf(set, other) === 0);
}

/**
 * R9 over time: where a set lies inside one that was published before, or around it, the people between them must not
 * all be alike; of those who withdrew meanwhile nothing is known, so the others must differ.
 */
export function differencesVary(set: Members, earlier: Earlier, range: readonly [number, number]): boolean {
  return earlier.before.every((other) => {
    const [more, fewer] = [without(set, other), without(other, set)];
    const between = more.length === 0 ? fewer : more;
    const nested = more.length === 0 || fewer.length === 0;
    if (!nested || between.length === 0) return true;
    const scores = between.flatMap((person) => earlier.scores.get(person) ?? []);
    return scores.length > 0 && areVariedScores(scores, range);
  });
}

/** How many people are in one of the two sets and not in the other. */
function differenceOf(set: Members, other: Members): number {
  return without(set, other).length + without(other, set).length;
}

function without(set: Members, other: Members): string[] {
  return [...set].filter((person) => !other.has(person));
}
