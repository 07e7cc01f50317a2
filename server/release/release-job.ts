import { countedQuestions } from '#instruments/counted.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { answersFromBytes } from '#instruments/item-bytes.ts';
import { scoringOf } from '#instruments/scoring.ts';
import type { Person, ReleaseInput } from '#analysis/release-input.ts';
import type { Release } from '#analysis/release.ts';
import { makeRelease, previewRelease } from '#analysis/report.ts';
import { releaseSchema } from '#server/contract/release.ts';
import type { Context } from '#server/context.ts';
import { dayOf, weeksBetween } from '#server/day.ts';
import { instrumentHash } from '#server/instruments/instrument-hash.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem } from '#server/problem.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { chosenOptions } from './chosen-options.ts';

/** The before and the after wave, once the after wave is closed; until then no figure exists (TRUST 2). */
function closedWaves(pilot: PilotRecord): { before: WaveRecord; after: WaveRecord } {
  const before = pilot.waves.find(({ kind }) => kind === 'before');
  const after = pilot.waves.find(({ kind }) => kind === 'after');
  if (before !== undefined && after?.state === 'closed') return { before, after };
  throw new HttpProblem(
    'not-ready',
    'De nameting is nog niet gesloten.',
    'Sluit eerst de nameting. Tot die tijd zijn er geen cijfers.',
  );
}

/** Everybody of each group with what they answered in the two waves; exists only inside the release job. */
async function peopleByGroup(
  context: Context,
  pilot: PilotRecord,
  instrument: Instrument,
  waves: { before: WaveRecord; after: WaveRecord },
): Promise<Map<string, Person[]>> {
  const people = new Map<string, Person & { readonly group: string }>();
  for (const row of await context.stores.answers.linkedItems(pilot.id)) {
    const person = people.get(row.pid) ?? { group: row.group, before: null, after: null };
    const chosen = { before: {}, after: {}, ...person.chosen };
    const answers = answersFromBytes(instrument, row.items);
    const tooFast = { before: false, after: false, ...person.tooFast };
    if (row.wave === waves.before.number)
      people.set(row.pid, {
        ...person,
        before: answers,
        chosen: { ...chosen, before: chosenOptions(row.body) },
        tooFast: { ...tooFast, before: row.tooFast },
      });
    if (row.wave === waves.after.number)
      people.set(row.pid, {
        ...person,
        after: answers,
        chosen: { ...chosen, after: chosenOptions(row.body) },
        tooFast: { ...tooFast, after: row.tooFast },
      });
  }
  const byGroup = new Map<string, Person[]>();
  for (const { group, ...person } of people.values()) {
    byGroup.set(group, [...(byGroup.get(group) ?? []), person]);
  }
  return byGroup;
}

/** What the analysis is given about a pilot. Person-level data: for the release job and its tests only. */
export async function releaseInput(context: Context, pilot: PilotRecord): Promise<ReleaseInput> {
  const waves = closedWaves(pilot);
  const instrument = instrumentOf(context, pilot);
  const byGroup = await peopleByGroup(context, pilot, instrument, waves);
  return {
    about: {
      madeUp: context.config.madeUp,
      pilot: { id: pilot.id, title: pilot.title },
      organisation: pilot.organisation,
      programme: pilot.programme,
      waves: { before: waves.before.closesOn, after: waves.after.closesOn },
      weeksBetween: weeksBetween(waves.before.closesOn, waves.after.closesOn),
      sessionsHeld: pilot.sessionsHeld,
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
    waveNumbers: { before: waves.before.number, after: waves.after.number },
    earlier: [],
    groups: pilot.groups.map((group) => ({ ...group, people: byGroup.get(group.id) ?? [] })),
  };
}

/**
 * What a release made now would withhold, in kinds only. Refused once there is a release: later withdrawals would
 * show in it (R7).
 */
export async function previewOf(
  context: Context,
  pilot: PilotRecord,
): Promise<ReturnType<typeof previewRelease>> {
  if ((await context.stores.releases.read(pilot.id)) !== null) throw alreadyReleased();
  return previewRelease(await releaseInput(context, pilot));
}

/** Makes and stores a pilot's release. Once: a second try is refused and changes nothing. */
export async function releasePilot(context: Context, pilot: PilotRecord): Promise<Release> {
  const release = releaseSchema.parse(makeRelease(await releaseInput(context, pilot)));
  const stored = await context.stores.releases.insert({
    pilot: pilot.id,
    body: JSON.stringify(release),
    madeOn: dayOf(context.clock()),
  });
  if (stored === 'stored') return release;
  throw alreadyReleased();
}

const alreadyReleased = (): HttpProblem =>
  new HttpProblem(
    'already-released',
    'Dit traject is al gepubliceerd.',
    'Een publicatie verandert niet meer. Bekijk de resultaten.',
  );

/** The stored release of a pilot, or null. */
export async function releaseOf(context: Context, pilot: string): Promise<Release | null> {
  const row = await context.stores.releases.read(pilot);
  return row === null ? null : releaseSchema.parse(JSON.parse(row.body));
}
