import type { Selectable } from 'kysely';
import { z } from 'zod';
import { emptyFile, pilotFileSchema, type PilotFile } from '#server/contract/pilot-file.ts';
import type { Database } from '#server/store/open-database.ts';
import { byName } from './by-name.ts';
import type { RosterTables, WaveKind, WaveState } from './tables.ts';

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  /** Had no trajectory: it stands beside the groups that had one. */
  readonly comparison: boolean;
  /** Cards that are to be made; `invited` counts those that were. */
  readonly cards: number;
  readonly invited: number;
  /** Day on which the group talked about its own results; null until then. */
  readonly talkedOn: string | null;
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
  readonly sessionsPlanned: number;
  /** Null until somebody has said how many took place. */
  readonly sessionsHeld: number | null;
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
  /** What had to be settled before anybody could be invited; complete or not yet. */
  readonly file: PilotFile;
}

const modulesSchema = z.array(z.string());

/**
 * All pilots, or those where a column has a value, with what belongs to them; in the order of their titles. Three
 * questions to the database, however many pilots there are.
 */
export async function readPilots(
  { read }: Database<RosterTables>,
  only?: { readonly column: 'id' | 'prefix'; readonly value: string },
): Promise<PilotRecord[]> {
  const pilots = read
    .selectFrom('pilot')
    .innerJoin('programme', 'programme.id', 'pilot.programme')
    .innerJoin('organisation', 'organisation.id', 'pilot.organisation')
    .leftJoin('pilot_file', 'pilot_file.pilot', 'pilot.id')
    .selectAll('pilot')
    .select([
      'programme.title as programme_title',
      'organisation.name as organisation_name',
      'pilot_file.body as file',
    ])
    .orderBy('pilot.id');
  const rows = await (
    only === undefined ? pilots : pilots.where(`pilot.${only.column}`, '=', only.value)
  ).execute();
  const one = only === undefined ? null : (rows[0]?.id ?? '');
  const [groups, waves] = [await groupsByPilot(read, one), await wavesByPilot(read, one)];
  return byName(rows, ({ title }) => title).map((row) => ({
    ...pilotOf(row),
    programme: { id: row.programme, title: row.programme_title },
    organisation: { id: row.organisation, name: row.organisation_name },
    groups: groups.get(row.id) ?? [],
    waves: waves.get(row.id) ?? [],
    file: row.file === null ? emptyFile : pilotFileSchema.parse(JSON.parse(row.file)),
  }));
}

function pilotOf(
  row: Selectable<RosterTables['pilot']>,
): Omit<PilotRecord, 'programme' | 'organisation' | 'groups' | 'waves' | 'file'> {
  return {
    id: row.id,
    title: row.title,
    prefix: row.prefix,
    salt: row.salt,
    threshold: row.threshold,
    test: row.test === 1,
    sessionsPlanned: row.sessions_planned,
    sessionsHeld: row.sessions_held,
    keysUntil: row.keys_until,
    keysDestroyedOn: row.keys_destroyed_on,
    instrument: { id: row.instrument_id, version: row.instrument_version },
    modules: modulesSchema.parse(JSON.parse(row.modules)),
  };
}

type Read = Database<RosterTables>['read'];

/** Groups in their order, of one pilot or of all. */
async function groupsByPilot(read: Read, pilot: string | null): Promise<Map<string, GroupRecord[]>> {
  const all = read
    .selectFrom('pilot_group')
    .select(['pilot', 'id', 'name', 'comparison', 'cards', 'invited', 'talked_on as talkedOn'])
    .orderBy('pilot')
    .orderBy('place');
  const rows = await (pilot === null ? all : all.where('pilot', '=', pilot)).execute();
  return byPilot(rows, ({ id, name, comparison, cards, invited, talkedOn }) => ({
    id,
    name,
    comparison: comparison === 1,
    cards,
    invited,
    talkedOn,
  }));
}

async function wavesByPilot(read: Read, pilot: string | null): Promise<Map<string, WaveRecord[]>> {
  const all = read
    .selectFrom('wave')
    .select(['pilot', 'number', 'kind', 'state', 'opens_on as opensOn', 'closes_on as closesOn'])
    .orderBy('pilot')
    .orderBy('number');
  const rows = await (pilot === null ? all : all.where('pilot', '=', pilot)).execute();
  return byPilot(rows, ({ number, kind, state, opensOn, closesOn }) => ({
    number,
    kind,
    state,
    opensOn,
    closesOn,
  }));
}

function byPilot<Row extends { readonly pilot: string }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const items = new Map<string, Item[]>();
  for (const row of rows) {
    const those = items.get(row.pilot);
    if (those === undefined) items.set(row.pilot, [itemOf(row)]);
    else those.push(itemOf(row));
  }
  return items;
}
