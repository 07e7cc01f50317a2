import { answersFromBytes } from '#instruments/item-bytes.ts';
import { scoringOf } from '#instruments/scoring.ts';
import type { Person } from '#analysis/release-input.ts';
import { composeState, type StateRelease } from '#analysis/state-release.ts';
import { stateReleaseSchema } from '#server/contract/release.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { namedInstrument } from '#server/instruments/release-frame.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem } from '#server/problem.ts';
import type { StoredRelease } from '#server/store/releases-store.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { openLedger } from './ledger.ts';
import { alreadyReleased, requireAnswers } from './release-job.ts';
import { endOfSending } from './waves.ts';

/**
 * Publishes where people stood, for a pilot that ends without an after wave. Once; from then on no wave of it opens,
 * for a figure about change would tell about the same people a second time.
 */
export async function releaseState(context: Context, pilot: PilotRecord): Promise<StateRelease> {
  const before = endedWave(pilot);
  if ((await context.stores.releases.list(pilot.id)).length > 0) throw alreadyReleased();
  requireAnswers(context, pilot);
  const ledger = await openLedger(context, pilot);
  await endOfSending(context, pilot);
  const instrument = instrumentOf(context, pilot);
  const people = new Map<string, Person[]>();
  for (const row of await context.stores.answers.linkedItems(pilot.id)) {
    if (row.wave !== before.number) continue;
    const answers = answersFromBytes(instrument, row.items);
    const person = { key: ledger.nameOf(row.pid), before: answers, after: null };
    people.set(row.group, [...(people.get(row.group) ?? []), person]);
  }
  const composed = composeState(
    {
      about: {
        madeUp: context.config.madeUp,
        pilot,
        organisation: pilot.organisation,
        programme: pilot.programme,
        instrument: namedInstrument(instrument),
        closedOn: before.closesOn,
      },
      scales: scoringOf(instrument, pilot.modules),
      threshold: pilot.threshold,
      groups: pilot.groups.map((group) => ({ ...group, people: people.get(group.id) ?? [] })),
    },
    before.number,
  );
  const release = stateReleaseSchema.parse(composed.release);
  const cells = release.groups.flatMap((group) =>
    group.cells.flatMap(({ status, scale }) => (status === 'shown' ? [`${scale}/${group.id}`] : [])),
  );
  const stored = await context.stores.ledger.release({
    pilot: pilot.id,
    wave: before.number,
    kind: 'state',
    body: JSON.stringify(release),
    madeOn: dayOf(context.clock()),
    ledger: {
      rules: release.versions.rules,
      cells,
      keyPrint: ledger.keyPrint,
      sets: composed.published,
    },
    terms: [],
  });
  if (stored === 'stored') return release;
  throw alreadyReleased();
}

/** The closed before wave of a pilot of which no other wave has opened. */
function endedWave(pilot: PilotRecord): WaveRecord {
  const before = pilot.waves.find(({ kind }) => kind === 'before');
  const others = pilot.waves.filter(({ kind }) => kind !== 'before');
  if (before?.state === 'closed' && others.every(({ state }) => state === 'planned')) return before;
  throw new HttpProblem(
    'not-ready',
    'Van dit traject kan nu geen stand worden gepubliceerd.',
    'Dat kan alleen als de voormeting is gesloten en er geen nameting meer komt.',
  );
}

/** The stored state of a pilot, or null. */
export async function stateOf(context: Context, pilot: string): Promise<StateRelease | null> {
  const row = await storedState(context, pilot);
  return row === null ? null : stateReleaseSchema.parse(JSON.parse(row.body));
}

/** The same as it is stored, with its hash. */
export async function storedState(context: Context, pilot: string): Promise<StoredRelease | null> {
  const entry = (await context.stores.releases.list(pilot)).find(({ kind }) => kind === 'state');
  return entry === undefined ? null : context.stores.releases.read(pilot, entry.wave);
}
