import { allRules, type Rules } from '#analysis/disclosure/rules.ts';
import type { PublishedSet } from '#analysis/disclosure/published-set.ts';
import type { ReleaseInput } from '#analysis/release-input.ts';
import type { Release } from '#analysis/release.ts';
import { composeRelease } from '#analysis/report.ts';
import { releaseInput } from './organisation.ts';
import { laterWaves, scales, type World } from './world.ts';

/** The releases of an organisation in their order, each held against those before, under these rules. */
export function releasesOf(world: World, rules: Rules = allRules): Release[] {
  let earlier: PublishedSet[] = [];
  return laterWaves.map((wave, index) => {
    const composed = composeRelease({ ...inputOf(world, wave, index), earlier }, rules);
    earlier = [...earlier, ...composed.published];
    return composed.release;
  });
}

/** What the analysis is given of an organisation for one later wave, after so many releases. */
export function inputOf({ groups, threshold }: World, wave: number, index: number): ReleaseInput {
  const input = releaseInput(
    groups.map(({ name, invited, people }) => ({
      id: name,
      name,
      comparison: false,
      invited,
      people: people
        .filter(({ leavesAfter }) => leavesAfter > index)
        .map(({ id, waves }) => ({ key: id, before: waves[0] ?? null, after: waves[wave - 1] ?? null })),
    })),
    { scales, threshold, waveNumbers: { before: 1, after: wave } },
  );
  const later = { wave, kind: wave === 2 ? ('after' as const) : ('follow-up' as const) };
  return { ...input, about: { ...input.about, later } };
}
