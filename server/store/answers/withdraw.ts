import { z } from 'zod';
import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

const idRow = z.object({ submission_id: z.string() });
const nameRow = z.object({ id: z.string() });

/**
 * Removes what a person sent and drafted; only the ids of the submissions stay, so that a retry on its way is
 * not stored again, and the names of the drafts, so that none comes back with an older copy. The log beside the file is emptied, for it would still hold the answers.
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
    const names = run(read.selectFrom('draft_name').select('id').where('pid', '=', pid)).rows;
    for (const name of names) {
      run(read.insertInto('withdrawn').values({ submission_id: nameRow.parse(name).id }));
    }
    run(read.deleteFrom('draft_name').where('pid', '=', pid));
    run(read.deleteFrom('response').where('pid', '=', pid));
    run(read.deleteFrom('draft').where('pid', '=', pid));
    run(read.deleteFrom('noted').where('pid', '=', pid));
    return sent.length;
  });
  emptyLog();
  return removed;
}

/** Ids of all submissions that were withdrawn, and names of drafts of theirs, in the order of the ids. */
export async function withdrawnSubmissions({ read }: Database<AnswersTables>): Promise<string[]> {
  const rows = await read.selectFrom('withdrawn').select('submission_id').orderBy('submission_id').execute();
  return rows.map(({ submission_id: id }) => id);
}

const pidRow = z.object({ pid: z.string() });

/**
 * Takes back once more what had been withdrawn, after an older copy of the answers was put back. What is not in the copy
 * is marked all the same: a retry on its way is not stored again. A draft of what was sent and withdrawn later goes with
 * everything of that person.
 *
 * @returns how many responses were removed.
 */
export async function withdrawAgain(
  database: Database<AnswersTables>,
  submissions: readonly string[],
): Promise<number> {
  const { read, write } = database;
  let removed = 0;
  for (const id of submissions) {
    const sent = read.selectFrom('response').select('pid').where('submission_id', '=', id);
    const drafted = read.selectFrom('draft_name').select('pid').where('id', '=', id);
    const found = await sent.unionAll(drafted).executeTakeFirst();
    if (found !== undefined) removed += await withdraw(database, pidRow.parse(found).pid);
    const mark = read
      .insertInto('withdrawn')
      .values({ submission_id: id })
      .onConflict((conflict) => conflict.doNothing());
    await write((run) => run(mark));
  }
  return removed;
}
