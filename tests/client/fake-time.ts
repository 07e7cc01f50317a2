/** Time that passes when the test says so. */
export interface FakeTime {
  readonly timer: (action: () => void, milliseconds: number) => () => void;
  /** Lets the earliest waiting action happen, some time too late if asked; false when none waits. */
  readonly step: (late?: number) => Promise<boolean>;
  /** Lets everything happen that waits for no time. */
  readonly quiet: () => Promise<void>;
  /** Steps until nothing waits any more. */
  readonly settle: () => Promise<void>;
  readonly now: () => number;
}

/** Lets everything that is ready happen. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export function fakeTime(): FakeTime {
  let now = 0;
  let waiting: { at: number; action: () => void }[] = [];
  const step = async (late = 0): Promise<boolean> => {
    await pause();
    const [first] = waiting.toSorted((a, b) => a.at - b.at);
    if (first === undefined) return false;
    waiting = waiting.filter((each) => each !== first);
    now = Math.max(now, first.at) + late;
    first.action();
    await pause();
    return true;
  };
  return {
    timer(action, milliseconds) {
      const entry = { at: now + milliseconds, action };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    step,
    quiet: pause,
    async settle() {
      while (await step());
    },
    now: () => now,
  };
}
