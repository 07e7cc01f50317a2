import type { PilotMoments } from './moments.ts';

/** What one released pilot adds, and whose it is. */
export interface EvidenceTerm {
  readonly pilot: string;
  readonly organisation: string;
  /** Its place in the order of the releases: what was told before must stay told about the same pilots. */
  readonly place: number;
  /** Pilots of one series fill blocks together. A new one begins where a backup was put back that lacks pilots told of. */
  readonly series: number;
  readonly moments: PilotMoments;
}

/** What a set of pilots must be together before anything of it is told, and what each of them must bring. */
export const fewest = { organisations: 4, people: 50, inPilot: 10 } as const;

/**
 * The pilots that the evidence is about now, and those that wait.
 *
 * The pilots are taken in the order of their releases, block by block: a block is complete once it is itself large enough
 * (at least four organisations, fifty people, none of them more than half). So whatever is told later minus what was told
 * before is about such a block, and never about one pilot (R4, R11, R13).
 *
 * @param peopleIn how many people of a pilot a figure is about: a scale of a module that one pilot took is about that
 * pilot, however many others there are. A pilot with fewer than ten of them adds nothing.
 */
export function editionOf(
  terms: readonly EvidenceTerm[],
  peopleIn: PeopleIn = ({ n }) => n,
): {
  readonly included: readonly EvidenceTerm[];
  readonly waiting: readonly EvidenceTerm[];
} {
  const ordered = terms
    .filter(({ moments }) => peopleIn(moments) >= fewest.inPilot)
    .toSorted((one, other) => one.place - other.place);
  const series = [...Map.groupBy(ordered, (term) => term.series).values()].map((own) => {
    const count = inWholeBlocks(own, peopleIn);
    return { included: own.slice(0, count), waiting: own.slice(count) };
  });
  return {
    included: series.flatMap(({ included }) => included),
    waiting: series.flatMap(({ waiting }) => waiting),
  };
}

/** How many of these pilots, from the first on, stand in blocks that are complete. */
function inWholeBlocks(ordered: readonly EvidenceTerm[], peopleIn: PeopleIn): number {
  let included = 0;
  ordered.forEach((_, last) => {
    if (isLargeEnough(ordered.slice(included, last + 1), peopleIn)) included = last + 1;
  });
  return included;
}

type PeopleIn = (moments: PilotMoments) => number;

function isLargeEnough(block: readonly EvidenceTerm[], peopleIn: PeopleIn): boolean {
  const byOrganisation = new Map<string, number>();
  for (const { organisation, moments } of block)
    byOrganisation.set(organisation, (byOrganisation.get(organisation) ?? 0) + peopleIn(moments));
  const sizes = [...byOrganisation.values()];
  const people = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.length >= fewest.organisations && people >= fewest.people && Math.max(...sizes) <= people / 2;
}
