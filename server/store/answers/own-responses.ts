import { AnswersCorrupt } from '#server/store/corrupt.ts';
import type { Database } from '#server/store/open-database.ts';
import { isIntact } from './seal.ts';
import type { AnswersTables } from './tables.ts';

/** What one person sent in one wave, for that person. */
export interface OwnResponse {
  readonly wave: number;
  /** JSON as it was sent. */
  readonly body: string;
}

/**
 * Everything a person sent, by wave. For the person only: whoever asks has shown the own words.
 *
 * @throws AnswersCorrupt when a row is not what was written.
 */
export async function ownResponses({ read }: Database<AnswersTables>, pid: string): Promise<OwnResponse[]> {
  const rows = await read.selectFrom('response').selectAll().where('pid', '=', pid).orderBy('wave').execute();
  return rows.map((row) => {
    if (!isIntact(row)) throw new AnswersCorrupt(`Answers of wave ${row.wave} were altered on disk.`);
    return { wave: row.wave, body: row.body };
  });
}
