import type { Release } from '#analysis/release.ts';

/**
 * The results once for every response scale, with the scales that were answered on it: two lengths of scale never share
 * an axis, which would say of one that it goes as far as the other.
 */
export function byResponseScale(release: Release): Release[] {
  const ranges = new Set(release.scales.map(({ range }) => range.join()));
  return [...ranges].map((range) => {
    const scales = release.scales.filter((scale) => scale.range.join() === range);
    const ids = new Set(scales.map(({ id }) => id));
    return {
      ...release,
      scales,
      total: release.total.filter(({ scale }) => ids.has(scale)),
      groups: release.groups.map((group) => ({
        ...group,
        cells: group.cells.filter(({ scale }) => ids.has(scale)),
      })),
    };
  });
}
