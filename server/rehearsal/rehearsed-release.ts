import { createHash } from 'node:crypto';
import { countedQuestions } from '#instruments/counted.ts';
import type { Instrument, WaveKind } from '#instruments/instrument.ts';
import { scoringOf } from '#instruments/scoring.ts';
import type { Release } from '#analysis/release.ts';
import { composeRelease } from '#analysis/report.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { daysAfter, weeksBetween } from '#server/day.ts';
import { instrumentHash } from '#server/instruments/instrument-hash.ts';
import { rehearsedPeople } from './rehearsed-people.ts';
import { chanceFrom, type Chance } from './simulate-answers.ts';

/** As much of a pilot's plan as a rehearsal needs: a record of the roster fits. */
export interface RehearsedPilot extends Pick<Release, 'programme' | 'organisation'> {
  readonly id: string;
  readonly title: string;
  readonly threshold: number;
  readonly sessionsPlanned: number;
  readonly modules: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly comparison: boolean;
    /** How many people are expected. */
    readonly cards: number;
  }[];
  readonly waves: readonly { readonly number: number; readonly kind: WaveKind; readonly closesOn: string }[];
}

/** For a pilot without groups yet: enough people to show something. */
const madeUpGroup = { id: 'oefengroep', name: 'Verzonnen groep', comparison: false, cards: 12 } as const;

/** Of those expected, who answers before, and after as well. */
const answersBefore = 0.92;
const answersAfter = 0.8;

/** What truly changes for made-up people with a trajectory, in scale points: enough to have something to talk about. */
const madeUpChange = { eigenwaarde: 0.2, beroepstrots: 0.5, beroepseer: 0.2 } as const;

/**
 * What the release of a pilot would look like, of made-up people who answer by its own plan: its groups in the size
 * that is expected, its questionnaire and its threshold, under every rule of a real release. Pure: the same plan gives
 * the same figures, so that page, pictures and report agree, and nothing of it is stored anywhere.
 */
export function rehearsedRelease(pilot: RehearsedPilot, instrument: Instrument): Release {
  const chance = chanceFrom(seedOf(pilot.id));
  const { before, later } = wavesOf(pilot);
  const composed = composeRelease({
    about: {
      madeUp: true,
      pilot: { id: pilot.id, title: pilot.title },
      organisation: pilot.organisation,
      programme: pilot.programme,
      waves: { before: before.closesOn, after: later.closesOn },
      later: { wave: later.number, kind: 'after' },
      weeksBetween: weeksBetween(before.closesOn, later.closesOn),
      sessionsHeld: pilot.sessionsPlanned,
      instrument: {
        id: instrument.id,
        version: instrument.version,
        hash: instrumentHash(instrument),
        title: instrument.title,
      },
    },
    scales: scoringOf(instrument, pilot.modules),
    questions: countedQuestions(instrument, pilot.modules),
    threshold: pilot.threshold,
    groups: groupsOf(pilot, instrument, chance),
    waveNumbers: { before: before.number, after: later.number },
    earlier: [],
  });
  return releaseSchema.parse(composed.release);
}

function groupsOf(pilot: RehearsedPilot, instrument: Instrument, chance: Chance) {
  const planned = pilot.groups.length === 0 ? [madeUpGroup] : pilot.groups;
  return planned.map(({ id, name, comparison, cards }) => {
    const group = {
      size: cards,
      answeredBefore: Math.round(answersBefore * cards),
      answeredAfter: Math.round(answersAfter * cards),
      change: comparison ? {} : madeUpChange,
    };
    const people = rehearsedPeople(instrument, pilot.modules, { group, chance });
    return { id, name, comparison, invited: cards, people };
  });
}

/** A number that belongs to the pilot: its rehearsal looks the same every time. */
function seedOf(id: string): number {
  return createHash('sha256').update(`rehearsal:${id}`).digest().readUInt32BE(0);
}

/** Days for a plan that has none yet: a sensible trajectory of some months. */
const someDay = '2026-01-30';
const trajectoryDays = 120;

function wavesOf({ waves }: RehearsedPilot) {
  const before = waves.find(({ kind }) => kind === 'before') ?? { number: 1, closesOn: someDay };
  const after = waves.find(({ kind }) => kind === 'after') ?? {
    number: before.number + 1,
    closesOn: daysAfter(before.closesOn, trajectoryDays),
  };
  return { before, later: after };
}
