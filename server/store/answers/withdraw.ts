import { z } from 'zod';
import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

const idRow = z.object({ submission_id: z.string() });

/**
 * Removes what a person sent and drafted; only the ids of the submissions stay, so that a retry on its way is
 * not stored again. The log beside the file is emptied, for it would still hold the answers.
 *
 * @returns how many responses were removed.
 */
export async function withdraw(
  { read, write, emptyLog }: Database<AnswersTables>,
  pid: string,
): Promise<number> {
  const removed = await write((run) => {
    const sent = run(read.selectFrom('response').select('submission_id').where('pid', '=', pid)).rows;
    for (const row of sent) run(read.insertInto('withdrawn').values(idRow.parse(row)));
    run(read.deleteFrom('response').where('pid', '=', pid));
    run(read.deleteFrom('draft').where('pid', '=', pid));
    run(read.deleteFrom('noted').where('pid', '=', pid));
    return sent.length;
  });
  emptyLog();
  return removed;
}
