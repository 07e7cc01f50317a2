import type { Release } from '#analysis/release.ts';
import { isShown } from './shows-a-group.ts';

/** Whether a release shows how anybody changed. */
export const holdsFigures = ({ total, groups, unlinked = [] }: Release): boolean =>
  isShown({ cells: total }) || groups.some(isShown) || unlinked.length > 0;
