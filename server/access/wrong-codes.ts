import type { Context } from '#server/context.ts';
import type { WrongCodes } from '#server/store/roster-store.ts';
import { noticeTo } from './account-notice.ts';

/** So long wrong codes are remembered, in milliseconds: ninety days. */
const remembered = 90 * 24 * 60 * 60 * 1000;

/**
 * From so many wrong codes on those of the app no longer let anybody in. Three of a million are right at a time: a hundred tries
 * hit one with a chance of three in ten thousand.
 */
const mostWrong = 100;

/** The holder gets a mail at these numbers: a few may be slips of his or her own. */
const toldAt = new Set([5, mostWrong]);

const sinceOf = ({ clock }: Pick<Context, 'clock'>): number => clock().getTime() - remembered;

/** How often the password of an account was given with a wrong code, until a new one is set; null for never. */
export async function wrongCodesOf(context: Context, account: string): Promise<WrongCodes | null> {
  return context.stores.roster.wrongCodesOf(account, sinceOf(context));
}

/** Whether codes of the app are no longer taken; passkeys and recovery codes, which cannot be guessed, are. */
export const isStopped = (wrong: WrongCodes | null): boolean => (wrong?.count ?? 0) >= mostWrong;

/**
 * Counts that somebody knew the password and not the code, and tells the holder. For every other failure nobody is counted,
 * which takes as long.
 */
export async function noteWrongCode(
  context: Context,
  known: { readonly account: string; readonly mail: string } | null,
): Promise<void> {
  const at = { now: context.clock().getTime(), since: sinceOf(context) };
  const count = await context.stores.roster.noteWrongCode(known?.account ?? '', at);
  // Not waited for: the time of the reply would tell.
  if (known !== null && toldAt.has(count)) void noticeTo(context, known, 'codes-tried');
}
