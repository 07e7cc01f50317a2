import { aesCipher } from './cipher.ts';
import { createDeskStore, type DeskStore } from './desk-store.ts';
import { createKeeper } from './keeper.ts';
import { indexedDbRows, type LocalRows } from './local-rows.ts';
import type { TabMemory } from './tab-memory.ts';
import { createTransport } from './transport.ts';
import { freeTurn, lockTurn, storageTurn, type Turn } from './turn.ts';

/** A timer of the browser; gives the way to stop it. */
export function browserTimer(action: () => void, milliseconds: number): () => void {
  const id = setTimeout(action, milliseconds);
  return () => clearTimeout(id);
}

/** The device's room for us, or null where the browser forbids it. */
async function openRows(): Promise<LocalRows | null> {
  try {
    return await indexedDbRows(window.indexedDB);
  } catch {
    return null;
  }
}

function otherTabsStorage(listener: (key: string | null) => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => listener(key);
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

function browserTurn(): Turn {
  if ('locks' in navigator) return lockTurn(navigator.locks);
  try {
    const place = { storage: window.localStorage, onStorage: otherTabsStorage };
    return storageTurn(place, () => crypto.randomUUID());
  } catch {
    return freeTurn;
  }
}

/** The desk on what this browser has: its storage, cryptography, locks and network. */
export async function browserDesk(memory: TabMemory): Promise<DeskStore> {
  const keeper = createKeeper({ rows: await openRows(), cipher: aesCipher(crypto), now: Date.now });
  if (memory.isShared()) await keeper.onlyInMemory(true, null);
  return createDeskStore({
    transport: createTransport((...call) => fetch(...call)),
    keeper,
    timer: browserTimer,
    now: Date.now,
    random: Math.random,
    turn: browserTurn(),
    newId: () => crypto.randomUUID(),
    notMine: memory.notMine,
  });
}
