import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { promises as files } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { KeyFolder, StoredKey } from './key-folder.ts';

/**
 * Backups of keys: apart from those of the data, sealed with a passphrase, and one file a pilot, so that each can be
 * thrown away on the day its pilot's keys are destroyed. That day stands in the file's name and, sealed, in the file.
 */

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
/** A quarter of a second and 64 MiB a try: what is guessed is a passphrase of a person. */
const costs = { N: 2 ** 16, r: 8, p: 1, maxmem: 96 * 1024 * 1024 } as const;

const fileSchema = z.strictObject({
  format: z.literal('drietrap keys 1'),
  /** Null for the server's own keys, which have no end. */
  pilot: z.string().nullable(),
  /** Last day on which these keys may exist (YYYY-MM-DD). */
  until: z.iso.date().nullable(),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  sealed: z.base64(),
});
type BackupFile = z.infer<typeof fileSchema>;
const contentSchema = z.array(z.strictObject({ name: z.string(), key: z.base64() }));

const fileName = /^sleutels-([0-9a-z-]+)-tot-(\d{4}-\d{2}-\d{2})\.json$/;
const nameOf = (pilot: string | null, until: string | null): string =>
  pilot === null || until === null ? 'sleutels-server.json' : `sleutels-${pilot}-tot-${until}.json`;

/** A pilot, as far as its keys are concerned. */
export interface KeyedPilot {
  readonly id: string;
  readonly keysUntil: string;
  readonly keysDestroyedOn: string | null;
}

interface Sealing {
  readonly passphrase: string;
  readonly salt: Buffer;
  readonly random: (size: number) => Buffer;
}

/** Everything that is authenticated with the content: nobody can give a file another day. */
const headOf = ({
  format,
  pilot,
  until,
  salt,
}: Pick<BackupFile, 'format' | 'pilot' | 'until' | 'salt'>): Buffer =>
  Buffer.from(JSON.stringify([format, pilot, until, salt]));

async function sealedFile(
  keys: readonly StoredKey[],
  { pilot, until }: Pick<BackupFile, 'pilot' | 'until'>,
  { wrapping, salt, random }: Omit<Sealing, 'passphrase'> & { readonly wrapping: Buffer },
): Promise<BackupFile> {
  const head = { format: 'drietrap keys 1', pilot, until, salt: salt.toString('base64') } as const;
  const iv = random(12);
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv).setAAD(headOf(head));
  const content = keys.map(({ name, content: key }) => ({ name, key: key.toString('base64') }));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final()]);
  return Promise.resolve({
    ...head,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  });
}

function opened(file: BackupFile, wrapping: Buffer): Pick<StoredKey, 'name' | 'content'>[] {
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(file.iv, 'base64'));
  decipher.setAAD(headOf(file)).setAuthTag(Buffer.from(file.tag, 'base64'));
  try {
    const text =
      decipher.update(Buffer.from(file.sealed, 'base64'), undefined, 'utf8') + decipher.final('utf8');
    return contentSchema
      .parse(JSON.parse(text))
      .map(({ name, key }) => ({ name, content: Buffer.from(key, 'base64') }));
  } catch (error) {
    throw new Error('The passphrase is not the one of this backup, or the file was altered.', {
      cause: error,
    });
  }
}

/**
 * Writes a backup of every key whose day has not passed into a folder, one file a pilot and one for the server's own,
 * and throws away what has ended there. Resolves to the names of both.
 */
export async function backUpKeys(
  keys: KeyFolder,
  {
    to,
    pilots,
    today,
    passphrase,
    random,
  }: {
    readonly to: string;
    readonly pilots: readonly KeyedPilot[];
    readonly today: string;
    readonly passphrase: string;
    readonly random: (size: number) => Buffer;
  },
): Promise<{ written: string[]; thrownAway: string[] }> {
  await files.mkdir(to, { recursive: true, mode: 0o700 });
  const salt = random(16);
  const wrapping = await derive(passphrase, salt, 32, costs);
  const all = await keys.all();
  const parts = [
    { pilot: null, until: null },
    ...pilots
      .filter((pilot) => isDue(pilot, today))
      .map(({ id, keysUntil }) => ({ pilot: id, until: keysUntil })),
  ];
  const written: string[] = [];
  for (const part of parts) {
    const own = all.filter(({ pilot }) => pilot === part.pilot);
    if (own.length === 0) continue;
    const name = nameOf(part.pilot, part.until);
    const content = JSON.stringify(await sealedFile(own, part, { wrapping, salt, random }));
    await files.writeFile(join(to, `${name}.new`), content, { mode: 0o600, flush: true });
    await files.rename(join(to, `${name}.new`), join(to, name));
    written.push(name);
  }
  return { written, thrownAway: await throwAwayEnded(to, today) };
}

const isDue = ({ keysUntil, keysDestroyedOn }: KeyedPilot, today: string): boolean =>
  keysDestroyedOn === null && keysUntil >= today;

/** Throws away the backups in a folder whose day has passed; resolves to their names. */
export async function throwAwayEnded(folder: string, today: string): Promise<string[]> {
  const names = (await files.readdir(folder)).filter((name) => (fileName.exec(name)?.[2] ?? today) < today);
  for (const name of names) await files.rm(join(folder, name));
  return names.sort();
}

/** The pilot that a file of a backup is about, by its name. */
export const pilotOfFile = (name: string): string => fileName.exec(name)?.[1] ?? '';

/** What came of one file of a backup. */
export interface RestoredFile {
  readonly file: string;
  /** `ended`: its day has passed, so it stays closed. `destroyed`: the roster says that its keys were destroyed. */
  readonly outcome: 'restored' | 'ended' | 'destroyed' | 'other key there';
}

/**
 * Puts keys back from a folder of backups. Keys whose day has passed, or that were destroyed, stay away whatever the
 * passphrase, and a key that is there is never replaced.
 *
 * @throws Error when the passphrase is wrong or a file was altered; nothing is put back from that file.
 */
export async function restoreKeys(
  keys: KeyFolder,
  {
    from,
    pilots,
    today,
    passphrase,
  }: {
    readonly from: string;
    readonly pilots: readonly KeyedPilot[];
    readonly today: string;
    readonly passphrase: string;
  },
): Promise<RestoredFile[]> {
  const names = (await files.readdir(from)).filter((name) => /^sleutels-.*\.json$/.test(name)).sort();
  const restored: RestoredFile[] = [];
  // The files of one run share their salt: one slow derivation opens them all.
  const wrappings = new Map<string, Promise<Buffer>>();
  const wrappingFor = async (salt: string): Promise<Buffer> => {
    const known = wrappings.get(salt) ?? derive(passphrase, Buffer.from(salt, 'base64'), 32, costs);
    wrappings.set(salt, known);
    return known;
  };
  for (const file of names) {
    const backup = fileSchema.parse(JSON.parse(await files.readFile(join(from, file), 'utf8')));
    const pilot = pilots.find(({ id }) => id === backup.pilot);
    const until = [backup.until, pilot?.keysUntil ?? null].filter((day) => day !== null);
    if (until.some((day) => day < today)) restored.push({ file, outcome: 'ended' });
    else if ((pilot?.keysDestroyedOn ?? null) !== null) restored.push({ file, outcome: 'destroyed' });
    else {
      const wrapping = await wrappingFor(backup.salt);
      const outcomes = [];
      for (const key of opened(backup, wrapping)) outcomes.push(await keys.putBack(key));
      restored.push({ file, outcome: outcomes.includes('other') ? 'other key there' : 'restored' });
    }
  }
  return restored;
}
