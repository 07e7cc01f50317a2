/** A pilot in a pool, and whose it is. */
export interface PooledPilot {
  readonly pilot: string;
  readonly organisation: string;
}

/** As much of a pilot as the rules for pools need. */
export interface PoolMember extends PooledPilot {
  /** Linked people behind its change. */
  readonly n: number;
}

/** Fewest organisations, and people, in a pool. */
const fewestOrganisations = 4;
const fewestPeople = 40;
/** Fewest organisations that come or go between two pools of one scale. */
const fewestChanged = 3;

/** R11: at least four organisations and forty people, and no organisation with more than half of them. */
export function mayBePooled(members: readonly PoolMember[]): boolean {
  const people = new Map<string, number>();
  for (const { organisation, n } of members) people.set(organisation, (people.get(organisation) ?? 0) + n);
  const sizes = [...people.values()];
  const all = sizes.reduce((sum, n) => sum + n, 0);
  return sizes.length >= fewestOrganisations && all >= fewestPeople && sizes.every((n) => n <= all / 2);
}

/**
 * R11 over time: a pool may stand beside one that was shown before only when the pilots of at least three organisations are in
 * one of them and not in the other. With one, the two pooled estimates would tell its row to everybody; with two, each would
 * tell the other's.
 */
export function mayFollow(next: readonly PooledPilot[], shown: readonly PooledPilot[]): boolean {
  const changed = [...next.filter(isMissingIn(shown)), ...shown.filter(isMissingIn(next))];
  return new Set(changed.map(({ organisation }) => organisation)).size >= fewestChanged;
}

function isMissingIn(members: readonly PooledPilot[]): (member: PooledPilot) => boolean {
  const pilots = new Set(members.map(({ pilot }) => pilot));
  return ({ pilot }) => !pilots.has(pilot);
}
