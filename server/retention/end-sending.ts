import type { Context } from '#server/context.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { daysOnTheirWay, shutGate } from '#server/release/waves.ts';

/** Shuts the gate of every closed wave for which sent answers have had their days to arrive. */
export async function endSending({ stores, clock }: Context): Promise<void> {
  const today = dayOf(clock());
  for (const { id, waves } of await stores.roster.pilots()) {
    for (const { number, state, closesOn } of waves) {
      const isOver = state === 'closed' && daysAfter(closesOn, daysOnTheirWay) < today;
      if (isOver) await shutGate({ stores }, { pilot: id, wave: number });
    }
  }
}
