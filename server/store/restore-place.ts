import { existsSync, promises as files } from 'node:fs';
import { join } from 'node:path';
import { syncToDisk } from './sync-to-disk.ts';

/**
 * Where a backup is put back: in a folder of its own inside the data folder, so on the same disk, until all that must
 * follow has been done there. Until then nobody starts on it. One renaming makes it whole; from then on its files
 * are moved to their place, now or at the next start, however often that is broken off.
 */

/** What is being put back, and may still hold what was taken back since. */
const unfinished = 'terugzetten-niet-af';
/** What was put back with all that follows, and has to be moved to its place. */
const finished = 'terugzetten-af';

/** A restore was broken off: what it left may hold answers that were withdrawn. */
export class HalfRestored extends Error {
  override readonly name = 'HalfRestored';
}

/**
 * Fills the place of a restore and moves what stands there into the data folder. What an earlier one left unfinished is
 * thrown away first, and so is this one when it fails.
 *
 * @param fill puts everything into the folder that it is given, and closes it
 * @throws Error when the data folder holds data
 */
export async function restoreInto<Result>(
  dataFolder: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  await moveFinished(dataFolder);
  const held = existsSync(dataFolder) ? (await files.readdir(dataFolder)).find(isData) : undefined;
  if (held !== undefined) throw new Error(`${dataFolder} holds ${held} already. Name an empty folder.`);
  const place = join(dataFolder, unfinished);
  await files.rm(place, { recursive: true, force: true });
  try {
    const result = await fill(place);
    await syncAll(place);
    await files.rename(place, join(dataFolder, finished));
    await syncToDisk(dataFolder);
    await moveFinished(dataFolder);
    return result;
  } catch (error) {
    await files.rm(place, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Before a data folder is opened: moves what a finished restore left to be moved.
 *
 * @throws HalfRestored when a restore was broken off before it was finished
 */
export async function settleRestore(dataFolder: string): Promise<void> {
  if (existsSync(join(dataFolder, unfinished))) {
    throw new HalfRestored(
      `In ${dataFolder} staat een reservekopie die niet helemaal is teruggezet. Zet haar opnieuw terug met npm run restore. Tot dan start de server niet: er kunnen antwoorden in staan die zijn ingetrokken.`,
    );
  }
  await moveFinished(dataFolder);
}

/** A room with the files SQLite keeps beside it, of which an old one would be read into a new room; or questionnaires. */
function isData(name: string): boolean {
  return name.includes('.sqlite') || name === 'instruments';
}

async function moveFinished(dataFolder: string): Promise<void> {
  const place = join(dataFolder, finished);
  if (!existsSync(place)) return;
  for (const name of await files.readdir(place))
    await files.rename(join(place, name), join(dataFolder, name));
  await syncToDisk(dataFolder);
  await files.rmdir(place);
  await syncToDisk(dataFolder);
}

/** Everything in a folder on disk, before a name says that it is whole. */
async function syncAll(folder: string): Promise<void> {
  for (const entry of await files.readdir(folder, { recursive: true, withFileTypes: true })) {
    await syncToDisk(join(entry.parentPath, entry.name));
  }
  await syncToDisk(folder);
}
