import { AnswersCorrupt } from '#server/store/corrupt.ts';
import type { Database } from '#server/store/open-database.ts';
import { isIntact } from './seal.ts';
import type { AnswersTables } from './tables.ts';

export interface LinkedItems {
  readonly group: string;
  readonly pid: string;
  readonly wave: number;
  /** Version of the instrument that the items belong to. */
  readonly version: string;
  readonly items: Uint8Array;
  /** JSON as it was sent. */
  readonly body: string;
  /** Under a second a question, as far as was known. */
  readonly tooFast: boolean;
}

/**
 * Everything sent in a pilot (test rows left out), in the order of the pseudonyms, which is no order at all.
 *
 * @throws AnswersCorrupt when a row is not what was written.
 */
export async function linkedItems({ read }: Database<AnswersTables>, pilot: string): Promise<LinkedItems[]> {
  const rows = await read
    .selectFrom('response')
    .innerJoin('admission', 'admission.pid', 'response.pid')
    .selectAll('response')
    .select('admission.group_id')
    .where('response.pilot', '=', pilot)
    .where('response.test', '=', 0)
    .orderBy('response.pid')
    .orderBy('response.wave')
    .execute();
  return rows.map(({ group_id: group, ...row }) => {
    if (!isIntact(row)) {
      throw new AnswersCorrupt(
        `Answers of wave ${row.wave} of pilot ${pilot} were altered on disk. Restore a backup before a release.`,
      );
    }
    return {
      group,
      pid: row.pid,
      wave: row.wave,
      version: row.instrument_version,
      body: row.body,
      items: row.items,
      tooFast: row.too_fast === 1,
    };
  });
}
