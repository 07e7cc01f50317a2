import type { Release } from '#analysis/release.ts';

/** The kind of wave that is set against the before wave. */
export type LaterWave = NonNullable<Release['later']>['kind'];

/** Which kind a release is about; the oldest releases do not say it, and are about the after wave. */
export function laterWaveOf({ later }: Pick<Release, 'later'>): LaterWave {
  return later?.kind ?? 'after';
}
