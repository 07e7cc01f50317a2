import { randomBytes } from 'node:crypto';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { loginLink } from './access/account-session.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import { readAssets } from './pages/assets.ts';
import { runRetentionHourly } from './retention/run-hourly.ts';
import { serve } from './serve.ts';
import { openStores } from './store/open-stores.ts';

/** The first start makes the first account and shows its one-time link, on this terminal only. */
async function welcome(context: Context): Promise<void> {
  const { roster } = context.stores;
  if ((await roster.accounts()).length > 0) return;
  const account = await roster.createAccount({
    name: 'Beheerder',
    role: 'administrator',
    organisation: null,
  });
  process.stderr.write(`\nEerste start. Log één keer in met:\n  ${await loginLink(context, account)}\n\n`);
}

const config = readConfig(process.env);
const stores = await openStores(config.dataFolder);
const context: Context = {
  config,
  stores,
  assets: readAssets(),
  clock: () => new Date(),
  random: randomBytes,
  log: pino({ base: null }, pino.destination({ dest: 1, sync: false })),
};
const running = await serve(context);
process.stderr.write(`Drietrap staat klaar op ${config.publicUrl}\n`);
await welcome(context);
const stopRetention = await runRetentionHourly(context);

closeWithGrace({ delay: 5000 }, async () => {
  stopRetention();
  await running.close();
  await stores.close();
});
