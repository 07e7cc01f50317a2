/**
 * Whose turn it is: in one browser one tab at a time fills in, saves and sends. The newest tab gets the turn.
 * Without a turn nothing gets lost or stored twice either (revisions and the submission's id see to that), but two
 * tabs would keep getting in each other's way.
 */
export interface Turn {
  /** Resolves when this tab has the turn. `handOver` is called once, when another tab took it. */
  readonly take: (handOver: () => Promise<void>) => Promise<void>;
}

const name = 'drietrap-beurt';

/** A turn by Web Locks: the browser itself sees to it that there is one at a time, also after a crash. */
export function lockTurn(locks: Pick<LockManager, 'request'>): Turn {
  return {
    take: (handOver) =>
      new Promise((resolve) => {
        let entered = false;
        // Held until another tab steals it, which rejects the request, or until this tab is gone.
        const held = locks.request(name, { steal: true }, () => {
          entered = true;
          resolve();
          return new Promise<never>(() => undefined);
        });
        held.catch(async () => {
          if (entered) await handOver();
          else resolve();
        });
      }),
  };
}

/** What is needed of a window and its storage to pass a turn without Web Locks. */
export interface StoragePlace {
  readonly storage: Pick<Storage, 'setItem'>;
  readonly onStorage: (listener: (key: string | null) => void) => () => void;
}

/** A turn for browsers without Web Locks: the newest tab writes its name down, and the others see that. */
export function storageTurn({ storage, onStorage }: StoragePlace, newId: () => string): Turn {
  return {
    take(handOver) {
      storage.setItem(name, newId());
      const stop = onStorage((key) => {
        if (key !== name) return;
        stop();
        void handOver();
      });
      return Promise.resolve();
    },
  };
}

/** For browsers that have neither: every tab goes its own way. */
export const freeTurn: Turn = { take: () => Promise.resolve() };
