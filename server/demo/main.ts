import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { z } from 'zod';
import { currentInstrument } from '#instruments/registry.ts';
import { demonstrationLink } from '#server/access/login-link.ts';
import type { Context } from '#server/context.ts';
import { readLibrary } from '#server/instruments/library.ts';
import { readAssets } from '#server/pages/assets.ts';
import { runHourly } from '#server/retention/hourly.ts';
import { serve } from '#server/serve.ts';
import { openStores } from '#server/store/open-stores.ts';
import { buildClient } from './client-build.ts';
import { demoMarker } from './marker.ts';
import { playDemo } from './play.ts';
import { must, visitor } from './visitor.ts';

const optionsSchema = z.object({
  json: z.boolean().default(false),
  port: z.coerce.number().int().min(1).max(65535).default(3000),
  data: z.string().min(1).optional(),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(2013),
});
type Options = z.infer<typeof optionsSchema>;

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function fail(message: string): never {
  tell(message);
  process.exit(2);
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        seed: { type: 'string' },
      },
    });
    return optionsSchema.parse(values);
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return fail(`${why}\nUsage: npm run demo -- [--port N] [--data DIR] [--seed N] [--json]`);
  }
}

/** An empty folder for this demonstration. An earlier demonstration is replaced; anything else is left alone. */
function emptyFolder(wanted: string | undefined): string {
  if (wanted === undefined) return mkdtempSync(join(tmpdir(), 'drietrap-demo-'));
  if (existsSync(wanted) && !statSync(wanted).isDirectory())
    fail(`${wanted} is a file. Name a folder with --data.`);
  if (existsSync(wanted) && readdirSync(wanted).length > 0) {
    if (!existsSync(join(wanted, demoMarker))) {
      fail(`${wanted} is not empty and holds no earlier demonstration. Name another folder with --data.`);
    }
    rmSync(wanted, { recursive: true });
  }
  mkdirSync(wanted, { recursive: true });
  return wanted;
}

/** Asked before anything is replaced: an earlier demonstration may still be running in that folder. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      resolve(true);
    });
  });
  if (!free) fail(`The port ${port} is taken. Stop what runs there, or name another with --port.`);
  await new Promise((resolve) => probe.close(resolve));
}

const options = readOptions();
const started = performance.now();
if (!buildClient().ok) fail('The client could not be built; the lines above say why. Did npm ci finish?');
await refuseTakenPort(options.port);
const folder = emptyFolder(options.data);
writeFileSync(
  join(folder, demoMarker),
  'A demonstration with made-up people. It may be replaced at any time.\n',
);
const stores = await openStores(folder);

// While the past is played the server's clock is set to it; afterwards it runs as every clock.
let offset = 0;
const { port } = options;
const context: Context = {
  config: {
    dataFolder: folder,
    host: '127.0.0.1',
    port,
    publicUrl: `http://localhost:${port}`,
    proxies: 0,
    madeUp: true,
  },
  stores,
  assets: readAssets(),
  instruments: readLibrary(folder),
  clock: () => new Date(Date.now() + offset),
  random: randomBytes,
  log: pino({ base: null, level: 'warn' }, pino.destination({ dest: 2, sync: true })),
};
const running = await serve(context).catch((error: unknown) =>
  fail(`The port ${port} cannot be used (${String(error)}). Name another with --port.`),
);
let stopHourly = (): void => undefined;
closeWithGrace({ delay: 5000, logger: false }, async () => {
  stopHourly();
  await running.close();
  await stores.close();
});

const url = `http://localhost:${running.port}`;
const staffAccount = await stores.roster.createAccount({
  name: 'Medewerker van de Stichting',
  role: 'researcher',
  organisation: null,
});
const staff = visitor(url);
const staffLoginUrl = await demonstrationLink(context, staffAccount);
await must(
  await staff.send('POST', '/api/session', { json: { token: new URL(staffLoginUrl).hash.slice(1) } }),
);
const played = await playDemo(
  {
    context,
    instrument: currentInstrument,
    setTime: (moment) => {
      offset = moment.getTime() - Date.now();
    },
    staff,
    url,
    tell,
  },
  options.seed,
);
offset = 0;
stopHourly = await runHourly(context);
const organisationAccount = await stores.roster.createAccount({
  name: 'Contactpersoon van het ministerie',
  role: 'organisation',
  organisation: played.organisation,
});
const organisationLoginUrl = await demonstrationLink(context, organisationAccount);
const guided = (await stores.roster.pilots()).filter(
  ({ organisation }) => organisation.id === played.organisation,
);
const facilitatorAccount = await stores.roster.createAccount({
  name: 'Begeleider van twee groepen',
  role: 'facilitator',
  organisation: null,
  groups: guided.flatMap(({ groups }) => groups.slice(0, 2).map(({ id }) => id)),
});
const administratorAccount = await stores.roster.createAccount({
  name: 'Beheerder van de Stichting',
  role: 'administrator',
  organisation: null,
});
const link = (code: string): string => `${url}/m/${code.slice(0, 3)}#${code}`;
const participantUrls = { before: played.before.map(link), after: played.after.map(link) };

if (options.json) {
  process.stdout.write(`${JSON.stringify({ url, staffLoginUrl, organisationLoginUrl, participantUrls })}\n`);
} else {
  const [before = ''] = participantUrls.before;
  const [after = ''] = participantUrls.after;
  process.stdout.write(
    [
      '',
      `Drietrap met verzonnen gegevens staat klaar op ${url} (${Math.round((performance.now() - started) / 1000)} s)`,
      '',
      `  Medewerker van de Stichting   ${staffLoginUrl}`,
      `  Contactpersoon organisatie    ${organisationLoginUrl}`,
      `  Begeleider van twee groepen   ${await demonstrationLink(context, facilitatorAccount)}`,
      `  Beheerder van accounts        ${await demonstrationLink(context, administratorAccount)}`,
      `  Deelnemer, voormeting         ${before}`,
      `  Deelnemer, nameting           ${after}`,
      '',
      'Stoppen met Ctrl+C.',
      '',
    ].join('\n'),
  );
}
