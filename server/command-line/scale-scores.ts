import type { Design, DesignScale } from './design.ts';
import type { Person } from './study-people.ts';

/** One scale of some people: a score or null for each of them in each wave. */
export interface ScaleScores {
  readonly isLinkable: readonly boolean[];
  /** Whether the response before, or after, raises a flag. */
  readonly flagged: readonly { readonly before: boolean; readonly after: boolean }[];
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  readonly followUps: readonly { readonly wave: string; readonly scores: readonly (number | null)[] }[];
}

/** The people's scores on a scale, in an order that does not depend on that of the rows or on their ids. */
export function scoresOf(people: readonly Person[], scale: DesignScale, design: Design): ScaleScores {
  const score = (person: Person, wave: string): number | null => person.scores[scale.id]?.[wave] ?? null;
  const waves = Object.keys(design.waves.followUp ?? {});
  const order = ['before', 'after', ...waves];
  const byScore = (a: Person, b: Person): number =>
    order.reduce(
      (sign, wave) => sign || (score(a, wave) ?? Infinity) - (score(b, wave) ?? Infinity) || 0,
      Number(b.isLinkable) - Number(a.isLinkable),
    );
  const sorted = [...people].sort(byScore);
  const column = (wave: string): (number | null)[] => sorted.map((person) => score(person, wave));
  return {
    isLinkable: sorted.map(({ isLinkable }) => isLinkable),
    flagged: sorted.map(({ flagged }) => ({ before: flagged.has('before'), after: flagged.has('after') })),
    before: column('before'),
    after: column('after'),
    followUps: waves.map((wave) => ({ wave, scores: column(wave) })),
  };
}
