import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { record } from '#server/access/record.ts';
import { dayOf } from '#server/day.ts';
import { backUpKeys, restoreKeys, throwAwayEnded, type RestoredFile } from '#server/store/key-backup.ts';
import { Usage, withContext } from './with-context.ts';

const usage = `Zonder --to of --from gaat het om de map in DRIETRAP_KEY_BACKUPS. Gebruik:
  npm run keys -- backup [--to MAP] --passphrase-file BESTAND    bewaart de sleutels, en gooit daar weg wat verlopen is
  npm run keys -- restore [--from MAP] --passphrase-file BESTAND zet sleutels terug die nog mogen bestaan
  npm run keys -- expire [--from MAP]                            gooit alleen weg wat verlopen is`;

const outcomes = {
  restored: 'teruggezet',
  ended: 'verlopen, niet teruggezet',
  destroyed: 'vernietigd, niet teruggezet',
  'other key there': 'er is al een andere sleutel; die is gelaten',
} as const satisfies Record<RestoredFile['outcome'], string>;

/** Shorter ones are found by trying. */
const shortestPassphrase = 16;

/** Backups of the keys: apart from the data, sealed with a passphrase, and gone on the day their pilot's keys end. */
await withContext(async (context) => {
  const { positionals, values } = readArguments();
  const { roster, keys } = context.stores;
  const { keyBackups } = context.config;
  const { to = keyBackups, from = keyBackups } = values;
  const [command] = positionals;
  const today = dayOf(context.clock());
  const pilots = await roster.pilots();
  const tell = async (lines: readonly string[]): Promise<void> => {
    for (const line of lines) process.stdout.write(`${line}\n`);
    await record(context, { who: null, action: `command:keys-${command}`, object: '', result: 'done' });
  };
  if (command === 'backup' && to !== undefined) {
    const passphrase = passphraseIn(values['passphrase-file']);
    const done = await backUpKeys(keys, { to, pilots, today, passphrase, random: context.random });
    await tell([
      ...done.written.map((name) => `bewaard: ${name}`),
      ...done.thrownAway.map((name) => `verlopen en weggegooid: ${name}`),
    ]);
  } else if (command === 'restore' && from !== undefined) {
    const passphrase = passphraseIn(values['passphrase-file']);
    const restored = await restoreKeys(keys, { from, pilots, today, passphrase });
    await tell(restored.map(({ file, outcome }) => `${outcomes[outcome]}: ${file}`));
  } else if (command === 'expire' && from !== undefined) {
    await tell((await throwAwayEnded(from, today)).map((name) => `verlopen en weggegooid: ${name}`));
  } else throw new Usage(usage);
});

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { to: text, from: text, 'passphrase-file': text } });
  } catch {
    throw new Usage(usage);
  }
}

/** The passphrase in a file, so that it stands in no history of commands and no list of processes. */
function passphraseIn(file: string | undefined): string {
  if (file === undefined) throw new Usage(usage);
  const passphrase = readFileSync(file, 'utf8').trim();
  if (passphrase.length >= shortestPassphrase) return passphrase;
  throw new Usage(`De wachtzin in ${file} is te kort: gebruik minstens ${shortestPassphrase} tekens.`);
}
