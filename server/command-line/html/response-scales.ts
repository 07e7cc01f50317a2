import type { Release } from '#analysis/release.ts';
import { withScales } from '#analysis/with-scales.ts';

/**
 * The results once for every response scale, with the scales that were answered on it: two lengths of scale never share
 * an axis, which would say of one that it goes as far as the other.
 */
export function byResponseScale(release: Release): Release[] {
  const ranges = new Set(release.scales.map(({ range }) => range.join()));
  return [...ranges].map((each) => withScales(release, ({ range }) => range.join() === each));
}
