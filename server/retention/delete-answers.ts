import { record } from '#server/access/record.ts';
import type { DataContext } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { answersAreGone } from '#server/pilots/answers-gone.ts';

/**
 * Deletes the answers of every pilot whose file says that they are not kept any longer. What was released stays. The
 * day is never before the keys go. Safe to run as often as one likes.
 */
export async function deleteDueAnswers(context: DataContext): Promise<void> {
  const { roster, answers } = context.stores;
  const today = dayOf(context.clock());
  for (const pilot of await roster.pilots()) {
    if (!answersAreGone(pilot, today)) continue;
    const { id } = pilot;
    const removed = await answers.removePilot(id);
    if (removed === 0) continue;
    await record(context, { who: null, action: 'job:delete-answers', object: `pilot:${id}`, result: 'done' });
  }
}
