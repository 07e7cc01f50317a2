import type { Cell, Release } from '#analysis/release.ts';
import { isShown, showsAGroup } from '#analysis/words/shows-a-group.ts';

/** What a reader can do with a release's total: it decides which explanation stands under the title. */
export type Reading = 'finding' | 'too-few' | 'only-groups' | 'withheld';

/** Whether a release has any figure to look at: of the total or of a group, on a stage or on what a module asked. */
export function hasFigures({ total, groups }: Pick<Release, 'total' | 'groups'>): boolean {
  return isShown({ cells: total }) || showsAGroup({ groups });
}

/**
 * How the total of a release with the scales of the core alone reads, as its title does: some scale has a finding; or every scale that is shown has too few people to
 * tell, the usual outcome; or there is no total, with or without groups that are shown.
 */
export function readingOf({ total, groups }: Pick<Release, 'total' | 'groups'>): Reading {
  const shown = total.filter((cell) => cell.status === 'shown');
  if (shown.length === 0) return showsAGroup({ groups }) ? 'only-groups' : 'withheld';
  return shown.every(({ verdict }) => verdict === 'too few people to tell') ? 'too-few' : 'finding';
}

/** Fewest and most people over the cells that are shown; null when none is. */
export function peopleIn(cells: readonly Cell[]): readonly [number, number] | null {
  const sizes = cells.flatMap((cell) => (cell.status === 'shown' ? [cell.n] : []));
  return sizes.length === 0 ? null : [Math.min(...sizes), Math.max(...sizes)];
}

/** The cell of a scale; a scale that is not mentioned counts as withheld. */
export function cellOf<Found extends Cell>(cells: readonly Found[], scale: string): Found | Cell {
  return cells.find((cell) => cell.scale === scale) ?? { status: 'withheld', scale };
}
