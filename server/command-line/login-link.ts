import { queueNotice } from '#server/access/account-notice.ts';
import { recover } from '#server/access/login-link.ts';
import { record } from '#server/access/record.ts';
import { Usage, withContext } from './with-context.ts';

/**
 * Prints a new one-time link for an account, for whoever has the server's terminal: for the administrator who lost
 * every way in. What the account signed in with before is gone.
 */
await withContext(async (context) => {
  const all = await context.stores.roster.accounts();
  const accounts = all.filter(({ closedAt }) => closedAt === null);
  const name = process.argv[2] ?? 'Beheerder';
  const [account, ...others] = accounts.filter((candidate) =>
    [candidate.name, candidate.mail].includes(name),
  );
  const names = accounts
    .map((one) => (one.mail === null ? one.name : `${one.name} (${one.mail})`))
    .join(', ');
  if (account === undefined) {
    throw new Usage(`Er is geen account "${name}". Accounts: ${names || 'nog geen; start eerst de server'}.`);
  }
  if (others.length > 0) {
    throw new Usage(`Er zijn meer accounts met de naam "${name}". Noem het e-mailadres: ${names}.`);
  }
  const { link } = await recover(context, account.id);
  await queueNotice(context, account, 'recovery-begun');
  const object = `account:${account.id}`;
  await record(context, { who: null, action: 'command:login-link', object, result: 'done' });
  process.stdout.write(`${link}\n`);
});
