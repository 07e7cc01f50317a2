import type { TabStorage } from './submission.ts';

/** The tab's own storage; in memory where the browser forbids it, so that sending works there too. */
export function tabStorage(open: () => Storage): TabStorage {
  try {
    const storage = open();
    storage.setItem('drietrap-proef', '1');
    storage.removeItem('drietrap-proef');
    return storage;
  } catch {
    const memory = new Map<string, string>();
    return {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
    };
  }
}
