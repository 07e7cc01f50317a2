import type { ReleasedScale } from './release.ts';

/**
 * Scales in the order in which they are read everywhere: the stages as they stand in the rocket, the top one first; then
 * the scales that modules added, as the questionnaire has them.
 */
export function topFirst<Scale extends Pick<ReleasedScale, 'module'>>(scales: readonly Scale[]): Scale[] {
  const stages = scales.filter(({ module }) => module === undefined);
  return [...stages.toReversed(), ...scales.filter(({ module }) => module !== undefined)];
}
