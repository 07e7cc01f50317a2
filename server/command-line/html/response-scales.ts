import type { Release } from '#analysis/release.ts';
import { withScales } from '#analysis/with-scales.ts';
import type { Design } from '#server/command-line/design.ts';

/** The scales that were answered on one response scale. */
export interface OneScale {
  readonly part: Release;
  /** Their scores have no range of their own. */
  readonly isOpen: boolean;
}

/**
 * The results once for every response scale, with the scales that were answered on it: two lengths of scale never share
 * an axis, which would say of one that it goes as far as the other.
 */
export function byResponseScale(release: Release, { scales }: Design): OneScale[] {
  const open = new Set(scales.flatMap(({ id, range }) => (range === undefined ? [id] : [])));
  const axisOf = ({ id, range }: Release['scales'][number]): string =>
    `${open.has(id) ? 'open ' : ''}${range.join()}`;
  return [...new Set(release.scales.map(axisOf))].map((axis) => ({
    part: withScales(release, (scale) => axisOf(scale) === axis),
    isOpen: axis.startsWith('open'),
  }));
}
