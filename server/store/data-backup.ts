import { createHash } from 'node:crypto';
import { existsSync, promises as files } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { daysAfter } from '#server/day.ts';
import { requireNode } from './require-node.ts';

/**
 * Backups of the data: a copy of each room, made while the server runs, with a manifest to compare by. Keys are no part
 * of it. Each ends on a day of its own: it holds what was removed since.
 */

/** How many days a backup is kept: it may hold addresses of a pilot whose day has passed, and answers taken back. */
export const daysKept = 30;

/** In the order of copying: what refers comes before what it refers to, so that no copy points to what it lacks. */
const rooms = ['answers', 'notes', 'releases', 'roster', 'audit'] as const;
const manifestName = 'manifest.json';

const tableSchema = z.strictObject({ rows: z.int(), sha256: z.string() });
const manifestSchema = z.strictObject({
  format: z.literal('drietrap data 2'),
  /** Day on which the backup was made. */
  madeOn: z.iso.date(),
  /** Last day on which it may exist. */
  until: z.iso.date(),
  /** By room and table: how many rows, and a fingerprint over all that stands in them. */
  rooms: z.record(z.enum(rooms), z.record(z.string(), tableSchema)),
});
export type Manifest = z.infer<typeof manifestSchema>;

const nameSchema = z.array(z.strictObject({ name: z.string() }));

async function open(file: string, options: { readonly?: boolean } = {}): Promise<Sqlite.Database> {
  requireNode(process.versions.node);
  const { default: Constructor } = await import('better-sqlite3');
  return new Constructor(file, { fileMustExist: true, ...options });
}

/** Copies a room while others use it. The copy is rewritten in the order of its keys: it tells no order of arrival. */
async function copyRoom(from: string, to: string): Promise<void> {
  const source = await open(from, { readonly: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = await open(to);
  try {
    copy.pragma('journal_mode = delete');
    copy.exec('vacuum');
  } finally {
    copy.close();
  }
  await files.chmod(to, 0o600);
}

/** What stands in a room, whatever the order of its pages: rows and a fingerprint a table. */
async function contentOf(file: string): Promise<Record<string, z.infer<typeof tableSchema>>> {
  const database = await open(file, { readonly: true });
  try {
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') throw new Error(`${file} is damaged: ${String(integrity)}.`);
    const tables = nameSchema.parse(
      database
        .prepare(
          `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
        )
        .all(),
    );
    return Object.fromEntries(tables.map(({ name }) => [name, fingerprint(database, name)]));
  } finally {
    database.close();
  }
}

function fingerprint(database: Sqlite.Database, table: string): z.infer<typeof tableSchema> {
  const columns = nameSchema.parse(
    database.prepare('select name from pragma_table_info(?) order by cid').all(table),
  );
  const order = columns.map((_, index) => index + 1).join(', ');
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of database.prepare(`select * from "${table}" order by ${order}`).raw().iterate()) {
    hash.update(JSON.stringify(row)).update('\n');
    rows += 1;
  }
  return { rows, sha256: hash.digest('hex') };
}

/** The manifest of a folder with all rooms in it. */
export async function manifestOf(folder: string, madeOn: string): Promise<Manifest> {
  const contents: Manifest['rooms'] = { answers: {}, notes: {}, releases: {}, roster: {}, audit: {} };
  for (const room of rooms) contents[room] = await contentOf(join(folder, `${room}.sqlite`));
  return { format: 'drietrap data 2', madeOn, until: daysAfter(madeOn, daysKept), rooms: contents };
}

/**
 * Backs the data of a folder up into another, which must not exist yet, and checks the copy.
 *
 * @throws Error when the place is taken or a room is damaged.
 */
export async function backUpData(
  dataFolder: string,
  { to, today }: { to: string; today: string },
): Promise<Manifest> {
  if (existsSync(to)) throw new Error(`${to} is there already. Name a folder that is not.`);
  await files.mkdir(to, { recursive: true, mode: 0o700 });
  for (const room of rooms) await copyRoom(join(dataFolder, `${room}.sqlite`), join(to, `${room}.sqlite`));
  const own = join(dataFolder, 'instruments');
  if (existsSync(own)) await files.cp(own, join(to, 'instruments'), { recursive: true });
  const manifest = await manifestOf(to, today);
  await files.writeFile(join(to, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  return manifest;
}

/**
 * Copies a backup as it stands into a folder without data, after comparing it with its manifest. It may hold what was
 * taken back since: whoever puts a backup back does so in the place of `restoreInto`.
 *
 * @throws Error when the backup's day has passed, or it is not what was written.
 */
export async function copyBack(
  folder: string,
  { from, today }: { from: string; today: string },
): Promise<Manifest> {
  const manifest = manifestSchema.parse(JSON.parse(await files.readFile(join(from, manifestName), 'utf8')));
  if (lastDay(manifest) < today) {
    throw new Error(
      `The backup ended on ${lastDay(manifest)}: it holds what had to be gone since. Use a later backup, and throw this one away.`,
    );
  }
  const differing = differences(manifest, await manifestOf(from, manifest.madeOn));
  if (differing.length > 0) {
    throw new Error(`The backup is not what was written: ${differing.join(', ')}. Use another backup.`);
  }
  await files.mkdir(folder, { recursive: true, mode: 0o700 });
  for (const room of rooms) {
    await files.copyFile(join(from, `${room}.sqlite`), join(folder, `${room}.sqlite`));
    await files.chmod(join(folder, `${room}.sqlite`), 0o600);
  }
  const own = join(from, 'instruments');
  if (existsSync(own)) await files.cp(own, join(folder, 'instruments'), { recursive: true });
  return manifest;
}

/** Whatever a manifest says, no backup is kept longer than it may be. */
function lastDay({ madeOn, until }: Manifest): string {
  const latest = daysAfter(madeOn, daysKept);
  return until < latest ? until : latest;
}

const folderName = /^data-(\d{4}-\d{2}-\d{2})$/;

/** The name of the folder for a backup that is made on a day. */
export const backupName = (today: string): string => `data-${today}`;

/**
 * Throws away the backups in a folder whose day has passed, those that were never finished too. Only what is named as a
 * backup is touched. Resolves to the names.
 */
export async function throwAwayEndedBackups(folder: string, today: string): Promise<string[]> {
  const names = existsSync(folder) ? await files.readdir(folder) : [];
  const ended = names.filter((name) => {
    const madeOn = folderName.exec(name)?.[1];
    return madeOn !== undefined && daysAfter(madeOn, daysKept) < today;
  });
  for (const name of ended) await files.rm(join(folder, name), { recursive: true });
  return ended.sort();
}

/** Tables in which two manifests differ, as `room.table`. */
export function differences(one: Manifest, other: Manifest): string[] {
  return rooms.flatMap((room) => {
    const names = new Set([...Object.keys(one.rooms[room]), ...Object.keys(other.rooms[room])]);
    return [...names]
      .filter((name) => {
        const [a, b] = [one.rooms[room][name], other.rooms[room][name]];
        return a?.sha256 !== b?.sha256 || a?.rows !== b?.rows;
      })
      .map((name) => `${room}.${name}`);
  });
}
