import { describe, expect, it } from 'vitest';
import type { Rules } from '#analysis/disclosure/rules.ts';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { randomFrom } from './organisation.ts';
import { thresholdOnly, withR3, withR4 } from './weakened-rules.ts';
import { ascending, isExposed, knownSums, printedSizes } from './world-attacker.ts';
import { inputOf, releasesOf } from './world-releases.ts';
import { hasScore, laterWaves, madeWorld, scales, type World } from './world.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
const worlds = { 5: seeds.map((seed) => madeWorld(seed, 5)), 10: seeds.map((seed) => madeWorld(seed, 10)) };
/** So many are enough where nearly all are exposed, or none. */
const some = 20;

/** The share of organisations in which somebody is found under these rules. */
const exposedUnder = (rules: Rules, all: readonly World[]): number =>
  all.filter((world) => isExposed(world, releasesOf(world, rules))).length / all.length;

describe.each([5, 10] as const)(
  'Someone who lays all releases of an organisation over each other, at k = %i',
  (k) => {
    it('would find people in nine of ten organisations if only the threshold held', () => {
      expect(exposedUnder(thresholdOnly, worlds[k].slice(0, some))).toBeGreaterThanOrEqual(0.9);
    });

    it('would find people in seven of ten if totals also hid what they leave over (R3)', () => {
      expect(exposedUnder(withR3, worlds[k].slice(0, some))).toBeGreaterThanOrEqual(0.7);
    });

    it('would find people in four of ten if every two sets also differed by k (R4)', () => {
      expect(exposedUnder(withR4, worlds[k])).toBeGreaterThanOrEqual(0.4);
    });

    it('finds nobody under all rules, and knows the right sets: their sizes are those printed', () => {
      for (const world of worlds[k].slice(0, some)) {
        const releases = releasesOf(world);
        expect(isExposed(world, releases)).toBe(false);
        const linked = knownSums(world, releases).filter(({ about }) => about === 'linked');
        expect(ascending(linked.map(({ people }) => people.size))).toEqual(ascending(printedSizes(releases)));
      }
    });
  },
);

describe.each([5, 10])('What the rules leave, at k = %i', (k) => {
  it('of the groups with k linked people at a quarter drop-out, more than 85 % keep their change', () => {
    const cells = Array.from({ length: 100 }, (_, seed) => plainWorld(seed + 1, k)).flatMap((world) => {
      const release = makeRelease(inputOf(world, 2, 0));
      return world.groups.flatMap(({ name, people }) =>
        scales.flatMap(({ id }) => {
          const linked = people.filter((one) => hasScore(one, 1, id) && hasScore(one, 2, id)).length;
          if (linked < world.threshold) return [];
          const cell = release.groups
            .find((one) => one.name === name)
            ?.cells.find(({ scale }) => scale === id);
          return [cell?.status === 'shown'];
        }),
      );
    });
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.filter(Boolean).length / cells.length).toBeGreaterThan(0.85);
  });
});

/** Groups of 8 to 30 of which a quarter drops out, as in the plain hierarchy of group, pilot and programme. */
function plainWorld(seed: number, threshold: number): World {
  const { groups } = madeWorld(seed, threshold);
  const random = randomFrom(seed);
  return {
    threshold,
    groups: groups.map((one) => {
      const people = one.people.slice(0, 8 + Math.floor(random() * 22));
      return { ...one, people, invited: people.length };
    }),
  };
}

describe('One person more in a group under the threshold', () => {
  it('changes no byte of any release, but for what is said of all groups together', () => {
    for (const world of worlds[5].slice(0, 15)) {
      const [model] = world.groups[0]?.people ?? [];
      if (model === undefined) throw new Error('A group has people.');
      const small = (n: number): World => ({
        ...world,
        groups: [
          ...world.groups.slice(1),
          {
            name: 'Klein',
            invited: 8,
            people: Array.from({ length: n }, (_, i) => ({
              ...model,
              id: `klein-${i}`,
              leavesAfter: Infinity,
            })),
          },
        ],
      });
      const [three, four] = [3, 4].map((n) => releasesOf(small(n)).map(withoutTotals));
      expect(JSON.stringify(four)).toBe(JSON.stringify(three));
    }
  });
});

function withoutTotals(release: Release): Release {
  return { ...release, total: [], response: null, unlinked: [] };
}

describe('A release', () => {
  it('is made in well under a third of a second, also with much released before', () => {
    const world = madeWorld(3, 5);
    const earlier = laterWaves.flatMap((wave, index) =>
      scales.flatMap(({ id }) =>
        world.groups.map((one) => ({
          scale: id,
          wave: 1,
          name: `${one.name} ${wave}`,
          members: one.people.slice(index).map((person) => person.id),
        })),
      ),
    );
    const start = performance.now();
    makeRelease({ ...inputOf(world, 2, 0), earlier });
    expect(performance.now() - start).toBeLessThan(300);
  });
});
