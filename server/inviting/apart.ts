import type { Context } from '#server/context.ts';

/** Does a step of one pilot, and tells whether it was done. */
export type Apart = (pilot: string, step: () => Promise<void>) => Promise<boolean>;

/**
 * Work for many pilots of which none may hold up another: a step that fails is logged, and its pilot is left alone until
 * the next round, so that nothing goes out on half of what a round has to know.
 */
export function apart({ log }: Pick<Context, 'log'>): Apart {
  const failed = new Set<string>();
  return async (pilot, step) => {
    if (failed.has(pilot)) return false;
    try {
      await step();
      return true;
    } catch (error) {
      failed.add(pilot);
      log.error({ err: error, pilot }, 'mail of one pilot failed');
      return false;
    }
  };
}
