import type { Context } from '#server/context.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { closeHub } from '#server/hubs/run-hub.ts';

/** How many days the words of a room are kept after its meeting. */
const daysOfWords = 30;

/** Closes every round that was left open the day after its meeting, and removes the words of a room after thirty days. */
export async function endHubs(context: Context): Promise<void> {
  const { roster, notes } = context.stores;
  const today = dayOf(context.clock());
  for (const hub of await roster.hubs()) {
    if (hub.state === 'open' && hub.heldOn < today) await closeHub(context, hub);
    if (daysAfter(hub.heldOn, daysOfWords) < today) await notes.remove(hub.id);
  }
}
