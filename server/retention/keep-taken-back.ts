import type { Context, DataContext } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { ReleaseEntry } from '#server/store/releases-store.ts';

/** A published release by its pilot and wave. */
export const publishedOf = ({ pilot, wave }: Pick<ReleaseEntry, 'pilot' | 'wave'>): string =>
  `${pilot} ${wave}`;

/** Writes beside the backups in a folder what was withdrawn, who was removed, who wants no mail, and what was published. */
export async function keepTakenBackIn(
  folder: string,
  { stores, clock }: Pick<DataContext, 'stores' | 'clock'>,
): Promise<void> {
  await stores.takenBack.keepIn(folder, async () => ({
    keptOn: dayOf(clock()),
    submissions: await stores.answers.withdrawnSubmissions(),
    ...(await stores.roster.leftContacts()),
    published: (await stores.releases.all()).map(publishedOf),
    pools: await stores.pools.all(),
  }));
}

/** The same in the folder of the settings, where there is one. */
export async function keepTakenBack(
  context: Pick<DataContext, 'config' | 'stores' | 'clock'>,
): Promise<void> {
  const { backups } = context.config;
  if (backups !== undefined) await keepTakenBackIn(backups, context);
}

/** After something was taken back: at once, so that no backup outlives it. The hourly job tries again what failed. */
export async function noteTakenBack(context: Context): Promise<void> {
  try {
    await keepTakenBack(context);
  } catch (error) {
    context.log.error({ err: error }, 'what was taken back is not written beside the backups');
  }
}
