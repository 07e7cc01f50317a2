import { randomBytes } from 'node:crypto';
import type { Database } from './open-database.ts';
import { accountsOfRoster, type AccountsOfRoster } from './roster/accounts.ts';
import { frozenInstrumentsOfRoster, type FrozenInstrumentsOfRoster } from './roster/frozen-instruments.ts';
import { namesOfRoster, type NamesOfRoster } from './roster/names.ts';
import { pilotsOfRoster, type PilotsOfRoster } from './roster/pilots.ts';
import type { RosterTables } from './roster/tables.ts';

export type { AccountRecord } from './roster/accounts.ts';
export type { GroupRecord, PilotRecord, WaveRecord } from './roster/pilot-records.ts';

/** Who works with whom, when and on what: never an answer, a pseudonym, or a token as it was sent. */
export type RosterStore = PilotsOfRoster & NamesOfRoster & AccountsOfRoster & FrozenInstrumentsOfRoster;

export function rosterStore(
  database: Database<RosterTables>,
  random: (size: number) => Buffer = randomBytes,
): RosterStore {
  return {
    ...pilotsOfRoster(database, random),
    ...namesOfRoster(database),
    ...accountsOfRoster(database),
    ...frozenInstrumentsOfRoster(database),
  };
}
