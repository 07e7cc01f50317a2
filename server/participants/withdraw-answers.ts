import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { parseCode } from '#server/linkage/codes.ts';
import { sameOwnWords } from '#server/linkage/own-words.ts';
import type { WithdrawError } from '#server/pages/withdraw-page.ts';
import { admittedPid } from './begin-session.ts';

export interface WithdrawForm {
  readonly code: string;
  readonly words: string;
  readonly confirmed: boolean;
}

/** What was removed and whether figures over it were released already, or what the form still needs. */
export type Withdrawal =
  { readonly withdrawn: number; readonly released: boolean } | { readonly errors: readonly WithdrawError[] };

/**
 * Removes everything sent and saved with a code. Needs the own words: whoever merely holds the card or reads
 * the mailbox cannot. Figures that were released stay.
 */
export async function withdrawAnswers(context: Context, form: WithdrawForm): Promise<Withdrawal> {
  const { code, words, confirmed } = form;
  const missing: WithdrawError[] = [
    ...(code.trim() === '' ? (['code-missing'] as const) : []),
    ...(words.trim() === '' ? (['words-missing'] as const) : []),
    ...(confirmed ? [] : (['confirm-missing'] as const)),
  ];
  if (missing.length > 0) return { errors: missing };
  const { roster, answers, keys, releases } = context.stores;
  const parsed = parseCode(code);
  const pilot = parsed === null ? null : await roster.pilotByPrefix(parsed.prefix);
  if (pilot !== null && dayOf(context.clock()) > pilot.keysUntil) return { errors: ['keys-destroyed'] };
  const pid = pilot === null ? null : await admittedPid(context, pilot, code);
  if (pilot === null || pid === null) return { errors: ['code-unknown'] };
  if (!sameOwnWords(words, await keys.linkKey(pilot.id), pid)) return { errors: ['words-wrong'] };
  return {
    withdrawn: await answers.withdraw(pid),
    released: (await releases.read(pilot.id)) !== null,
  };
}
