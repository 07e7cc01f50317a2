import { sendNotices } from '#server/access/send-notices.ts';
import type { Context } from '#server/context.ts';
import type { SendMail } from '#server/mail/mail.ts';
import { mailRound } from './mail-round.ts';

const minute = 60 * 1000;

/**
 * A round of mail now and every minute; returns what stops it, after the mail that is being handed over. A failure is
 * logged and the next minute tries again.
 */
export async function runMailJob(
  context: Context,
  send: SendMail,
  perMinute: number,
): Promise<() => Promise<void>> {
  // Whatever was handed over when the process ended may have been sent: it is not sent again.
  await context.stores.roster.settleUnderWay();
  let current: Promise<void> | null = null;
  // Each by itself: what goes wrong with the notices to accounts stops no invitation.
  const steps = [
    async () => sendNotices(context, send),
    async () => mailRound(context, send, perMinute),
  ] as const;
  const run = async (): Promise<void> => {
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        context.log.error({ err: error }, 'mail job failed');
      }
    }
  };
  const tick = (): void => {
    current ??= run().finally(() => {
      current = null;
    });
  };
  tick();
  const timer = setInterval(tick, minute);
  return async () => {
    clearInterval(timer);
    await current;
  };
}
