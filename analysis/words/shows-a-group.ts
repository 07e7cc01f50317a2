import type { Release, ReleasedGroup } from '#analysis/release.ts';

/** Whether a group, or the total, has any figure at all. */
export function isShown({ cells }: Pick<ReleasedGroup, 'cells'>): boolean {
  return cells.some(({ status }) => status === 'shown');
}

/** Whether any group has a figure, whatever is shown of the total. */
export function showsAGroup({ groups }: Pick<Release, 'groups'>): boolean {
  return groups.some(isShown);
}
