import { createHash } from 'node:crypto';
import type { Instrument, WaveKind } from '#instruments/instrument.ts';
import type { PublishedSet } from '#analysis/disclosure/published-set.ts';
import type { Release } from '#analysis/release.ts';
import { composeRelease } from '#analysis/report.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { releaseFrame, type FramedPilot, type ReleaseFrame } from '#server/instruments/release-frame.ts';
import { personIn, rehearsedPeople } from './rehearsed-people.ts';
import { chanceFrom, type Chance } from './simulate-answers.ts';

/** As much of a pilot's plan as a rehearsal needs: a record of the roster fits. */
export interface RehearsedPilot extends FramedPilot {
  readonly sessionsPlanned: number;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly comparison: boolean;
    /** How many people are expected. */
    readonly cards: number;
  }[];
  readonly waves: readonly { readonly number: number; readonly kind: WaveKind; readonly closesOn: string }[];
}

/** Of those expected, who answers before, and after as well. */
const answersBefore = 0.92;
const answersAfter = 0.8;

/** What truly changes for made-up people with a trajectory, in scale points: enough to have something to talk about. */
const madeUpChange = { eigenwaarde: 0.2, beroepstrots: 0.5, beroepseer: 0.2 } as const;

/** What is left of it later on: a part fades, so that the lines go somewhere. */
const changeLater = { eigenwaarde: 0.1, beroepstrots: 0.4, beroepseer: 0.2 } as const;

/**
 * What the releases of a pilot would look like, of the after wave and of every follow-up wave in its plan, of made-up
 * people who answer by that plan: its groups in the size that is expected, its questionnaire and its threshold, under
 * every rule of a real release, what was told of earlier waves among them. Pure: the same plan gives the same figures,
 * so that page, pictures and report agree, and nothing of it is stored anywhere.
 *
 * @returns in the order of the waves; none without a before and an after wave, as every pilot of the studio has
 */
export function rehearsedReleases(pilot: RehearsedPilot, instrument: Instrument): Release[] {
  const waves = wavesOf(pilot);
  if (waves === null) return [];
  const { before, after, followUps } = waves;
  const groups = groupsOf(pilot, instrument, { chance: chanceFrom(seedOf(pilot.id)), followUps });
  const earlier: PublishedSet[] = [];
  const releaseOf = (later: LaterWave, place: number): Release => {
    const { release, published } = composeRelease({
      ...releaseFrame({
        madeUp: true,
        pilot,
        instrument,
        before,
        later,
        sessionsHeld: pilot.sessionsPlanned,
      }),
      groups: groups.map((group) => ({
        ...group,
        people: group.people.flatMap((one) => personIn(one, place)),
      })),
      earlier: [...earlier],
    });
    earlier.push(...published);
    return releaseSchema.parse(release);
  };
  return [after, ...followUps].map((later, index) => releaseOf(later, index + 1));
}

type LaterWave = ReleaseFrame['later'];

interface Answering {
  readonly chance: Chance;
  readonly followUps: readonly LaterWave[];
}

function groupsOf(pilot: RehearsedPilot, instrument: Instrument, { chance, followUps }: Answering) {
  return pilot.groups.map(({ id, name, comparison, cards }) => {
    const group = {
      size: cards,
      answeredBefore: Math.round(answersBefore * cards),
      answeredAfter: Math.round(answersAfter * cards),
      change: comparison ? {} : madeUpChange,
      followUps: followUps.map(() => (comparison ? {} : changeLater)),
    };
    const people = rehearsedPeople(instrument, pilot.modules, { id, group, chance });
    return { id, name, comparison, invited: cards, people };
  });
}

/** A number that belongs to the pilot: its rehearsal looks the same every time. */
function seedOf(id: string): number {
  return createHash('sha256').update(`rehearsal:${id}`).digest().readUInt32BE(0);
}

/** The waves of a plan; null for one that measures no change. */
function wavesOf({ waves }: RehearsedPilot) {
  const before = waves.find(({ kind }) => kind === 'before');
  const after = waves.find(({ kind }) => kind === 'after');
  if (before === undefined || after === undefined) return null;
  return {
    before,
    after: { ...after, kind: 'after' } as const,
    followUps: waves.flatMap((wave) => (wave.kind === 'follow-up' ? [{ ...wave, kind: wave.kind }] : [])),
  };
}
