import { shuffled } from '#server/linkage/shuffled.ts';

/** Fewest people on either side of a mark. */
export const fewestTogether = 5;

/** The people of a group who are written to, and what is known of them. */
export interface GroupStanding {
  /** Have answered, by keys and answers, and are not marked yet. */
  readonly pending: readonly string[];
  /** All that are not marked yet; those pending among them. */
  readonly unmarked: readonly string[];
}

/**
 * Which people are marked as having answered: nobody, or at least five of those pending, drawn by lot, such that at least
 * five of the group stay unmarked. Whoever reads the marks beside the answers can therefore couple a person to an
 * answer no better than one in five; and whoever is not marked is never one of a few who did not answer.
 */
export function answeredBatch(
  { pending, unmarked }: GroupStanding,
  fewest: number = fewestTogether,
): readonly string[] {
  const size = Math.min(pending.length, unmarked.length - fewest);
  return size < fewest ? [] : shuffled(pending).slice(0, size);
}
