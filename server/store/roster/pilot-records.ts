import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '#server/store/open-database.ts';
import type { RosterTables, WaveKind, WaveState } from './tables.ts';

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  /** Had no trajectory: it stands beside the groups that had one. */
  readonly comparison: boolean;
  readonly invited: number;
}

export interface WaveRecord {
  /** From 1, in the order of time. */
  readonly number: number;
  readonly kind: WaveKind;
  readonly state: WaveState;
  /** Planned day (YYYY-MM-DD) until the wave opens, then the real one. */
  readonly opensOn: string;
  readonly closesOn: string;
}

export interface PilotRecord {
  readonly id: string;
  readonly title: string;
  /** Three characters that begin every code of this pilot. */
  readonly prefix: string;
  /** Hexadecimal; goes into the stretching of this pilot's codes. */
  readonly salt: string;
  readonly threshold: number;
  readonly test: boolean;
  readonly sessionsHeld: number;
  /** Last day on which this pilot's keys exist; fixed from the start and told to participants. */
  readonly keysUntil: string;
  /** Day on which they were destroyed; null while they exist. */
  readonly keysDestroyedOn: string | null;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly modules: readonly string[];
  readonly programme: { readonly id: string; readonly title: string };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly groups: readonly GroupRecord[];
  readonly waves: readonly WaveRecord[];
}

const modulesSchema = z.array(z.string());

/** All pilots, or those where a column has a value, with what belongs to them; in the order of their titles. */
export async function readPilots(
  { read }: Database<RosterTables>,
  only?: { readonly column: 'id' | 'prefix'; readonly value: string },
): Promise<PilotRecord[]> {
  const pilots = read
    .selectFrom('pilot')
    .innerJoin('programme', 'programme.id', 'pilot.programme')
    .innerJoin('organisation', 'organisation.id', 'pilot.organisation')
    .selectAll('pilot')
    .select(['programme.title as programme_title', 'organisation.name as organisation_name'])
    .orderBy('pilot.title')
    .orderBy('pilot.id');
  const rows = await (
    only === undefined ? pilots : pilots.where(`pilot.${only.column}`, '=', only.value)
  ).execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...pilotOf(row),
      programme: { id: row.programme, title: row.programme_title },
      organisation: { id: row.organisation, name: row.organisation_name },
      groups: await groupsOf(read, row.id),
      waves: await wavesOf(read, row.id),
    })),
  );
}

function pilotOf(
  row: Selectable<RosterTables['pilot']>,
): Omit<PilotRecord, 'programme' | 'organisation' | 'groups' | 'waves'> {
  return {
    id: row.id,
    title: row.title,
    prefix: row.prefix,
    salt: row.salt,
    threshold: row.threshold,
    test: row.test === 1,
    sessionsHeld: row.sessions_held,
    keysUntil: row.keys_until,
    keysDestroyedOn: row.keys_destroyed_on,
    instrument: { id: row.instrument_id, version: row.instrument_version },
    modules: modulesSchema.parse(JSON.parse(row.modules)),
  };
}

async function groupsOf(read: Database<RosterTables>['read'], pilot: string): Promise<GroupRecord[]> {
  const rows = await read
    .selectFrom('pilot_group')
    .select(['id', 'name', 'comparison', 'invited'])
    .where('pilot', '=', pilot)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({ ...row, comparison: row.comparison === 1 }));
}

async function wavesOf(read: Database<RosterTables>['read'], pilot: string): Promise<WaveRecord[]> {
  return read
    .selectFrom('wave')
    .select(['number', 'kind', 'state', 'opens_on as opensOn', 'closes_on as closesOn'])
    .where('pilot', '=', pilot)
    .orderBy('number')
    .execute();
}
