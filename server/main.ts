import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { invitation } from './access/login-link.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import { BadInstruments, openLibrary } from './instruments/library.ts';
import { readAssets } from './pages/assets.ts';
import { demoMarker } from './demo/marker.ts';
import { runMailJob } from './inviting/mail-job.ts';
import { smtpSender } from './mail/smtp.ts';
import { runHourly } from './retention/hourly.ts';
import { serve } from './serve.ts';
import { openStores } from './store/open-stores.ts';
import { HalfRestored } from './store/restore-place.ts';

/** The first start makes the first account and shows its one-time link, on this terminal only. */
async function welcome(context: Context): Promise<void> {
  const { roster } = context.stores;
  if ((await roster.accounts()).length > 0) return;
  const account = await roster.createAccount({
    name: 'Beheerder',
    role: 'administrator',
    organisation: null,
  });
  const { link } = await invitation(context, account);
  process.stderr.write(`\nEerste start. Open één keer, en kies hoe u voortaan inlogt:\n  ${link}\n\n`);
}

const config = readConfig(process.env);
if (existsSync(join(config.dataFolder, demoMarker))) {
  throw new Error(
    `${config.dataFolder} is a demonstration with made-up people. Name another folder in DRIETRAP_DATA.`,
  );
}
const stores = await openStores(config.dataFolder).catch((error: unknown) => {
  if (!(error instanceof HalfRestored)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
});
const instruments = await openLibrary(config.dataFolder, stores.roster).catch((error: unknown) => {
  if (!(error instanceof BadInstruments)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
});
const context: Context = {
  config,
  stores,
  assets: readAssets(),
  instruments,
  clock: () => new Date(),
  random: randomBytes,
  log: pino({ base: null }, pino.destination({ dest: 1, sync: false })),
};
const running = await serve(context);
process.stderr.write(`Drietrap staat klaar op ${config.publicUrl}\n`);
await welcome(context);
const stopHourly = await runHourly(context);
const { mail } = config;
const stopMail = mail === undefined ? undefined : await runMailJob(context, smtpSender(mail), mail.perMinute);

closeWithGrace({ delay: 5000 }, async () => {
  stopHourly();
  await stopMail?.();
  await running.close();
  await stores.close();
});
