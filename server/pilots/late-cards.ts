import { mostCards } from '#server/contract/pilot-settings.ts';
import type { PrintableCards } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { issueCodes } from '#server/linkage/issue-codes.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { printableCards } from './printable-cards.ts';

/**
 * More cards for people who are invited late. Only while no wave has closed: somebody who missed the first wave can
 * be linked to nothing, and would still count among the invited that let a group be shown.
 */
export async function makeLateCards(
  context: Context,
  pilot: PilotRecord,
  order: { readonly group: string; readonly count: number },
): Promise<PrintableCards> {
  const group = pilot.groups.find(({ id }) => id === order.group);
  if (group === undefined) throw notFound('Deze groep');
  const over = dayOf(context.clock()) > pilot.keysUntil;
  if (group.invited === 0) {
    throw new HttpProblem(
      'not-ready',
      'Deze groep heeft nog geen kaarten.',
      'Maak eerst de kaarten van het hele traject. Daarna kunt u er kaarten bij maken.',
    );
  }
  if (over || pilot.waves.some(({ state }) => state === 'closed')) {
    throw new HttpProblem(
      'not-ready',
      'Er kunnen geen kaarten meer bij.',
      'Kaarten bijmaken kan tot de eerste meting is gesloten. Wie die meting mist, telt in de vergelijking niet mee.',
    );
  }
  const room = mostCards - group.invited;
  if (order.count > room) {
    throw new HttpProblem('bad-request', 'Dat zijn te veel kaarten.', 'Maak minder kaarten.', [
      {
        at: 'body.count',
        message:
          room > 0
            ? `Deze groep kan nog ${room} kaarten krijgen, want een groep heeft er hoogstens ${mostCards}.`
            : `Deze groep heeft al ${mostCards} kaarten. Meer kan niet.`,
      },
    ]);
  }
  const codes = await issueCodes({ stores: context.stores, pilot, group: group.id, count: order.count });
  return printableCards(context, pilot, [{ group: group.name, codes }]);
}
