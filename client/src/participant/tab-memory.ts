/** The part of the browser's session storage that is used; it lives as long as the tab. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What one tab remembers over a reload: nothing of a person, only how the tab is used. */
export interface TabMemory {
  readonly isShared: () => boolean;
  readonly setShared: (shared: boolean) => void;
  /** Ids of records that are somebody else's. */
  readonly notMine: { readonly has: (id: string) => boolean; readonly add: (id: string) => void };
  readonly clear: () => void;
}

const sharedKey = 'drietrap-gedeelde-computer';
const notMineKey = 'drietrap-niet-van-mij';

/** The tab's own storage; in memory where the browser forbids it. */
export function tabStorage(open: () => TabStorage): TabStorage {
  try {
    const storage = open();
    storage.setItem('drietrap-proef', '1');
    storage.removeItem('drietrap-proef');
    return storage;
  } catch {
    return forgetfulStorage();
  }
}

/** Storage that ends with the page. */
export function forgetfulStorage(): TabStorage {
  const memory = new Map<string, string>();
  return {
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  };
}

export function tabMemory(storage: TabStorage): TabMemory {
  const notMine = new Set((storage.getItem(notMineKey) ?? '').split(' ').filter((id) => id !== ''));
  return {
    isShared: () => storage.getItem(sharedKey) === '1',
    setShared(shared) {
      if (shared) storage.setItem(sharedKey, '1');
      else storage.removeItem(sharedKey);
    },
    notMine: {
      has: (id) => notMine.has(id),
      add(id) {
        notMine.add(id);
        storage.setItem(notMineKey, [...notMine].join(' '));
      },
    },
    clear() {
      storage.removeItem(sharedKey);
      storage.removeItem(notMineKey);
    },
  };
}
