import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

/**
 * Removes every answer, draft and pseudonym of a pilot, and empties the log beside the file.
 *
 * @returns how many responses were removed.
 */
export async function removePilot(
  { read, write, emptyLog }: Database<AnswersTables>,
  pilot: string,
): Promise<number> {
  const removed = await write((run) => {
    const people = read.selectFrom('admission').select('pid').where('pilot', '=', pilot);
    run(read.deleteFrom('draft').where('pilot', '=', pilot));
    run(read.deleteFrom('draft_name').where('pilot', '=', pilot));
    run(read.deleteFrom('noted').where('pid', 'in', people));
    const { changes } = run(read.deleteFrom('response').where('pilot', '=', pilot));
    run(read.deleteFrom('admission').where('pilot', '=', pilot));
    return changes;
  });
  if (removed > 0) emptyLog();
  return removed;
}
