import { randomUUID } from 'node:crypto';
import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import type { RosterTables, WaveKind } from './tables.ts';

/** What staff settle about a pilot before it begins. Days are YYYY-MM-DD. */
export interface PilotSettings {
  /** One that exists, or a new one that is made in the same transaction. */
  readonly programme: { readonly id: string } | { readonly title: string };
  readonly organisation: { readonly id: string } | { readonly name: string };
  readonly title: string;
  readonly threshold: number;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly modules: readonly string[];
  readonly sessionsPlanned: number;
  readonly keysUntil: string;
  readonly test: boolean;
  readonly groups: readonly {
    /** Null: a group that is not there yet. */
    readonly id: string | null;
    readonly name: string;
    readonly comparison: boolean;
    readonly cards: number;
  }[];
  /** The waves that have not opened, in the order of time. */
  readonly waves: readonly {
    readonly kind: WaveKind;
    readonly opensOn: string;
    readonly closesOn: string;
  }[];
}

type Read = Database<RosterTables>['read'];

type SettledColumns = Omit<
  RosterTables['pilot'],
  'id' | 'prefix' | 'salt' | 'sessions_held' | 'keys_destroyed_on'
>;

/** The row of a pilot; a new programme or organisation is inserted on the way. */
export function columnsOf(read: Read, run: Run, settings: PilotSettings): SettledColumns {
  return {
    programme: programmeOf(read, run, settings.programme),
    organisation: organisationOf(read, run, settings.organisation),
    title: settings.title,
    threshold: settings.threshold,
    instrument_id: settings.instrument.id,
    instrument_version: settings.instrument.version,
    modules: JSON.stringify(settings.modules),
    sessions_planned: settings.sessionsPlanned,
    test: settings.test ? 1 : 0,
    keys_until: settings.keysUntil,
  };
}

function programmeOf(read: Read, run: Run, programme: PilotSettings['programme']): string {
  if ('id' in programme) return programme.id;
  const id = randomUUID();
  run(read.insertInto('programme').values({ id, title: programme.title }));
  return id;
}

function organisationOf(read: Read, run: Run, organisation: PilotSettings['organisation']): string {
  if ('id' in organisation) return organisation.id;
  const id = randomUUID();
  run(read.insertInto('organisation').values({ id, name: organisation.name }));
  return id;
}

/** Makes the groups of a pilot those of the list, in its order; a group that is not in it goes. */
export function writeGroups(read: Read, run: Run, pilot: string, groups: PilotSettings['groups']): void {
  const kept = groups.flatMap(({ id }) => (id === null ? [] : [id]));
  const of = read.selectFrom('pilot_group').select('id').where('pilot', '=', pilot);
  const gone = kept.length === 0 ? of : of.where('id', 'not in', kept);
  // Whoever guided a group that goes, guides it no longer.
  run(read.deleteFrom('facilitator_group').where('group_id', 'in', gone));
  run(read.deleteFrom('pilot_group').where('id', 'in', gone));
  // Out of the way first: two groups that change places would have the same place for a moment.
  run(
    read
      .updateTable('pilot_group')
      .set(({ eb }) => ({ place: eb('place', '+', 1000) }))
      .where('pilot', '=', pilot),
  );
  for (const [index, { id, name, comparison, cards }] of groups.entries()) {
    const columns = { name, comparison: comparison ? 1 : 0, cards, place: index + 1 };
    if (id === null) {
      const row = { id: randomUUID(), pilot, invited: 0, talked_on: null, ...columns };
      run(read.insertInto('pilot_group').values(row));
    } else {
      run(read.updateTable('pilot_group').set(columns).where('id', '=', id).where('pilot', '=', pilot));
    }
  }
}

/** Replaces the waves that have not opened; they are numbered after those that have. */
export function writePlannedWaves(read: Read, run: Run, pilot: string, waves: PilotSettings['waves']): void {
  run(read.deleteFrom('wave').where('pilot', '=', pilot).where('state', '=', 'planned'));
  const opened = run(read.selectFrom('wave').select('number').where('pilot', '=', pilot)).rows.length;
  for (const [index, { kind, opensOn, closesOn }] of waves.entries()) {
    run(
      read.insertInto('wave').values({
        pilot,
        number: opened + index + 1,
        kind,
        state: 'planned',
        opens_on: opensOn,
        closes_on: closesOn,
      }),
    );
  }
}
