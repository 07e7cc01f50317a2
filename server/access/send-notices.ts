import type { Context } from '#server/context.ts';
import type { SendMail } from '#server/mail/mail.ts';
import { noticeMail } from './notice-mail.ts';

const minute = 60 * 1000;
/** How long a mail that was not taken waits before each next try; after the last it is given up. */
const waits = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * minute);

/** Sends what holders of accounts are to be told, at any hour: it is about who can get in. Sent mails leave no trace. */
export async function sendNotices(context: Context, send: SendMail): Promise<void> {
  const { roster } = context.stores;
  const now = context.clock().getTime();
  for (const { id, mail: to, kind, at, attempts } of await roster.dueNotices(now)) {
    const delivery = await send({ to, ...noticeMail(context.config, { kind, at }) });
    const wait = waits[attempts];
    const again = delivery === 'later' || delivery === 'no-server';
    if (again && wait !== undefined) {
      await roster.postponeNotice({ id, attempts: attempts + 1, nextAt: now + wait });
    } else await roster.removeNotice(id);
    if (delivery !== 'sent')
      context.log.warn({ delivery, kind }, 'a mail to the holder of an account was not sent');
  }
}
