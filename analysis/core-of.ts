import { withScales } from './with-scales.ts';
import type { Release } from './release.ts';

/**
 * A release with the scales of the core alone: the stages. A title or a picture of the rocket is about these; the scales
 * that a module added stand beside them, in tables and sentences of their own.
 */
export function coreOf(release: Release): Release {
  return withScales(release, ({ module }) => module === undefined);
}
