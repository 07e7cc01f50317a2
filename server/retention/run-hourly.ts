import type { Context } from '#server/context.ts';
import { destroyDueKeys } from './destroy-keys.ts';

const hour = 60 * 60 * 1000;

/** Runs the retention job now and every hour; returns what stops it. A failure is logged and tried again. */
export async function runRetentionHourly(context: Context): Promise<() => void> {
  const run = async (): Promise<void> => {
    try {
      await destroyDueKeys(context);
    } catch (error) {
      context.log.error({ err: error }, 'retention job failed');
    }
  };
  await run();
  const timer = setInterval(() => void run(), hour);
  return () => {
    clearInterval(timer);
  };
}
