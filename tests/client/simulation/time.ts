import type { Timer } from '#client/src/participant/one-timer.ts';

/** Time that passes when the simulation says so; everybody's timers in one row. */
export interface Time {
  readonly now: () => number;
  /** Timers of something that may die: after that they never go off. */
  readonly timerFor: (isAlive: () => boolean) => Timer;
  /** Lets the first timer go off; false when there is none. */
  readonly step: () => boolean;
}

interface Entry {
  readonly at: number;
  readonly action: () => void;
  readonly isAlive: () => boolean;
}

export function time(): Time {
  let now = 0;
  let waiting: Entry[] = [];
  return {
    now: () => now,
    timerFor: (isAlive) => (action, milliseconds) => {
      const entry = { at: now + milliseconds, action, isAlive };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    step() {
      waiting = waiting.filter((each) => each.isAlive());
      const [first] = waiting.toSorted((a, b) => a.at - b.at);
      if (first === undefined) return false;
      waiting = waiting.filter((each) => each !== first);
      now = Math.max(now, first.at);
      first.action();
      return true;
    },
  };
}

/** Lets everything happen that waits for no time. */
export async function quiet(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
