import { differSafely, hidesAmongSiblings } from './differencing.ts';
import type { Everyone } from './everyone.ts';
import { answeredIn, differsByNobodyOrMany, onceOnlyVaries } from './everyone.ts';
import { isVaried } from './homogeneity.ts';
import type { PeopleSet } from './people-set.ts';
import { differencesVary, differsFromEarlier, membersOf, type Earlier } from './published-set.ts';
import { derivesSmallSet, type Members } from './rank-audit.ts';
import { hasEnoughInvited, isLargeEnough } from './size-rules.ts';

/** What the rules need to know of a scale: k, the ends of the scale, and what was published of it before. */
export interface Bounds {
  readonly threshold: number;
  readonly range: readonly [number, number];
  readonly earlier: Earlier;
}

/** May the people of this set be shown as a cell of their own? */
export interface CellRule {
  readonly id: 'R1' | 'R2' | 'R4' | 'R9';
  readonly allows: (set: PeopleSet, bounds: Bounds) => boolean;
}

/** A total, the groups of it that are shown beside it, and those that are not, as one set. */
export interface Family {
  readonly total: PeopleSet;
  readonly shown: readonly PeopleSet[];
  readonly hidden: PeopleSet;
}

/** May this total stand beside the groups that are shown? */
export interface TotalRule {
  readonly id: 'R2' | 'R3' | 'R4' | 'R9';
  readonly allows: (family: Family, bounds: Bounds) => boolean;
}

/** May a figure about everybody who answered at least once stand beside those about the linked people? */
export interface EveryoneRule {
  readonly id: 'R4' | 'R8' | 'R9';
  readonly allows: (everyone: Everyone, bounds: Bounds) => boolean;
}

/** May the sums over these sets, of one scale and wave, all be known together? */
export interface AuditRule {
  readonly id: 'R5';
  readonly allows: (published: readonly Members[], threshold: number) => boolean;
}

export interface Rules {
  readonly cell: readonly CellRule[];
  readonly total: readonly TotalRule[];
  readonly everyone: readonly EveryoneRule[];
  readonly audit: readonly AuditRule[];
}

/**
 * The disclosure rules of a release. The residual of a total, which anyone can work out by subtraction, is held to
 * the same rules as a cell that is shown: enough people (R3, R4), enough invited (R2), not all alike (R9). What was
 * published before counts as if it stood beside (R4, R9, and R5 over everything together).
 */
export const allRules: Rules = {
  cell: [
    { id: 'R1', allows: (set, { threshold }) => isLargeEnough(set, threshold) },
    { id: 'R2', allows: (set) => hasEnoughInvited(set) },
    { id: 'R4', allows: isFarFromEarlier },
    {
      id: 'R9',
      allows: (set, { range, earlier }) =>
        isVaried(set.people, range) && differencesVary(membersOf(set), earlier, range),
    },
  ],
  total: [
    { id: 'R3', allows: ({ total, shown }, { threshold }) => hidesAmongSiblings(total, shown, threshold) },
    {
      id: 'R4',
      allows: ({ total, shown, hidden }, bounds) =>
        differSafely([total, ...shown], bounds.threshold) &&
        [total, hidden].every((set) => isEmpty(set) || isFarFromEarlier(set, bounds)),
    },
    { id: 'R2', allows: ({ hidden }) => isEmpty(hidden) || hasEnoughInvited(hidden) },
    { id: 'R9', allows: ({ hidden }, { range }) => isEmpty(hidden) || isVaried(hidden.people, range) },
  ],
  everyone: [
    { id: 'R8', allows: (everyone, { threshold }) => differsByNobodyOrMany(everyone, threshold) },
    {
      id: 'R4',
      allows: (everyone, { threshold, earlier }) =>
        differsFromEarlier(answeredIn(everyone, 'before'), earlier.before, threshold) &&
        differsFromEarlier(answeredIn(everyone, 'after'), earlier.after, threshold),
    },
    {
      id: 'R9',
      allows: (everyone, { range, earlier }) =>
        onceOnlyVaries(everyone, range) && differencesVary(answeredIn(everyone, 'before'), earlier, range),
    },
  ],
  audit: [{ id: 'R5', allows: (published, threshold) => !derivesSmallSet(published, threshold) }],
};

function isFarFromEarlier(set: PeopleSet, { threshold, earlier }: Bounds): boolean {
  return differsFromEarlier(membersOf(set), earlier.before, threshold);
}

function isEmpty({ people }: PeopleSet): boolean {
  return people.length === 0;
}
