import { useQuery } from '@tanstack/react-query';
import { rehearsedWavesQuery, releasesQuery, type ReleasePlace } from '#client/src/studio/queries.ts';
import type { WaveKind } from '#instruments/instrument.ts';

/** A wave that has figures to look at. */
export interface WaveWithFigures {
  readonly wave: number;
  readonly kind: Extract<WaveKind, 'after' | 'follow-up'> | 'state';
}

/** The waves of a pilot that have figures, in their order: those released, or those that a rehearsal makes up. */
export function useWaves({ pilot, of }: ReleasePlace): readonly WaveWithFigures[] {
  const isRehearsal = of === 'rehearsal';
  const released = useQuery({ ...releasesQuery(pilot), enabled: !isRehearsal });
  const rehearsed = useQuery({ ...rehearsedWavesQuery(pilot), enabled: isRehearsal });
  return (isRehearsal ? rehearsed.data : released.data) ?? [];
}
