import { randomUUID } from 'node:crypto';
import { codeAlphabet } from '#server/linkage/code-alphabet.ts';
import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

export interface HubRecord {
  readonly id: string;
  readonly title: string;
  /** Four characters, in the address that people open. */
  readonly prefix: string;
  readonly heldOn: string;
  readonly state: 'open' | 'closed';
}

export interface HubsOfRoster {
  createHub(hub: { readonly title: string; readonly heldOn: string }): Promise<HubRecord>;
  hub(id: string): Promise<HubRecord | null>;
  hubByPrefix(prefix: string): Promise<HubRecord | null>;
  /** The newest first. */
  hubs(): Promise<HubRecord[]>;
  closeHub(id: string): Promise<void>;
}

const prefixLength = 4;

/** Open meetings: a title, a day, and whether the round is open. Nothing about who was there. */
export function hubsOfRoster(
  { read, write }: Database<RosterTables>,
  randomBytes: (size: number) => Buffer,
): HubsOfRoster {
  const rows = read.selectFrom('hub').select(['id', 'title', 'prefix', 'held_on as heldOn', 'state']);
  const one = async (column: 'id' | 'prefix', value: string): Promise<HubRecord | null> =>
    (await rows.where(column, '=', value).executeTakeFirst()) ?? null;
  const newPrefix = (): string =>
    Array.from(randomBytes(prefixLength), (byte) => codeAlphabet.charAt(byte & 31)).join('');

  return {
    createHub: async ({ title, heldOn }) => {
      const id = randomUUID();
      const hub = await write((run): HubRecord => {
        let prefix = newPrefix();
        while (run(read.selectFrom('hub').select('id').where('prefix', '=', prefix)).rows.length > 0)
          prefix = newPrefix();
        run(read.insertInto('hub').values({ id, title, prefix, held_on: heldOn, state: 'open' }));
        return { id, title, prefix, heldOn, state: 'open' };
      });
      return hub;
    },
    hub: async (id) => one('id', id),
    hubByPrefix: async (prefix) => one('prefix', prefix),
    hubs: async () => rows.orderBy('held_on', 'desc').orderBy('title').execute(),
    closeHub: async (id) => {
      await write((run) => run(read.updateTable('hub').set({ state: 'closed' }).where('id', '=', id)));
    },
  };
}
