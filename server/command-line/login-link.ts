import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { recover } from '#server/access/login-link.ts';
import { record } from '#server/access/record.ts';
import { readConfig } from '#server/config.ts';
import { readLibrary } from '#server/instruments/library.ts';
import { readAssets } from '#server/pages/assets.ts';
import { openStores } from '#server/store/open-stores.ts';

/**
 * Prints a new one-time link for an account, for whoever has the server's terminal: for the administrator who lost
 * every way in. What the account signed in with before is gone.
 */
const config = readConfig(process.env);
const stores = await openStores(config.dataFolder);
try {
  const accounts = (await stores.roster.accounts()).filter(({ closedAt }) => closedAt === null);
  const name = process.argv[2] ?? 'Beheerder';
  const [account, ...others] = accounts.filter((candidate) =>
    [candidate.name, candidate.mail].includes(name),
  );
  if (account === undefined || others.length > 0) {
    const names = accounts
      .map((one) => (one.mail === null ? one.name : `${one.name} (${one.mail})`))
      .join(', ');
    process.stderr.write(
      account === undefined
        ? `Er is geen account "${name}". Accounts: ${names || 'nog geen; start eerst de server'}.\n`
        : `Er zijn meer accounts met de naam "${name}". Noem het e-mailadres: ${names}.\n`,
    );
    process.exitCode = 2;
  } else {
    const context = {
      config,
      stores,
      assets: readAssets(),
      instruments: readLibrary(config.dataFolder),
      clock: () => new Date(),
      random: randomBytes,
      log: pino({ enabled: false }),
    };
    const { link } = await recover(context, account.id);
    const object = `account:${account.id}`;
    await record(context, { who: null, action: 'command:login-link', object, result: 'done' });
    process.stdout.write(`${link}\n`);
  }
} finally {
  await stores.close();
}
