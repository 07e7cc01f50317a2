import type { PeopleSet } from './people-set.ts';

/** Fewest people behind any figure, whatever a pilot sets: the floor in Dutch practice. */
const lowestThreshold = 5;
/** Fewest people behind shares and other detail. */
const lowestForDetail = 10;
/** Fewest invited for a group to be shown. */
const fewestInvited = 8;

/** The threshold k that a pilot is held to: its own, but never under five. */
export function effectiveThreshold(asked: number): number {
  return Number.isInteger(asked) && asked > lowestThreshold ? asked : lowestThreshold;
}

/** R1: a mean is about at least k people. */
export function isLargeEnough({ people }: PeopleSet, threshold: number): boolean {
  return people.length >= threshold;
}

/** R1 for detail (shares, further intervals, standardized change): at least ten people, or k if that is more. */
export function allowsDetail(n: number, threshold: number): boolean {
  return n >= Math.max(lowestForDetail, threshold);
}

/** R2: so few invited that the group knows who is meant. */
export function hasEnoughInvited({ invited }: Pick<PeopleSet, 'invited'>): boolean {
  return invited >= fewestInvited;
}
