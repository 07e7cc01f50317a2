import { randomUUID } from 'node:crypto';
import type { PilotFile } from '#server/contract/pilot-file.ts';
import { codeAlphabet } from '#server/linkage/code-alphabet.ts';
import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import { readPilots, type PilotRecord } from './pilot-records.ts';
import { columnsOf, writeGroups, writePlannedWaves, type PilotSettings } from './pilot-settings.ts';
import type { RosterTables, WaveState } from './tables.ts';

export interface PilotsOfRoster {
  /** Resolves to the new id. */
  createProgramme(programme: { readonly title: string }): Promise<string>;
  createOrganisation(organisation: { readonly name: string }): Promise<string>;
  /** A pilot with its groups and waves, all planned, and its file: everything or nothing. */
  createPilot(pilot: PilotSettings & { readonly file: PilotFile }): Promise<PilotRecord>;
  /**
   * Replaces what was settled about a pilot, all at once: its groups (those with an id keep it), and the waves that
   * have not opened. Waves that have opened stay as they are and are left out of `waves`.
   */
  savePilot(id: string, settings: PilotSettings): Promise<void>;
  saveFile(id: string, file: PilotFile): Promise<void>;
  /** How many sessions took place; null: not known any more. */
  setSessionsHeld(id: string, held: number | null): Promise<void>;
  /** Day on which a group talked about its results; null: not yet after all. */
  setTalkedOn(group: string, day: string | null): Promise<void>;
  /** Adds to the numbers of people invited, of all groups at once. */
  addInvited(invited: readonly { readonly group: string; readonly count: number }[]): Promise<void>;
  /** Replaces those numbers, where cards were made anew. */
  setInvited(invited: readonly { readonly group: string; readonly count: number }[]): Promise<void>;
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
  setClosingDay(pilot: string, number: number, closesOn: string): Promise<void>;
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
    createPilot: async ({ file, ...settings }) => {
      const id = randomUUID();
      const salt = randomBytes(saltBytes).toString('hex');
      await write((run) => {
        const prefix = unusedPrefix(read, run, randomBytes);
        const columns = columnsOf(read, run, settings);
        run(
          read
            .insertInto('pilot')
            .values({ id, prefix, salt, sessions_held: null, keys_destroyed_on: null, ...columns }),
        );
        run(read.insertInto('pilot_file').values({ pilot: id, body: JSON.stringify(file) }));
        writeGroups(read, run, id, settings.groups);
        writePlannedWaves(read, run, id, settings.waves);
      });
      const made = await onePilot('id', id);
      if (made === null) throw new Error(`Pilot ${id} is not there after it was stored.`);
      return made;
    },
    savePilot: async (id, settings) => {
      await write((run) => {
        run(
          read
            .updateTable('pilot')
            .set(columnsOf(read, run, settings))
            .where('id', '=', id),
        );
        writeGroups(read, run, id, settings.groups);
        writePlannedWaves(read, run, id, settings.waves);
      });
    },
    saveFile: async (id, file) => {
      const body = JSON.stringify(file);
      const insertion = read
        .insertInto('pilot_file')
        .values({ pilot: id, body })
        .onConflict((conflict) => conflict.column('pilot').doUpdateSet({ body }));
      await write((run) => run(insertion));
    },
    noteKeysDestroyed: async (pilot, day) => {
      const note = read
        .updateTable('pilot')
        .set({ keys_destroyed_on: day })
        .where('id', '=', pilot)
        .where('keys_destroyed_on', 'is', null);
      await write((run) => run(note));
    },
    ...marksOf(database),
    pilot: async (id) => onePilot('id', id),
    pilotByPrefix: async (prefix) => onePilot('prefix', prefix),
    pilots: async () => readPilots(database),
  };
}

type Marks = Pick<
  PilotsOfRoster,
  'setSessionsHeld' | 'setTalkedOn' | 'addInvited' | 'setInvited' | 'setWaveState' | 'setClosingDay'
>;

/** What happens to a pilot after it was set up, one mark at a time. */
function marksOf({ read, write }: Database<RosterTables>): Marks {
  const changeWave = async (
    pilot: string,
    number: number,
    change: Partial<RosterTables['wave']>,
  ): Promise<void> => {
    const query = read
      .updateTable('wave')
      .set(change)
      .where('pilot', '=', pilot)
      .where('number', '=', number);
    const { changes } = await write((run) => run(query));
    if (changes !== 1) throw new Error(`Pilot ${pilot} has no wave ${number}.`);
  };
  return {
    setSessionsHeld: async (id, held) => {
      await write((run) => run(read.updateTable('pilot').set({ sessions_held: held }).where('id', '=', id)));
    },
    setTalkedOn: async (group, day) => {
      await write((run) =>
        run(read.updateTable('pilot_group').set({ talked_on: day }).where('id', '=', group)),
      );
    },
    addInvited: async (invited) => {
      await write((run) => {
        for (const { group, count } of invited) {
          const more = read
            .updateTable('pilot_group')
            .set(({ eb }) => ({ invited: eb('invited', '+', count) }))
            .where('id', '=', group);
          if (run(more).changes !== 1) throw new Error(`There is no group ${group}.`);
        }
      });
    },
    setInvited: async (invited) => {
      await write((run) => {
        for (const { group, count } of invited) {
          run(read.updateTable('pilot_group').set({ invited: count }).where('id', '=', group));
        }
      });
    },
    setWaveState: async ({ pilot, number, state, day, closesOn }) => {
      const moved = closesOn === undefined ? {} : { closes_on: closesOn };
      const days = { planned: {}, open: { opens_on: day, ...moved }, closed: { closes_on: day } }[state];
      await changeWave(pilot, number, { state, ...days });
    },
    setClosingDay: async (pilot, number, closesOn) => changeWave(pilot, number, { closes_on: closesOn }),
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
