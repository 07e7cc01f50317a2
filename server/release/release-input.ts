import type { Instrument } from '#instruments/instrument.ts';
import { answersFromBytes } from '#instruments/item-bytes.ts';
import type { Person, ReleaseInput } from '#analysis/release-input.ts';
import type { Context } from '#server/context.ts';
import { releaseFrame } from '#server/instruments/release-frame.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem } from '#server/problem.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { chosenOptions } from './chosen-options.ts';
import { openLedger, type OpenLedger } from './ledger.ts';

/** The two waves of a release. */
export interface ComparedWaves {
  readonly before: WaveRecord;
  /** The after wave or a follow-up wave. */
  readonly later: WaveRecord & { readonly kind: 'after' | 'follow-up' };
}

/**
 * The before wave and the wave that a release sets against it, once that is closed; until then no figure exists
 * (TRUST 2).
 *
 * @param number of the later wave; the after wave when left out
 */
export function comparedWaves(pilot: PilotRecord, number?: number): ComparedWaves {
  const before = pilot.waves.find(({ kind }) => kind === 'before');
  const wave = pilot.waves.find((one) =>
    number === undefined ? one.kind === 'after' : one.number === number,
  );
  const kind = wave?.kind ?? 'before';
  if (before !== undefined && kind !== 'before' && wave?.state === 'closed') {
    return { before, later: { ...wave, kind } };
  }
  throw new HttpProblem(
    'not-ready',
    kind === 'follow-up' ? 'De vervolgmeting is nog niet gesloten.' : 'De nameting is nog niet gesloten.',
    'Sluit eerst de meting. Tot die tijd zijn er geen cijfers.',
  );
}

/** Everybody of each group with what they answered in the two waves; exists only inside the release job. */
async function peopleByGroup(
  context: Context,
  pilot: PilotRecord,
  instrument: Instrument,
  { before, later, nameOf }: ComparedWaves & Pick<OpenLedger, 'nameOf'>,
): Promise<Map<string, Person[]>> {
  const people = new Map<string, Person & { readonly group: string }>();
  for (const row of await context.stores.answers.linkedItems(pilot.id)) {
    const person = people.get(row.pid) ?? { group: row.group, before: null, after: null };
    const wave = row.wave === before.number ? 'before' : row.wave === later.number ? 'after' : null;
    const chosen = { before: {}, after: {}, ...person.chosen };
    const tooFast = { before: false, after: false, ...person.tooFast };
    if (wave === null) continue;
    people.set(row.pid, {
      ...person,
      [wave]: answersFromBytes(instrument, row.items),
      chosen: { ...chosen, [wave]: chosenOptions(row.body) },
      tooFast: { ...tooFast, [wave]: row.tooFast },
    });
  }
  const byGroup = new Map<string, Person[]>();
  for (const [pid, { group, ...person }] of people) {
    byGroup.set(group, [...(byGroup.get(group) ?? []), { ...person, key: nameOf(pid) }]);
  }
  return byGroup;
}

/** What the analysis is given about a pilot. Person-level data: for the release job and its tests only. */
export async function releaseInput(
  context: Context,
  pilot: PilotRecord,
  number?: number,
  ledger?: OpenLedger,
): Promise<ReleaseInput> {
  const waves = comparedWaves(pilot, number);
  const { nameOf, earlier } = ledger ?? (await openLedger(context, pilot));
  const instrument = instrumentOf(context, pilot);
  const byGroup = await peopleByGroup(context, pilot, instrument, { ...waves, nameOf });
  return {
    ...releaseFrame({
      ...waves,
      pilot,
      instrument,
      madeUp: context.config.madeUp,
      sessionsHeld: heldIn(pilot),
    }),
    groups: pilot.groups.map((group) => ({ ...group, people: byGroup.get(group.id) ?? [] })),
    earlier,
  };
}

/** How many sessions took place: stands beside every change, so somebody has to have said it. */
function heldIn({ sessionsHeld }: PilotRecord): number {
  if (sessionsHeld !== null) return sessionsHeld;
  throw new HttpProblem(
    'not-ready',
    'Het aantal gehouden bijeenkomsten ontbreekt.',
    'Vul op de pagina van het traject in hoeveel bijeenkomsten er zijn geweest. Dat staat naast elke verandering.',
  );
}
