import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

/** A questionnaire that people could answer, with the hash of what it was then. */
export interface FrozenInstrument {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

export interface FrozenInstrumentsOfRoster {
  /** Keeps what a questionnaire is from now on; the first time counts. */
  freezeInstrument(instrument: FrozenInstrument): Promise<void>;
  frozenInstruments(): Promise<FrozenInstrument[]>;
}

/** Which questionnaires may not change any more, because people could answer them. */
export function frozenInstrumentsOfRoster({
  read,
  write,
}: Database<RosterTables>): FrozenInstrumentsOfRoster {
  return {
    freezeInstrument: async (instrument) => {
      const freezing = read
        .insertInto('frozen_instrument')
        .values(instrument)
        .onConflict((conflict) => conflict.doNothing());
      await write((run) => run(freezing));
    },
    frozenInstruments: async () =>
      read.selectFrom('frozen_instrument').selectAll().orderBy('id').orderBy('version').execute(),
  };
}
