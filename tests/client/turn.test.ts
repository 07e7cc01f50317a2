import { describe, expect, it } from 'vitest';
import { lockTurn, storageTurn, type Turn } from '#client/src/participant/turn.ts';

/** Two tabs that each take the turn, and which of them were told to hand over. */
async function inTurn(first: Turn, second: Turn): Promise<string[]> {
  const told: string[] = [];
  const tell = (name: string) => () => Promise.resolve(void told.push(name));
  await first.take(tell('first'));
  await second.take(tell('second'));
  await new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
  return told;
}

describe('Two tabs in one browser', () => {
  it('take turns: the newest goes on and the other is told, by Web Locks', async () => {
    expect(await inTurn(lockTurn(navigator.locks), lockTurn(navigator.locks))).toEqual(['first']);
  });

  it('take turns in a browser without Web Locks too', async () => {
    const listeners: ((key: string | null) => void)[] = [];
    const tab = (place: number): Turn =>
      storageTurn(
        {
          // A browser tells every tab but the one that wrote.
          storage: { setItem: (key) => listeners.forEach((heard, index) => index !== place && heard(key)) },
          onStorage: (listener) => {
            listeners[place] = listener;
            return () => {
              listeners[place] = () => undefined;
            };
          },
        },
        () => 'x',
      );
    expect(await inTurn(tab(0), tab(1))).toEqual(['first']);
  });
});
