import { parseArgs } from 'node:util';
import { record } from '#server/access/record.ts';
import { dayOf } from '#server/day.ts';
import { backUpData } from '#server/store/data-backup.ts';
import { Usage, withContext } from './with-context.ts';

/** Backs the data up while the server runs: all rooms and no key, with a manifest to compare by. */
await withContext(async (context) => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (values.to === undefined) throw new Usage('Gebruik: npm run backup -- --to NIEUWE-MAP');
  const today = dayOf(context.clock());
  await record(context, { who: null, action: 'command:backup', object: '', result: 'done' });
  const { rooms } = await backUpData(context.config.dataFolder, { to: values.to, today });
  for (const [room, tables] of Object.entries(rooms)) {
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${room}: ${rows} rijen\n`);
  }
  const { head } = await context.stores.audit.check();
  process.stdout.write(`logboek tot en met: ${head}\n`);
});
