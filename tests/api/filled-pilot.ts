import { randomBytes, randomUUID } from 'node:crypto';
import type { AnswerSet } from '#instruments/answers.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { itemBytes } from '#instruments/item-bytes.ts';
import { itemsOf, modulesOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { settledFile } from './test-server.ts';

/** A made-up person: what was answered in each wave, `null` where the wave was not answered. */
export interface MadePerson {
  readonly pid: string;
  readonly waves: readonly (Readonly<AnswerSet> | null)[];
}

export interface MadeGroup {
  readonly name: string;
  readonly comparison?: boolean;
  readonly invited: number;
  readonly people: readonly MadePerson[];
}

interface MadePilot {
  readonly programme?: string;
  readonly organisation?: string;
  readonly threshold?: number;
  readonly title?: string;
  /** With which modules beside the core; the current one, and none, when left out. */
  readonly asked?: { readonly instrument: Instrument; readonly modules: readonly string[] };
  /** Whether its file lets it be compared with other pilots. */
  readonly benchmark?: boolean;
  /** Day from which the organisation sees the figures in any case. */
  readonly resultsBy?: string;
  /** Waves that have closed. */
  readonly waves: readonly WaveRecord['kind'][];
  /** Waves that have not opened yet. */
  readonly planned?: readonly Pick<WaveRecord, 'kind' | 'opensOn' | 'closesOn'>[];
  readonly groups: readonly MadeGroup[];
}

/** Somebody new who answers these waves. */
export function person(...waves: MadePerson['waves']): MadePerson {
  return { pid: randomBytes(16).toString('hex'), waves };
}

/** The same answer to every question; half a point up or down by turning every other one. */
export function answered(middle: number): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    itemsOf(currentInstrument).map((id, place) => {
      const step = place % 2 === 0 ? Math.ceil(middle) : Math.floor(middle);
      return [id, Math.max(1, Math.min(5, step))];
    }),
  );
}

/**
 * A pilot as it lies on disk after its people have answered and its waves have closed, without the hundreds of calls
 * that takes.
 */
export async function fillPilot({ stores }: Context, plan: MadePilot): Promise<PilotRecord> {
  const { roster, keys } = stores;
  const { planned = [], asked = { instrument: currentInstrument, modules: [] } } = plan;
  const { instrument, modules } = asked;
  const { id, groups } = await roster.createPilot({
    programme: plan.programme === undefined ? { title: 'Programma' } : { id: plan.programme },
    organisation: plan.organisation === undefined ? { name: 'Ministerie' } : { id: plan.organisation },
    title: plan.title ?? 'Traject',
    threshold: plan.threshold ?? 5,
    instrument: { id: instrument.id, version: instrument.version },
    modules: modules.length === 0 ? [] : modulesOf(instrument, { modules }).map(({ id: module }) => module),
    sessionsPlanned: 4,
    keysUntil: '2030-01-31',
    test: false,
    groups: plan.groups.map(({ name, comparison = false, invited }) => ({
      id: null,
      name,
      comparison,
      cards: invited,
    })),
    waves: [...plan.waves.map((kind, index) => ({ kind, ...monthOf(index) })), ...planned],
    file: {
      ...settledFile(plan.resultsBy ?? '2026-01-01'),
      benchmark: plan.benchmark ?? false,
      answersUntil: '2034-12-31',
    },
  });
  await roster.setSessionsHeld(id, 4);
  await keys.createPilotKeys(id);
  await Promise.all(
    plan.waves.map(async (_, index) => {
      const { closesOn } = monthOf(index);
      await roster.setWaveState({ pilot: id, number: index + 1, state: 'closed', day: closesOn });
    }),
  );
  await fillGroups(
    stores,
    { pilot: id, instrument },
    plan.groups.map((group, index) => ({ ...group, id: groups[index]?.id ?? '' })),
  );
  const pilot = await roster.pilot(id);
  if (pilot === null) throw new Error(`No pilot ${id}.`);
  return pilot;
}

/** The days of a wave that lies on disk: each in a month of its own. */
function monthOf(index: number): { opensOn: string; closesOn: string } {
  return { opensOn: `2026-0${index + 1}-01`, closesOn: `2026-0${index + 1}-20` };
}

/** Step by step for all groups at once, as every step waits for the disk; only answers come group by group, for a queue is bounded. */
async function fillGroups(
  stores: Context['stores'],
  { pilot, instrument }: { readonly pilot: string; readonly instrument: Instrument },
  groups: readonly (MadeGroup & { readonly id: string })[],
): Promise<void> {
  const { roster, answers } = stores;
  const people = groups.flatMap(({ id, people: own }) => own.map((one) => ({ ...one, group: id })));
  await roster.addInvited(groups.map(({ id, invited }) => ({ group: id, count: invited })));
  await answers.admit(people.map(({ pid, group }) => ({ pid, pilot, group, test: false })));
  const waves = [...new Set(people.flatMap(({ waves: own }) => own.map((_, index) => index + 1)))];
  await Promise.all(waves.map(async (wave) => answers.openGate(pilot, wave)));
  for (const { people: ofGroup } of groups) {
    await Promise.all(
      ofGroup.flatMap(({ pid, waves: own }) =>
        own.flatMap((given, index) =>
          given === null ? [] : answerAs(stores, { pilot, pid, wave: index + 1, instrument }, given),
        ),
      ),
    );
  }
}

/** Somebody who was admitted sends answers for a wave that takes them. */
export async function answerAs(
  { answers }: Context['stores'],
  place: {
    readonly pilot: string;
    readonly pid: string;
    readonly wave: number;
    readonly instrument?: Instrument;
  },
  given: Readonly<AnswerSet>,
): Promise<void> {
  const { instrument = currentInstrument, ...whose } = place;
  const { outcome } = await answers.submit({
    submissionId: randomUUID(),
    ...whose,
    instrument: { id: instrument.id, version: instrument.version },
    language: 'nl',
    consentVersion: '1',
    body: JSON.stringify({ answers: given }),
    items: itemBytes(instrument, given),
    tooFast: false,
    test: false,
  });
  if (outcome !== 'stored') throw new Error(`An answer was not stored: ${outcome}.`);
}
