/** Calls back after so many milliseconds; returns how to call it off. */
export type Timer = (action: () => void, milliseconds: number) => () => void;

/** A timer that holds at most one waiting action; a new one takes the place of the old. */
export interface OneTimer {
  readonly start: (action: () => void, milliseconds: number) => void;
  readonly callOff: () => void;
  readonly isRunning: () => boolean;
}

export function oneTimer(timer: Timer): OneTimer {
  let cancel: (() => void) | null = null;
  const callOff = (): void => {
    cancel?.();
    cancel = null;
  };
  return {
    start(action, milliseconds) {
      callOff();
      cancel = timer(() => {
        cancel = null;
        action();
      }, milliseconds);
    },
    callOff,
    isRunning: () => cancel !== null,
  };
}
