import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { GroupInput, Person, ReleaseInput } from '#analysis/release-input.ts';

/** Scales of one item each, so that a test can say what a person's scores are. */
export const scaleIds = ['eigenwaarde', 'beroepstrots', 'beroepseer'] as const;

const titles = {
  eigenwaarde: { nl: 'Eigenwaarde', en: 'Self-worth' },
  beroepstrots: { nl: 'Beroepstrots', en: 'Professional pride' },
  beroepseer: { nl: 'Beroepseer', en: 'Professional honour' },
};

/** The scores of a person before and after, alike on every scale; a list gives one score a scale. */
export type Scores = number | null | readonly (number | null)[];

export function person(before: Scores, after: Scores): Person {
  return { before: answersOf(before), after: answersOf(after) };
}

function answersOf(scores: Scores): Person['before'] {
  if (scores === null) return null;
  return Object.fromEntries(
    scaleIds.map((id, i) => [id, typeof scores === 'number' ? scores : (scores[i] ?? null)]),
  );
}

export function group(id: string, people: readonly Person[], more: Partial<GroupInput> = {}): GroupInput {
  return { id, name: `Groep ${id}`, comparison: false, invited: Math.max(8, people.length), people, ...more };
}

/** People who differ from each other, before, after and in their change. */
export function variedPeople(n: number): Person[] {
  return Array.from({ length: n }, (_, i) =>
    person(2 + (i % 5) * 0.5, 2.5 + (i % 5) * 0.5 + ((i % 3) - 1) * 0.5),
  );
}

export function releaseInput(groups: readonly GroupInput[], more: Partial<ReleaseInput> = {}): ReleaseInput {
  return {
    about: {
      madeUp: true,
      pilot: { id: 'p1', title: 'Traject najaar' },
      organisation: { id: 'o1', name: 'Ministerie' },
      programme: { id: 'r1', title: 'Routekaart' },
      waves: { before: '2026-03-02', after: '2026-06-08' },
      later: { wave: 2, kind: 'after' },
      weeksBetween: 14,
      sessionsHeld: 4,
      instrument: { id: 'proef', version: '1.0', hash: 'a'.repeat(64), title: { nl: 'Proef', en: 'Trial' } },
    },
    scales: scaleIds.map((id) => ({
      id,
      title: titles[id],
      description: { nl: 'Omschrijving', en: 'Description' },
      range: [1, 5],
      sesoi: 0.3,
      scoring: { id, items: [id], range: [1, 5] },
    })),
    threshold: 5,
    groups,
    waveNumbers: { before: 1, after: 2 },
    earlier: [],
    ...more,
  };
}

/** Numbers from 0 up to 1, the same for a seed. */
export function randomFrom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/**
 * A made-up organisation: two to six groups of 8 to 16 invited, drop-out between the waves and skipped scales, so
 * that some groups fall under the threshold. Scores are means of six answers from 1 to 5.
 */
export function randomOrganisation(seed: number): ReleaseInput {
  const random = randomFrom(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const score = (middle: number): number => {
    const sum = Array.from({ length: 6 }, () => Math.round(middle + (random() - 0.5) * 4)).reduce(
      (total, answer) => total + Math.max(1, Math.min(5, answer)),
      0,
    );
    return sum / 6;
  };
  const groups = Array.from({ length: between(2, 6) }, (_, g) => {
    const invited = between(8, 16);
    const dropOut = random() * 0.7;
    const people = Array.from({ length: invited }, () => {
      const scores = (middle: number): (number | null)[] =>
        scaleIds.map(() => (random() < 0.03 ? null : score(middle)));
      return person(scores(3.2), random() < dropOut ? null : scores(3.5));
    });
    return group(`g${g}`, people, { invited });
  });
  return releaseInput(groups);
}
