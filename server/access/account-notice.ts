import type { Context, DataContext } from '#server/context.ts';
import type { AccountNotice, AccountRecord } from '#server/store/roster-store.ts';

/** Puts a mail in the queue to the address that an account had when it was changed, where mails can be sent and it has one. */
export async function queueNotice(
  { config, stores, clock }: Pick<DataContext, 'config' | 'stores' | 'clock'>,
  { mail }: Pick<AccountRecord, 'mail'>,
  kind: AccountNotice,
): Promise<void> {
  if (config.mail === undefined || mail === null) return;
  await stores.roster.addNotice({ mail, kind, at: clock().getTime() });
}

/** The same; a failure is logged, and never undoes what was done. */
export async function noticeTo(
  context: Context,
  account: Pick<AccountRecord, 'mail'>,
  kind: AccountNotice,
): Promise<void> {
  try {
    await queueNotice(context, account, kind);
  } catch (error) {
    context.log.error({ err: error, kind }, 'the holder of an account is not told of a change');
  }
}
