import type { Release, ReleasedScale } from './release.ts';

/** A release with some of its scales and their cells alone. */
export function withScales(release: Release, isKept: (scale: ReleasedScale) => boolean): Release {
  const scales = release.scales.filter(isKept);
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
}
