import { z } from 'zod';
import type { AuditTables } from './audit/tables.ts';
import { firstRow } from './first-row.ts';
import type { Database } from './open-database.ts';
import { sha256 } from './sha256.ts';

/** Something that was done, or tried. */
export interface AuditEvent {
  /** Milliseconds. */
  readonly at: number;
  readonly who: string | null;
  readonly action: string;
  readonly object: string;
  readonly result: string;
  readonly from: string | null;
}

export interface AuditEntry extends AuditEvent {
  readonly number: number;
  readonly hash: string;
}

/** Whether every entry still is what was written, and follows from the one before it. */
export interface AuditCheck {
  readonly entries: number;
  /** Fingerprint of the last entry; with it written down elsewhere, even a cut-off end is found. */
  readonly head: string;
  /** Number of the first entry that was altered, or that something before it was taken from; null when all is well. */
  readonly brokenAt: number | null;
}

/** What was done by whom. It can be added to and read; nothing can be changed or removed. */
export interface AuditStore {
  append(event: AuditEvent): Promise<void>;
  /** The newest entries first; of one object, and before one entry, where asked. */
  entries(wanted: { object?: string; before?: number; limit: number }): Promise<AuditEntry[]>;
  check(): Promise<AuditCheck>;
  /** Whether an entry with this fingerprint is there. */
  holds(hash: string): Promise<boolean>;
}

/** What the first entry follows from. */
const beginning = '0'.repeat(64);
const lastRow = z.object({ number: z.int(), hash: z.string() });
/** Entries that are verified between two looks at other work. */
const batch = 1000;

export function auditStore({ read, write }: Database<AuditTables>): AuditStore {
  const rows = read.selectFrom('entry').selectAll();
  return {
    append: async (event) => {
      await write((run) => {
        const newest = read.selectFrom('entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1);
        const last = firstRow(lastRow, run(newest)) ?? { number: 0, hash: beginning };
        const row = { ...columnsOf(event), number: last.number + 1, previous: last.hash };
        run(read.insertInto('entry').values({ ...row, hash: hashOf(row) }));
      });
    },
    entries: async ({ object, before, limit }) => {
      let wanted = rows.orderBy('number', 'desc').limit(limit);
      if (object !== undefined) wanted = wanted.where('object', '=', object);
      if (before !== undefined) wanted = wanted.where('number', '<', before);
      return (await wanted.execute()).map(entryOf);
    },
    check: async () => {
      let last = { number: 0, hash: beginning };
      for (;;) {
        const next = await rows.where('number', '>', last.number).orderBy('number').limit(batch).execute();
        for (const row of next) {
          const follows = row.number === last.number + 1 && row.previous === last.hash;
          if (!follows || hashOf(row) !== row.hash) {
            return { entries: last.number, head: last.hash, brokenAt: row.number };
          }
          last = row;
        }
        if (next.length < batch) return { entries: last.number, head: last.hash, brokenAt: null };
      }
    },
    holds: async (hash) =>
      (await read.selectFrom('entry').select('number').where('hash', '=', hash).execute()).length > 0,
  };
}

type Unhashed = Omit<AuditTables['entry'], 'hash'>;

/** SHA-256 over all that an entry says, the fingerprint of the one before it included. */
function hashOf({ number, at, who, action, object, result, from_address, previous }: Unhashed): string {
  return sha256(JSON.stringify([number, at, who, action, object, result, from_address, previous]));
}

function columnsOf({ from, ...event }: AuditEvent): Omit<Unhashed, 'number' | 'previous'> {
  return { ...event, from_address: from };
}

function entryOf({ from_address: from, previous: _previous, ...entry }: AuditTables['entry']): AuditEntry {
  return { ...entry, from };
}
