import { randomBytes } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#server/config.ts';
import { dayOf } from '#server/day.ts';
import { afterRestore } from '#server/retention/after-restore.ts';
import { restoreData } from '#server/store/data-backup.ts';
import { openStores } from '#server/store/open-stores.ts';
import { takenBackIn } from '#server/store/taken-back.ts';
import { told, Usage } from './with-context.ts';

const clock = (): Date => new Date();

/** Puts a backup of the data back into an empty data folder, without what was taken back or had its day since. */
await told(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  if (values.from === undefined) throw new Usage('Gebruik: npm run restore -- --from MAP');
  const config = readConfig(process.env);
  const beside = dirname(resolve(values.from));
  const takenBack = await takenBackIn(beside);
  if (takenBack === null) {
    throw new Usage(
      `In ${beside} staat geen teruggenomen.json. Zet het bestand dat naast de reservekopie stond daar: zonder dat komen ingetrokken antwoorden terug.`,
    );
  }
  const { madeOn } = await restoreData(config.dataFolder, { from: values.from, today: dayOf(clock()) });
  const stores = await openStores(config.dataFolder);
  try {
    const { withdrawn, unknown } = await afterRestore(
      { config, stores, clock, random: randomBytes },
      takenBack,
    );
    process.stdout.write(
      [
        `De reservekopie van ${madeOn} staat in ${config.dataFolder}. De sleutels zet u apart terug.`,
        `Opnieuw ingetrokken: ${withdrawn} ingevulde vragenlijsten, met alles wat is ingetrokken tot en met ${takenBack.keptOn}.`,
        'Iedereen logt opnieuw in. Kijk na wie sindsdien is gesloten of een ander recht kreeg.',
        ...unknown.map(
          (title) =>
            `Over ${title} is gepubliceerd wat deze kopie niet kent. Daarover kan niets meer worden gepubliceerd.`,
        ),
        '',
      ].join('\n'),
    );
  } finally {
    await stores.close();
  }
});
