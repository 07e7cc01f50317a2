import type { Context } from '#server/context.ts';
import { refreshBenchmark } from '#server/release/benchmark-job.ts';
import { countResponses } from '#server/release/count-responses.ts';
import { closeDueWaves } from './close-due-waves.ts';
import { deleteDueAnswers } from './delete-answers.ts';
import { destroyDueKeys } from './destroy-keys.ts';
import { endHubs } from './end-hubs.ts';
import { endSending } from './end-sending.ts';

const hour = 60 * 60 * 1000;

/** Does what is due, now and every hour; returns what stops it. A failure is logged and tried again. */
export async function runHourly(context: Context): Promise<() => void> {
  const run = async (): Promise<void> => {
    try {
      await closeDueWaves(context);
      await endSending(context);
      await countResponses(context);
      await destroyDueKeys(context);
      await deleteDueAnswers(context);
      await endHubs(context);
      await refreshBenchmark(context);
    } catch (error) {
      context.log.error({ err: error }, 'hourly job failed');
    }
  };
  await run();
  const timer = setInterval(() => void run(), hour);
  return () => {
    clearInterval(timer);
  };
}
