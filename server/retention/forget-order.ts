import type { Context } from '#server/context.ts';

/**
 * Rewrites the files of answers and notes while a wave is open, so that whoever copies them raw sees no order of arrival
 * older than an hour. Closing a wave rewrites them once more.
 */
export async function forgetOrder({ stores }: Context): Promise<void> {
  const pilots = await stores.roster.pilots();
  if (!pilots.some(({ waves }) => waves.some(({ state }) => state === 'open'))) return;
  stores.answers.rewrite();
  stores.notes.rewrite();
}
