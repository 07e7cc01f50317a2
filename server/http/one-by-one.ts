import type { Response } from 'express';

/** Lets somebody go on when it is their turn; false when too many wait already. */
export type OneByOne = (key: string, response: Response, go: () => void) => boolean;

/**
 * A row for each key, of which one begins at a time, and none sooner than `pauseMs` after the one before: also when whoever
 * sent it hangs up, for the work goes on then. Who hung up while waiting is passed over.
 *
 * @param room how many may wait in a row.
 */
export function oneByOne({ room, pauseMs }: { readonly room: number; readonly pauseMs: number }): OneByOne {
  const rows = new Map<string, (() => void)[]>();
  const callNext = (key: string): void => {
    const next = rows.get(key)?.shift();
    if (next === undefined) rows.delete(key);
    else next();
  };
  return (key, response, go) => {
    let isGone = false;
    response.once('close', () => {
      isGone = true;
    });
    const begin = (): void => {
      if (isGone) {
        callNext(key);
        return;
      }
      const start = performance.now();
      response.once('close', () => {
        setTimeout(() => callNext(key), Math.max(0, pauseMs - (performance.now() - start)));
      });
      go();
    };
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, []);
      begin();
    } else if (row.length < room) row.push(begin);
    else return false;
    return true;
  };
}
