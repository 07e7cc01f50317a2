import type { Release } from '#analysis/release.ts';

/** Whether any group has a figure, whatever is shown of the total. */
export function showsAGroup({ groups }: Release): boolean {
  return groups.some(({ cells }) => cells.some(({ status }) => status === 'shown'));
}
