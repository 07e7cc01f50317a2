import type { Band } from '#server/contract/fields.ts';
import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

/** Roughly how many of a group answered in a wave, and the day on which that was counted. */
export interface ResponseBand extends Band {
  readonly wave: number;
  readonly group: string;
  /** YYYY-MM-DD. */
  readonly countedOn: string;
}

export interface ResponseBandsOfRoster {
  responseBands(pilot: string): Promise<ResponseBand[]>;
  /** Those of several pilots in one question to the database, each with its pilot. */
  responseBandsOf(pilots: readonly string[]): Promise<(ResponseBand & { readonly pilot: string })[]>;
  /** Replaces what was counted before for the same groups and waves. */
  saveResponseBands(pilot: string, bands: readonly ResponseBand[]): Promise<void>;
}

/** The bands that staff see while a wave is open. */
export function responseBandsOfRoster({ read, write }: Database<RosterTables>): ResponseBandsOfRoster {
  const bands = read
    .selectFrom('response_band')
    .select([
      'wave',
      'group_id as group',
      'counted_on as countedOn',
      'at_least as atLeast',
      'at_most as atMost',
    ]);
  return {
    responseBands: async (pilot) => bands.where('pilot', '=', pilot).execute(),
    responseBandsOf: async (pilots) => bands.select('pilot').where('pilot', 'in', pilots).execute(),
    saveResponseBands: async (pilot, bands) => {
      await write((run) => {
        for (const { wave, group, countedOn, atLeast, atMost } of bands) {
          const counted = { counted_on: countedOn, at_least: atLeast, at_most: atMost };
          run(
            read
              .insertInto('response_band')
              .values({ pilot, wave, group_id: group, ...counted })
              .onConflict((conflict) => conflict.columns(['pilot', 'wave', 'group_id']).doUpdateSet(counted)),
          );
        }
      });
    },
  };
}
