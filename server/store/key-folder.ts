import { promises as files } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asStoreError } from './store-busy.ts';
import { syncToDisk } from './sync-to-disk.ts';

/** The pilot's key is gone (or was never made): nobody can go from a code to an answer any more. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
}

/** Keys, as files outside the databases, so that a copy of the databases alone links nothing. */
export interface KeyFolder {
  /** Makes a pilot's link key, once: a key that exists is kept, for another would cut all links. */
  createPilotKeys(pilot: string): Promise<void>;
  /** @throws KeyDestroyed when there is none. */
  linkKey(pilot: string): Promise<Buffer>;
  /** Makes the key that a pilot's mailed codes are derived from, once, as `createPilotKeys` does. */
  createMailKey(pilot: string): Promise<void>;
  /** @throws KeyDestroyed when there is none. */
  mailKey(pilot: string): Promise<Buffer>;
  /**
   * The key that names people in the pilot's ledger of releases; made at its first use, as long as the pilot's keys exist.
   *
   * @throws KeyDestroyed when they do not.
   */
  ledgerKey(pilot: string): Promise<Buffer>;
  /**
   * Removes all keys of a pilot for good, and resolves to how many there were. From then on nobody can go from a
   * code to an answer.
   */
  destroyPilotKeys(pilot: string): Promise<number>;
  /** The key that seals participants' session cookies; made at its first use. */
  sessionKey(): Promise<Buffer>;
  /** The key that seals what accounts sign in with; made at its first use. */
  accountKey(): Promise<Buffer>;
  /** Every key that is there, for a backup; `pilot` is null for the server's own. */
  all(): Promise<StoredKey[]>;
  /** Puts a key back from a backup. A key that is there already is never replaced. */
  putBack(key: Pick<StoredKey, 'name' | 'content'>): Promise<'placed' | 'same' | 'other'>;
}

/** A key as a file: its name, and its bytes. */
export interface StoredKey {
  readonly name: string;
  readonly pilot: string | null;
  readonly content: Buffer;
}

const keyName = z.string().regex(/^(pilot-[0-9a-z-]{1,40}\.)?[a-z]+\.key$/);
const ofPilot = /^pilot-([0-9a-z-]+)\./;

const keyBytes = 32;
const fileSafeId = z.string().regex(/^[0-9a-z-]{1,40}$/);
const codeOf = z.object({ code: z.string() });
const hasCode = (error: unknown, code: string): boolean => codeOf.safeParse(error).data?.code === code;

/** The key folder at a path; made when it is missing, readable by the owner only. */
export async function keyFolder(folder: string, randomBytes: (size: number) => Buffer): Promise<KeyFolder> {
  await files.mkdir(folder, { recursive: true, mode: 0o700 });
  const keyFile = (pilot: string, kind: 'link' | 'mail' | 'ledger'): string =>
    join(folder, `pilot-${fileSafeId.parse(pilot)}.${kind}.key`);
  const pilotKey = async (pilot: string, kind: 'link' | 'mail'): Promise<Buffer> => {
    const key = await readKey(keyFile(pilot, kind));
    if (key === null) throw new KeyDestroyed(`The ${kind} key of pilot ${pilot} does not exist.`);
    return key;
  };
  const orMade = async (file: string): Promise<Buffer> => {
    const existing = await readKey(file);
    if (existing !== null) return existing;
    await createKey(folder, file, randomBytes);
    const made = await readKey(file);
    if (made === null) throw new KeyDestroyed(`The key ${file} vanished while it was made.`);
    return made;
  };

  return {
    createPilotKeys: async (pilot) => {
      await createKey(folder, keyFile(pilot, 'link'), randomBytes);
    },
    linkKey: async (pilot) => pilotKey(pilot, 'link'),
    createMailKey: async (pilot) => {
      await createKey(folder, keyFile(pilot, 'mail'), randomBytes);
    },
    mailKey: async (pilot) => pilotKey(pilot, 'mail'),
    destroyPilotKeys: async (pilot) => {
      const ofPilot = `pilot-${fileSafeId.parse(pilot)}.`;
      const names = (await files.readdir(folder)).filter((name) => name.startsWith(ofPilot));
      for (const name of names) await files.rm(join(folder, name), { force: true });
      if (names.length > 0) await syncToDisk(folder);
      return names.length;
    },
    ledgerKey: async (pilot) => {
      if ((await readKey(keyFile(pilot, 'link'))) === null) {
        throw new KeyDestroyed(`The keys of pilot ${pilot} do not exist.`);
      }
      return orMade(keyFile(pilot, 'ledger'));
    },
    sessionKey: async () => orMade(join(folder, 'session.key')),
    accountKey: async () => orMade(join(folder, 'account.key')),
    all: async () => {
      const names = (await files.readdir(folder)).filter((name) => keyName.safeParse(name).success).sort();
      const keys = await Promise.all(names.map(async (name) => readKey(join(folder, name))));
      return names.flatMap((name, index) => {
        const content = keys[index] ?? null;
        return content === null ? [] : [{ name, pilot: ofPilot.exec(name)?.[1] ?? null, content }];
      });
    },
    putBack: async ({ name, content }) => {
      const file = join(folder, keyName.parse(name));
      const existing = await readKey(file);
      if (existing !== null) return existing.equals(content) ? 'same' : 'other';
      if (content.length !== keyBytes) throw new Error(`${name} in the backup is no key.`);
      await createKey(folder, file, randomBytes, content);
      return 'placed';
    },
  };
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    const key = await files.readFile(file);
    if (key.length === keyBytes) return key;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  throw new Error(`The key file ${file} is damaged: it should hold ${keyBytes} bytes. Restore it.`);
}

/** Writes a whole key beside its place and links it there: a crash leaves no half key, an old one stays. */
async function createKey(
  folder: string,
  file: string,
  randomBytes: (size: number) => Buffer,
  content = randomBytes(keyBytes),
): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString('hex')}.new`;
  try {
    await writeDurably(draft, content);
    await files.link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw asStoreError(error);
  } finally {
    await files.unlink(draft).catch(() => undefined);
  }
  await syncToDisk(folder);
}

async function writeDurably(file: string, content: Buffer): Promise<void> {
  const handle = await files.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
