import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { record } from '#server/access/record.ts';
import { dayOf } from '#server/day.ts';
import { keepTakenBackIn } from '#server/retention/keep-taken-back.ts';
import { backupName, backUpData } from '#server/store/data-backup.ts';
import { Usage, withContext } from './with-context.ts';

/** Backs the data up while the server runs: all rooms and no key, with a manifest to compare by. */
await withContext(async (context) => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const { backups, dataFolder } = context.config;
  const today = dayOf(context.clock());
  const to = values.to ?? (backups === undefined ? undefined : join(backups, backupName(today)));
  if (to === undefined) {
    throw new Usage(
      'Noem in DRIETRAP_BACKUPS de map voor reservekopieën, of gebruik: npm run backup -- --to NIEUWE-MAP',
    );
  }
  await record(context, { who: null, action: 'command:backup', object: '', result: 'done' });
  await keepTakenBackIn(dirname(to), context);
  const { rooms, until } = await backUpData(dataFolder, { to, today });
  for (const [room, tables] of Object.entries(rooms)) {
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${room}: ${rows} rijen\n`);
  }
  const { head } = await context.stores.audit.check();
  process.stdout.write(`${to} mag bestaan tot en met ${until}\nlogboek tot en met: ${head}\n`);
});
