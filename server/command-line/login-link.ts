import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { loginLink } from '#server/access/account-session.ts';
import { readConfig } from '#server/config.ts';
import { readLibrary } from '#server/instruments/library.ts';
import { readAssets } from '#server/pages/assets.ts';
import { openStores } from '#server/store/open-stores.ts';

/** Prints a new one-time link for an account, for whoever has the server's terminal. */
const config = readConfig(process.env);
const stores = await openStores(config.dataFolder);
try {
  const accounts = await stores.roster.accounts();
  const name = process.argv[2] ?? 'Beheerder';
  const account = accounts.find((candidate) => candidate.name === name);
  if (account === undefined) {
    const names = accounts.map((candidate) => candidate.name).join(', ') || 'nog geen; start eerst de server';
    process.stderr.write(`Er is geen account "${name}". Accounts: ${names}.\n`);
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
    process.stdout.write(`${await loginLink(context, account.id)}\n`);
  }
} finally {
  await stores.close();
}
