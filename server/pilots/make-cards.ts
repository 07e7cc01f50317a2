import type { PrintableCards } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { issueCodesForGroups } from '#server/linkage/issue-codes.ts';
import { HttpProblem } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { hasCards } from './fixed.ts';
import { printableCards } from './printable-cards.ts';
import { missingFrom } from './set-up-view.ts';

/**
 * Makes the cards of every group that has none yet; with `anew`, those of all groups, and the earlier ones stop
 * working. All codes are let in at once, so that a crash leaves no group without.
 *
 * @throws HttpProblem `not-ready` while the file is not complete, or when the cards are there already.
 */
export async function makeAllCards(
  context: Context,
  pilot: PilotRecord,
  { anew }: { readonly anew: boolean },
): Promise<PrintableCards> {
  if (missingFrom(pilot).length > 0) {
    throw new HttpProblem(
      'not-ready',
      'Het dossier is nog niet compleet.',
      'Vul eerst het dossier van dit traject aan. Pas daarna kunt u mensen uitnodigen.',
    );
  }
  refuseLate(context, pilot, anew);
  const mailed = new Set((await context.stores.roster.contacts(pilot.id)).map(({ group }) => group));
  // Whoever was mailed keeps the code of the mail.
  const groups = pilot.groups.filter(({ id, invited }) => invited === 0 || (anew && !mailed.has(id)));
  if (groups.length === 0) {
    throw new HttpProblem(
      'not-ready',
      'De kaarten van dit traject zijn al gemaakt.',
      'Zijn ze kwijt? Zolang de eerste meting niet open is geweest, kunt u ze opnieuw maken. De oude werken dan niet meer.',
    );
  }
  const codes = await issueCodesForGroups({
    stores: context.stores,
    pilot,
    groups: groups.map(({ id, cards, invited }) => ({ id, count: Math.max(cards, invited) })),
    anew,
  });
  const sheets = groups.map(({ id, name }) => ({ group: name, codes: [...(codes.get(id) ?? [])] }));
  return printableCards(context, pilot, sheets);
}

function refuseLate(context: Context, pilot: PilotRecord, anew: boolean): void {
  if (anew && hasCards(pilot) && pilot.waves.some(({ state }) => state !== 'planned')) {
    throw new HttpProblem(
      'not-ready',
      'De kaarten kunnen niet opnieuw worden gemaakt.',
      'De eerste meting is al open geweest. Wie al antwoordde, zou dan niet meer bij de antwoorden kunnen.',
    );
  }
  const isClosed = pilot.waves.some(({ state }) => state === 'closed');
  if (isClosed || dayOf(context.clock()) > pilot.keysUntil) {
    throw new HttpProblem(
      'not-ready',
      'Er kunnen geen kaarten meer bij.',
      'Kaarten maken kan tot de eerste meting is gesloten. Wie die meting mist, telt in de vergelijking niet mee.',
    );
  }
}
