import type { PilotMoments } from './moments.ts';

/** What one released pilot adds, and whose it is. */
export interface EvidenceTerm {
  readonly pilot: string;
  readonly organisation: string;
  /** Its place in the order of the releases: what was told before must stay told about the same pilots. */
  readonly place: number;
  readonly moments: PilotMoments;
}

/** What a set of pilots must be together before anything of it is told. */
export const fewest = { organisations: 4, people: 50 } as const;

/**
 * The pilots that the evidence is about now, and those that wait.
 *
 * The pilots are taken in the order of their releases, block by block: a block is complete once it is itself large enough
 * (at least four organisations, fifty people, none of them more than half). So whatever is told later minus what was told
 * before is about such a block, and never about one pilot (R4, R11, R13).
 */
export function editionOf(terms: readonly EvidenceTerm[]): {
  readonly included: readonly EvidenceTerm[];
  readonly waiting: readonly EvidenceTerm[];
} {
  const ordered = terms.toSorted((one, other) => one.place - other.place);
  let included = 0;
  ordered.forEach((_, last) => {
    if (isLargeEnough(ordered.slice(included, last + 1))) included = last + 1;
  });
  return { included: ordered.slice(0, included), waiting: ordered.slice(included) };
}

function isLargeEnough(block: readonly EvidenceTerm[]): boolean {
  const byOrganisation = new Map<string, number>();
  for (const { organisation, moments } of block)
    byOrganisation.set(organisation, (byOrganisation.get(organisation) ?? 0) + moments.n);
  const sizes = [...byOrganisation.values()];
  const people = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.length >= fewest.organisations && people >= fewest.people && Math.max(...sizes) <= people / 2;
}
