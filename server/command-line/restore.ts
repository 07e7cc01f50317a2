import { parseArgs } from 'node:util';
import { readConfig } from '#server/config.ts';
import { restoreData } from '#server/store/data-backup.ts';
import { told, Usage } from './with-context.ts';

/** Puts a backup of the data back into an empty data folder, after comparing it with its manifest. */
await told(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  if (values.from === undefined) throw new Usage('Gebruik: npm run restore -- --from MAP');
  const { dataFolder } = readConfig(process.env);
  const { madeOn } = await restoreData(dataFolder, { from: values.from });
  process.stdout.write(`De back-up van ${madeOn} staat in ${dataFolder}. De sleutels zet u apart terug.\n`);
});
