import type { Context } from '#server/context.ts';
import { refreshBenchmark } from '#server/release/benchmark-job.ts';
import { countResponses } from '#server/release/count-responses.ts';
import { closeDueWaves } from './close-due-waves.ts';
import { deleteDueAnswers } from './delete-answers.ts';
import { destroyDueKeys } from './destroy-keys.ts';
import { endHubs } from './end-hubs.ts';
import { endSending } from './end-sending.ts';
import { forgetOrder } from './forget-order.ts';
import { keepTakenBack } from './keep-taken-back.ts';
import { throwAwayBackups } from './throw-away-backups.ts';

const hour = 60 * 60 * 1000;

/** In their order: a wave that is due closes before its pilot's keys go, and what was shown is noted beside the backups. */
const jobs = [
  closeDueWaves,
  endSending,
  forgetOrder,
  countResponses,
  destroyDueKeys,
  deleteDueAnswers,
  endHubs,
  refreshBenchmark,
  keepTakenBack,
  throwAwayBackups,
] as const;

/**
 * Does what is due, now and every hour; returns what stops it. A failure is logged and tried again, and keeps none of
 * the others from its work: keys go on the day that participants were told, whatever else is wrong.
 */
export async function runHourly(context: Context): Promise<() => void> {
  const run = async (): Promise<void> => {
    for (const job of jobs) {
      try {
        await job(context);
      } catch (error) {
        context.log.error({ err: error, job: job.name }, 'hourly job failed');
      }
    }
  };
  await run();
  const timer = setInterval(() => void run(), hour);
  return () => {
    clearInterval(timer);
  };
}
