import { randomUUID } from 'node:crypto';
import { codeAlphabet } from '#server/linkage/code-alphabet.ts';
import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import { readPilots, type PilotRecord } from './pilot-records.ts';
import type { RosterTables, WaveKind, WaveState } from './tables.ts';

export interface NewPilot {
  readonly programme: string;
  readonly organisation: string;
  readonly title: string;
  readonly threshold: number;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly modules: readonly string[];
  readonly sessionsHeld: number;
  readonly keysUntil: string;
  readonly test: boolean;
}

export interface PilotsOfRoster {
  /** Resolves to the new id, as every `create` and `add` here. */
  createProgramme(programme: { readonly title: string }): Promise<string>;
  createOrganisation(organisation: { readonly name: string }): Promise<string>;
  createPilot(pilot: NewPilot): Promise<PilotRecord>;
  addGroup(group: {
    readonly pilot: string;
    readonly name: string;
    readonly comparison: boolean;
  }): Promise<string>;
  /** Adds to the number of people invited in a group. */
  addInvited(group: string, count: number): Promise<void>;
  addWave(wave: {
    readonly pilot: string;
    readonly number: number;
    readonly kind: WaveKind;
    readonly opensOn: string;
    readonly closesOn: string;
  }): Promise<void>;
  /** Opening or closing also replaces the planned day by the real one; opening may move the closing day. */
  setWaveState(change: {
    readonly pilot: string;
    readonly number: number;
    readonly state: WaveState;
    readonly day: string;
    readonly closesOn?: string;
  }): Promise<void>;
  /** Notes the day on which a pilot's keys were destroyed; a day that stands there already is kept. */
  noteKeysDestroyed(pilot: string, day: string): Promise<void>;
  pilot(id: string): Promise<PilotRecord | null>;
  pilotByPrefix(prefix: string): Promise<PilotRecord | null>;
  pilots(): Promise<PilotRecord[]>;
}

const saltBytes = 16;

/** Programmes, organisations and pilots with their groups and waves. */
export function pilotsOfRoster(
  database: Database<RosterTables>,
  randomBytes: (size: number) => Buffer,
): PilotsOfRoster {
  const { read, write } = database;
  const onePilot = async (column: 'id' | 'prefix', value: string): Promise<PilotRecord | null> =>
    (await readPilots(database, { column, value }))[0] ?? null;

  return {
    createProgramme: async ({ title }) => {
      const id = randomUUID();
      await write((run) => run(read.insertInto('programme').values({ id, title })));
      return id;
    },
    createOrganisation: async ({ name }) => {
      const id = randomUUID();
      await write((run) => run(read.insertInto('organisation').values({ id, name })));
      return id;
    },
    createPilot: async (pilot) => {
      const id = randomUUID();
      const salt = randomBytes(saltBytes).toString('hex');
      await write((run) => {
        const prefix = unusedPrefix(read, run, randomBytes);
        run(read.insertInto('pilot').values({ id, prefix, salt, ...columnsOf(pilot) }));
      });
      const made = await onePilot('id', id);
      if (made === null) throw new Error(`Pilot ${id} is not there after it was stored.`);
      return made;
    },
    addGroup: async ({ pilot, name, comparison }) => {
      const id = randomUUID();
      await write((run) => {
        const place = run(read.selectFrom('pilot_group').select('id').where('pilot', '=', pilot)).rows.length;
        const row = { id, pilot, name, comparison: comparison ? 1 : 0, invited: 0, place: place + 1 };
        run(read.insertInto('pilot_group').values(row));
      });
      return id;
    },
    addInvited: async (group, count) => {
      const more = read
        .updateTable('pilot_group')
        .set(({ eb }) => ({ invited: eb('invited', '+', count) }))
        .where('id', '=', group);
      const { changes } = await write((run) => run(more));
      if (changes !== 1) throw new Error(`There is no group ${group}.`);
    },
    addWave: async ({ pilot, number, kind, opensOn, closesOn }) => {
      const row = { pilot, number, kind, state: 'planned', opens_on: opensOn, closes_on: closesOn } as const;
      await write((run) => run(read.insertInto('wave').values(row)));
    },
    setWaveState: async ({ pilot, number, state, day, closesOn }) => {
      const moved = closesOn === undefined ? {} : { closes_on: closesOn };
      const days = { planned: {}, open: { opens_on: day, ...moved }, closed: { closes_on: day } }[state];
      const change = read
        .updateTable('wave')
        .set({ state, ...days })
        .where('pilot', '=', pilot)
        .where('number', '=', number);
      const { changes } = await write((run) => run(change));
      if (changes !== 1) throw new Error(`Pilot ${pilot} has no wave ${number}.`);
    },
    noteKeysDestroyed: async (pilot, day) => {
      const note = read
        .updateTable('pilot')
        .set({ keys_destroyed_on: day })
        .where('id', '=', pilot)
        .where('keys_destroyed_on', 'is', null);
      await write((run) => run(note));
    },
    pilot: async (id) => onePilot('id', id),
    pilotByPrefix: async (prefix) => onePilot('prefix', prefix),
    pilots: async () => readPilots(database),
  };
}

function columnsOf(pilot: NewPilot): Omit<RosterTables['pilot'], 'id' | 'prefix' | 'salt'> {
  return {
    programme: pilot.programme,
    organisation: pilot.organisation,
    title: pilot.title,
    threshold: pilot.threshold,
    instrument_id: pilot.instrument.id,
    instrument_version: pilot.instrument.version,
    modules: JSON.stringify(pilot.modules),
    sessions_held: pilot.sessionsHeld,
    test: pilot.test ? 1 : 0,
    keys_until: pilot.keysUntil,
    keys_destroyed_on: null,
  };
}

/** Draws prefixes until one is free: there are 32,768, a foundation needs some tens. */
function unusedPrefix(
  read: Database<RosterTables>['read'],
  run: Run,
  randomBytes: (size: number) => Buffer,
): string {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const prefix = Array.from(randomBytes(3), (byte) => codeAlphabet.charAt(byte & 31)).join('');
    const taken = run(read.selectFrom('pilot').select('id').where('prefix', '=', prefix)).rows.length > 0;
    if (!taken) return prefix;
  }
  throw new Error('No free prefix was found for a new pilot: too many pilots in this data folder.');
}
