import type { PrintableCards, Sheet } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** The address of a pilot's start page, as it stands on a card. */
export function startAddress({ config }: Pick<Context, 'config'>, prefix: string): string {
  return `${config.publicUrl}/m/${prefix}`;
}

/** Fresh codes with what else stands on a card. */
export function printableCards(
  context: Pick<Context, 'config'>,
  { id, title, prefix, keysUntil }: PilotRecord,
  sheets: Sheet[],
): PrintableCards {
  return { pilot: { id, title, keysUntil, address: startAddress(context, prefix) }, sheets };
}
