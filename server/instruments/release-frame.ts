import { countedQuestions } from '#instruments/counted.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { scoringOf } from '#instruments/scoring.ts';
import type { ReleaseInput } from '#analysis/release-input.ts';
import type { Release } from '#analysis/release.ts';
import { weeksBetween } from '#server/day.ts';
import { instrumentHash } from './instrument-hash.ts';

/** As much of a pilot as its release says of it: a record of the roster fits. */
export interface FramedPilot extends Pick<Release, 'programme' | 'organisation'> {
  readonly id: string;
  readonly title: string;
  readonly threshold: number;
  readonly modules: readonly string[];
}

interface FramedWave {
  readonly number: number;
  readonly closesOn: string;
}

/** What a release is of. */
export interface ReleaseFrame {
  readonly madeUp: boolean;
  readonly pilot: FramedPilot;
  readonly instrument: Instrument;
  readonly before: FramedWave;
  readonly later: FramedWave & { readonly kind: 'after' | 'follow-up' };
  readonly sessionsHeld: number;
}

/**
 * All that the analysis is given about a pilot but its people and what was published of them: real or rehearsed, it
 * follows from the plan alone.
 */
export function releaseFrame(frame: ReleaseFrame): Omit<ReleaseInput, 'groups' | 'earlier'> {
  const { madeUp, pilot, instrument, before, later, sessionsHeld } = frame;
  return {
    about: {
      madeUp,
      pilot: { id: pilot.id, title: pilot.title },
      organisation: pilot.organisation,
      programme: pilot.programme,
      waves: { before: before.closesOn, after: later.closesOn },
      later: { wave: later.number, kind: later.kind },
      weeksBetween: weeksBetween(before.closesOn, later.closesOn),
      sessionsHeld,
      instrument: namedInstrument(instrument),
    },
    scales: scoringOf(instrument, pilot.modules),
    questions: countedQuestions(instrument, pilot.modules),
    threshold: pilot.threshold,
    waveNumbers: { before: before.number, after: later.number },
  };
}

/** A questionnaire as what is published names it. */
export function namedInstrument(instrument: Instrument): Release['instrument'] {
  const { id, version, title } = instrument;
  return { id, version, hash: instrumentHash(instrument), title };
}
