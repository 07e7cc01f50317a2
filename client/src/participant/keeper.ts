import type { Cipher } from './cipher.ts';
import { keptUntil, localRecordSchema, type LocalRecord } from './local-record.ts';
import type { LocalRow, LocalRows } from './local-rows.ts';

/** What this browser keeps of answers until they have arrived. */
export interface Keeper {
  /** Everything kept and readable; what is past its time is removed. */
  readonly all: () => Promise<LocalRecord[]>;
  /** Resolves once this state of the record, or a newer one, would survive a crash (or memory is all there is). */
  readonly keep: (record: LocalRecord) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  /** Whether what is kept survives this page; false after the device refused. */
  readonly survives: () => boolean;
  /**
   * From now on nothing new stands on the device (true), or it may again (false); the record with this id goes
   * along. Records of other people who used this browser stay where they are.
   */
  readonly onlyInMemory: (wanted: boolean, id: string | null) => Promise<void>;
}

export interface KeeperOptions {
  /** `null` where the browser has no room for us: then everything is in memory. */
  readonly rows: LocalRows | null;
  readonly cipher: Cipher;
  readonly now: () => number;
}

/** Bound to the sealed text: a row moved to another record, measurement or questionnaire does not open. */
function aboutOf({ id, occasion }: LocalRecord): string {
  return JSON.stringify([id, occasion.wave, occasion.instrument.id, occasion.instrument.version]);
}

async function readRow(cipher: Cipher, row: LocalRow): Promise<LocalRecord | null> {
  try {
    const record = localRecordSchema.parse(JSON.parse(await cipher.open(row.key, row.about, row)));
    return record.id === row.id && row.about === aboutOf(record) ? record : null;
  } catch {
    return null;
  }
}

/** Keeps records encrypted on the device, or in memory; every change waits for the one before it. */
export function createKeeper({ rows, cipher, now }: KeeperOptions): Keeper {
  /** Records of this page, newest state, with their keys. */
  const here = new Map<string, LocalRecord>();
  const keys = new Map<string, CryptoKey>();
  /** The state of each record that stands on the device. */
  const written = new Map<string, LocalRecord>();
  let memoryOnly = false;
  let broken = false;
  let chain: Promise<void> = Promise.resolve();

  const inOrder = (action: () => Promise<void>): Promise<void> => {
    chain = chain.then(action);
    return chain;
  };

  async function write(target: LocalRows, record: LocalRecord): Promise<void> {
    const key = keys.get(record.id) ?? (await cipher.newKey());
    keys.set(record.id, key);
    const about = aboutOf(record);
    const sealed = await cipher.seal(key, about, JSON.stringify(record));
    await target.put({ id: record.id, about, key, ...sealed, until: keptUntil(record) });
  }

  /** Writes what is newest; after a refusal of the device (no room, forbidden) memory has to do. */
  async function writeNewest(id: string): Promise<void> {
    const record = here.get(id);
    if (record === undefined || rows === null || memoryOnly || broken || written.get(id) === record) return;
    try {
      await write(rows, record);
      written.set(id, record);
    } catch {
      broken = true;
      await removeRow(id);
    }
  }

  async function removeRow(id: string): Promise<void> {
    written.delete(id);
    try {
      await rows?.remove(id);
    } catch {
      broken = true;
    }
  }

  async function readRows(): Promise<void> {
    if (rows === null || broken) return;
    let found: LocalRow[] = [];
    try {
      found = await rows.all();
    } catch {
      broken = true;
    }
    // What the device holds is the truth: another tab may have gone on since.
    if (!memoryOnly && !broken) here.clear();
    for (const row of found) {
      const record = row.until > now() ? await readRow(cipher, row) : null;
      if (record === null) {
        await removeRow(row.id);
      } else {
        here.set(row.id, record);
        written.set(row.id, record);
        keys.set(row.id, row.key);
      }
    }
  }

  return {
    async all() {
      await inOrder(readRows);
      return [...here.values()];
    },
    keep(record) {
      here.set(record.id, record);
      return inOrder(() => writeNewest(record.id));
    },
    forget(id) {
      here.delete(id);
      keys.delete(id);
      return inOrder(() => removeRow(id));
    },
    survives: () => rows !== null && !memoryOnly && !broken,
    onlyInMemory(wanted, id) {
      memoryOnly = wanted;
      if (id === null) return chain;
      return inOrder(() => (wanted ? removeRow(id) : writeNewest(id)));
    },
  };
}
