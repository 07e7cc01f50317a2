import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#server/config.ts';
import { dayOf } from '#server/day.ts';
import { afterRestore } from '#server/retention/after-restore.ts';
import { copyBack } from '#server/store/data-backup.ts';
import { openStores } from '#server/store/open-stores.ts';
import { restoreInto } from '#server/store/restore-place.ts';
import { takenBackIn } from '#server/store/taken-back.ts';
import { told, Usage } from './with-context.ts';

const clock = (): Date => new Date();

/** Puts a backup of the data back into an empty data folder, without what was taken back or had its day since. */
await told(async () => {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  if (from === undefined) throw new Usage('Gebruik: npm run restore -- --from MAP');
  const config = readConfig(process.env);
  const beside = dirname(resolve(from));
  const takenBack = await takenBackIn(beside);
  if (takenBack === null) {
    throw new Usage(
      `In ${beside} staat geen teruggenomen.json. Zet het bestand dat naast de reservekopie stond daar: zonder dat komen ingetrokken antwoorden terug.`,
    );
  }
  const { dataFolder } = config;
  const { madeOn, withdrawn, unknown } = await restoreInto(dataFolder, async (folder) => {
    const manifest = await copyBack(folder, { from, today: dayOf(clock()) });
    const stores = await openStores(folder, { keys: join(dataFolder, 'keys') });
    try {
      const followed = await afterRestore({ config, stores, clock, random: randomBytes }, takenBack);
      return { ...manifest, ...followed };
    } finally {
      await stores.close();
    }
  });
  process.stdout.write(
    [
      `De reservekopie van ${madeOn} staat in ${dataFolder}. De sleutels zet u apart terug.`,
      `Opnieuw ingetrokken: ${withdrawn} ingevulde vragenlijsten, met alles wat is ingetrokken tot en met ${takenBack.keptOn}.`,
      'Iedereen logt opnieuw in. Kijk na wie sindsdien is gesloten of een ander recht kreeg.',
      ...unknown.map(
        (title) =>
          `Over ${title} is gepubliceerd wat deze kopie niet kent. Daarover kan niets meer worden gepubliceerd.`,
      ),
      '',
    ].join('\n'),
  );
});
