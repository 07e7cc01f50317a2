import { existsSync, promises as files } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublishedPool } from './releases/published-pools.ts';
import { inTurn } from '#server/in-turn.ts';

/**
 * What was taken back since a backup was made, kept beside the backups: so that no older copy brings an answer back, or
 * writes to somebody who wanted no mail. It names nobody, and tells no order.
 */
const takenBackSchema = z.strictObject({
  format: z.literal('drietrap taken back 1'),
  /** Day on which it was last brought up to date. */
  keptOn: z.iso.date(),
  /** Ids of submissions that were withdrawn. */
  submissions: z.array(z.string()),
  /** Fingerprints of contacts that were removed, and of those that want no mail. */
  removed: z.array(z.string()),
  stopped: z.array(z.string()),
  /** Pilots and waves about which figures were published: a copy from before that may publish nothing beside them. */
  published: z.array(z.string()),
  /** Who was in each pool of pilots that was shown: a copy from before that may show none too near to it. */
  pools: z
    .array(
      z.strictObject({
        scale: z.string(),
        members: z.array(z.strictObject({ pilot: z.string(), organisation: z.string() })),
      }),
    )
    .default([]),
});
export type TakenBack = z.infer<typeof takenBackSchema>;
type Now = Omit<TakenBack, 'format' | 'pools'> & { readonly pools: readonly PublishedPool[] };

const fileName = 'teruggenomen.json';

/** Each pool once, in an order that tells nothing. */
function poolsTogether(...lists: readonly (readonly PublishedPool[])[]): TakenBack['pools'] {
  const byText = new Map(
    lists
      .flat()
      .map(({ scale, members }) => [JSON.stringify([scale, members]), { scale, members: [...members] }]),
  );
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pool]) => pool);
}

/** What stands beside the backups in a folder, or null. */
export async function takenBackIn(folder: string): Promise<TakenBack | null> {
  const file = join(folder, fileName);
  return existsSync(file) ? takenBackSchema.parse(JSON.parse(await files.readFile(file, 'utf8'))) : null;
}

/** Keeps the file beside backups up to date, one writing after the other: two at once would each leave out the other's. */
export interface TakenBackKeeper {
  /** Adds what `read` gives to what stands in a folder. */
  keepIn(folder: string, read: () => Promise<Now>): Promise<void>;
}

export function takenBackKeeper(): TakenBackKeeper {
  const oneByOne = inTurn();
  return {
    keepIn: async (folder, read) => oneByOne(async () => addTakenBack(folder, await read())),
  };
}

/** Adds to what stands in a folder (made when it is missing); nothing is ever taken from it. */
async function addTakenBack(folder: string, now: Now): Promise<void> {
  const known = await takenBackIn(folder);
  const together = (part: 'submissions' | 'removed' | 'stopped' | 'published'): string[] =>
    [...new Set([...(known?.[part] ?? []), ...now[part]])].sort();
  const next: TakenBack = {
    format: 'drietrap taken back 1',
    keptOn: now.keptOn,
    submissions: together('submissions'),
    removed: together('removed'),
    stopped: together('stopped'),
    published: together('published'),
    pools: poolsTogether(known?.pools ?? [], now.pools),
  };
  await files.mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, fileName);
  await files.writeFile(`${file}.new`, `${JSON.stringify(next)}\n`, { mode: 0o600, flush: true });
  await files.rename(`${file}.new`, file);
}
