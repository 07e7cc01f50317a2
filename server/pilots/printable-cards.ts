import type { PrintableCards, Sheet } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** Fresh codes with what else stands on a card. */
export function printableCards(
  { config }: Pick<Context, 'config'>,
  { id, title, prefix, keysUntil }: PilotRecord,
  sheets: Sheet[],
): PrintableCards {
  return { pilot: { id, title, keysUntil, address: `${config.publicUrl}/m/${prefix}` }, sheets };
}
