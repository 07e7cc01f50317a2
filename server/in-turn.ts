/**
 * Does one job after another: two forms sent at once cannot both find a title or a place free, and a large order of
 * codes, each a slow hash, never keeps more than one order's worth of threads from participants.
 */
export function inTurn(): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return async (job) => {
    const mine = last.then(job);
    last = mine.catch(() => undefined);
    return mine;
  };
}
