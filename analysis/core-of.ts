import type { Release } from './release.ts';

/**
 * A release with the scales of the core alone: the stages. A title or a picture of the rocket is about these; the scales
 * that a module added stand beside them, in tables and sentences of their own.
 */
export function coreOf(release: Release): Release {
  const scales = release.scales.filter(({ module }) => module === undefined);
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
