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
  const waves = Object.keys(design.waves.followUp ?? {});
  const sorted = people
    .map(({ isLinkable, flagged, scores }): ScoredPerson => {
      const own = scores[scale.id];
      const inWave = (wave: string): number | null => own?.[wave] ?? null;
      return { isLinkable, flagged, scores: ['before', 'after', ...waves].map(inWave) };
    })
    .sort(byScores);
  const column = (place: number): (number | null)[] => sorted.map(({ scores }) => scores[place] ?? null);
  return {
    isLinkable: sorted.map(({ isLinkable }) => isLinkable),
    flagged: sorted.map(({ flagged }) => ({ before: flagged.has('before'), after: flagged.has('after') })),
    before: column(0),
    after: column(1),
    followUps: waves.map((wave, place) => ({ wave, scores: column(2 + place) })),
  };
}

/** Somebody's scores on one scale: before, after, and in each follow-up. */
interface ScoredPerson extends Pick<Person, 'isLinkable' | 'flagged'> {
  readonly scores: readonly (number | null)[];
}

/** Who can be linked first; then by score, wave after wave, those without one last. */
function byScores(a: ScoredPerson, b: ScoredPerson): number {
  if (a.isLinkable !== b.isLinkable) return a.isLinkable ? -1 : 1;
  for (const [wave, score] of a.scores.entries()) {
    const sign = (score ?? Infinity) - (b.scores[wave] ?? Infinity);
    // Two without a score leave no number.
    if (sign > 0 || sign < 0) return sign;
  }
  return 0;
}
