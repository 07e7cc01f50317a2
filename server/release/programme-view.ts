import { coreOf } from '#analysis/core-of.ts';
import type { Release } from '#analysis/release.ts';
import type { Band } from '#server/contract/fields.ts';
import type { Programme, ProgrammePilot, ReleasedChange } from '#server/contract/programme.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { pilotSummary } from './pilot-view.ts';
import { releaseOf } from './release-job.ts';

/** What a release says of a whole pilot; `null` when there is no such release. */
export type ReadChange = (pilot: string, wave: number) => Promise<ReleasedChange | null>;

/** A release never changes, so what was read of it once is remembered: a programme may have hundreds. */
export function changeReader(context: Context): ReadChange {
  const known = new Map<string, ReleasedChange>();
  return async (pilot, wave) => {
    const key = `${pilot}/${String(wave)}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const release = await releaseOf(context, pilot, wave);
    if (release === null) return null;
    const change = changeIn(release, wave);
    known.set(key, change);
    return change;
  };
}

function changeIn(release: Release, wave: number): ReleasedChange {
  const { scales, total, later, waves, weeksBetween, sessionsHeld } = coreOf(release);
  return {
    wave,
    kind: later?.kind ?? 'after',
    closedOn: waves.after,
    weeksBetween,
    sessionsHeld,
    scales: scales.map(({ id, title }) => ({ id, title })),
    totals: total.flatMap((cell) => {
      if (cell.status === 'withheld') return [];
      const { scale, n, change, interval95, verdict } = cell;
      return [{ scale, n, change, interval95, verdict }];
    }),
  };
}

/** The pilots of a programme, as many as are given, side by side in the order of their titles. */
export async function programmeView(
  context: Context,
  pilots: readonly PilotRecord[],
  readChange: ReadChange,
): Promise<Pick<Programme, 'pilots'>> {
  const { releases, roster } = context.stores;
  const today = dayOf(context.clock());
  const [entries, releasedOn, stateOn] = [
    await releases.all(),
    await releases.releasedOn(),
    await releases.stateOn(),
  ];
  const bands = new Map(
    (await roster.responseBandsOf(pilots.map(({ id }) => id))).map((band) => [
      `${band.pilot}/${String(band.wave)}/${band.group}`,
      band,
    ]),
  );
  const viewOf = async (pilot: PilotRecord): Promise<ProgrammePilot> => {
    const own = pilot.test
      ? []
      : entries.filter(({ pilot: id, kind }) => id === pilot.id && kind !== 'state');
    const changes = await Promise.all(own.map(async ({ wave }) => readChange(pilot.id, wave)));
    return {
      ...pilotSummary(
        pilot,
        {
          releasedOn: releasedOn.get(pilot.id) ?? null,
          stateOn: stateOn.get(pilot.id) ?? null,
        },
        today,
      ),
      groups: pilot.groups.length,
      invited: pilot.groups.reduce((sum, { invited }) => sum + invited, 0),
      response: pilot.waves
        .filter(({ state }) => state !== 'planned')
        .map(({ number }) => ({
          wave: number,
          answered: together(pilot.groups.map(({ id }) => bands.get(`${pilot.id}/${String(number)}/${id}`))),
        })),
      changes: changes.flatMap((change) => change ?? []),
    };
  };
  return { pilots: await Promise.all(pilots.map(viewOf)) };
}

/** Bands added up: as rough as the roughest of them, and told only where every group was counted. */
function together(bands: readonly (Band | undefined)[]): Band | null {
  const counted = bands.flatMap((band) => band ?? []);
  if (counted.length === 0 || counted.length < bands.length) return null;
  return {
    atLeast: counted.reduce((sum, { atLeast }) => sum + atLeast, 0),
    atMost: counted.reduce<number | null>(
      (sum, { atMost }) => (sum === null || atMost === null ? null : sum + atMost),
      0,
    ),
  };
}
