import { differSafely, hidesAmongSiblings } from './differencing.ts';
import type { Everyone } from './everyone.ts';
import { differsByNobodyOrMany, onceOnlyVaries } from './everyone.ts';
import { isVaried } from './homogeneity.ts';
import type { PeopleSet } from './people-set.ts';
import { hasEnoughInvited, isLargeEnough } from './size-rules.ts';

/** What the rules need to know of a scale: k, and the ends of the scale. */
export interface Bounds {
  readonly threshold: number;
  readonly range: readonly [number, number];
}

/** May the people of this set be shown as a cell of their own? */
export interface CellRule {
  readonly id: 'R1' | 'R2' | 'R9';
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
  readonly id: 'R8' | 'R9';
  readonly allows: (everyone: Everyone, bounds: Bounds) => boolean;
}

export interface Rules {
  readonly cell: readonly CellRule[];
  readonly total: readonly TotalRule[];
  readonly everyone: readonly EveryoneRule[];
}

/**
 * The disclosure rules of a release. The residual of a total, which anyone can work out by subtraction, is held to
 * the same rules as a cell that is shown: enough people (R3, R4), enough invited (R2), not all alike (R9).
 */
export const allRules: Rules = {
  cell: [
    { id: 'R1', allows: (set, { threshold }) => isLargeEnough(set, threshold) },
    { id: 'R2', allows: (set) => hasEnoughInvited(set) },
    { id: 'R9', allows: (set, { range }) => isVaried(set.people, range) },
  ],
  total: [
    { id: 'R3', allows: ({ total, shown }, { threshold }) => hidesAmongSiblings(total, shown, threshold) },
    { id: 'R4', allows: ({ total, shown }, { threshold }) => differSafely([total, ...shown], threshold) },
    { id: 'R2', allows: ({ hidden }) => isEmpty(hidden) || hasEnoughInvited(hidden) },
    { id: 'R9', allows: ({ hidden }, { range }) => isEmpty(hidden) || isVaried(hidden.people, range) },
  ],
  everyone: [
    { id: 'R8', allows: (everyone, { threshold }) => differsByNobodyOrMany(everyone, threshold) },
    { id: 'R9', allows: (everyone, { range }) => onceOnlyVaries(everyone, range) },
  ],
};

function isEmpty({ people }: PeopleSet): boolean {
  return people.length === 0;
}
