import { z } from 'zod';

const rowSchema = z.object({
  id: z.string(),
  /** What the sealed text is about; not secret, bound to it. */
  about: z.string(),
  key: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  iv: z.instanceof(Uint8Array<ArrayBuffer>),
  sealed: z.instanceof(ArrayBuffer),
  /** Moment (ms) from which the row is removed, whatever it holds. */
  until: z.number(),
});
/** One record as it stands on the device: encrypted, with its own key beside it. */
export type LocalRow = z.infer<typeof rowSchema>;

/** Where rows are kept; each call is all or nothing. */
export interface LocalRows {
  readonly all: () => Promise<LocalRow[]>;
  readonly put: (row: LocalRow) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

const store = 'antwoorden';

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    const fail = (): void => reject(transaction.error ?? new Error('The transaction was broken off.'));
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('drietrap', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(store, { keyPath: 'id' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB does not open.')));
    request.addEventListener('blocked', () => reject(new Error('IndexedDB is blocked.')));
  });
}

function readAll(database: IDBDatabase): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request: IDBRequest<unknown[]> = database.transaction(store).objectStore(store).getAll();
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB does not read.')));
  });
}

/** Rows in IndexedDB, written through to the disk. Throws where the browser forbids it (private windows). */
export async function indexedDbRows(factory: IDBFactory): Promise<LocalRows> {
  const database = await openDatabase(factory);
  const change = (action: (rows: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    action(transaction.objectStore(store));
    return done(transaction);
  };
  return {
    all: async () => z.array(rowSchema).parse(await readAll(database)),
    put: (row) => change((rows) => void rows.put(row)),
    remove: (id) => change((rows) => void rows.delete(id)),
  };
}
