import type { Context } from '#server/context.ts';
import type { WithdrawError } from '#server/pages/withdraw-page.ts';
import { noteTakenBack } from '#server/retention/keep-taken-back.ts';
import { missingFrom, ownerOf } from './own-words-shown.ts';

export interface WithdrawForm {
  readonly code: string;
  readonly words: string;
  readonly confirmed: boolean;
}

export interface Withdrawn {
  /** Completed questionnaires that were removed. */
  readonly withdrawn: number;
  /** Whether figures over them were released already. */
  readonly released: boolean;
}

/** Removes everything sent and saved by a person who has shown the own words. Figures that were released stay. */
export async function withdrawOwn(
  context: Context,
  { pilot, pid }: { readonly pilot: string; readonly pid: string },
): Promise<Withdrawn> {
  const { answers, releases } = context.stores;
  const withdrawn = await answers.withdraw(pid);
  await noteTakenBack(context);
  return { withdrawn, released: (await releases.list(pilot)).length > 0 };
}

/**
 * Removes everything sent and saved with a code. Needs the own words: whoever merely holds the card or reads
 * the mailbox cannot.
 */
export async function withdrawAnswers(
  context: Context,
  form: WithdrawForm,
): Promise<Withdrawn | { readonly errors: readonly WithdrawError[] }> {
  const missing: WithdrawError[] = [
    ...missingFrom(form),
    ...(form.confirmed ? [] : (['confirm-missing'] as const)),
  ];
  if (missing.length > 0) return { errors: missing };
  const owner = await ownerOf(context, form);
  if ('error' in owner) return { errors: [owner.error] };
  return withdrawOwn(context, { pilot: owner.pilot.id, pid: owner.pid });
}
