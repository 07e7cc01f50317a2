import type Sqlite from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { asStoreError, notStored, StoreBusy } from './store-busy.ts';

/** What running one statement gave: the rows it returned, the number of rows it changed. */
export interface Outcome {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

/** Executes a query that Kysely built, inside the transaction of the batch. */
export type Run = (query: Compilable) => Outcome;

/** One write: synchronous, so that nothing can come between its reading and its writing. */
export type Operation<Result> = (run: Run) => Result;

export interface GroupCommit {
  /**
   * Queues a write; settles after the commit that holds it, so a fulfilled promise means: on disk.
   *
   * @throws StoreBusy when nothing was stored and a later try may succeed; else what the operation threw.
   */
  readonly write: <Result>(operation: Operation<Result>) => Promise<Result>;
  /** Commits what is queued now, and refuses every later write. */
  readonly stop: () => void;
}

interface Queued {
  /** Runs the operation; what it returns settles the promise, once the commit is known to have succeeded. */
  readonly attempt: (run: Run) => () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects the writes of one event-loop turn into one `BEGIN IMMEDIATE ... COMMIT` (one fsync for all), each in
 * a savepoint of its own, so that one that fails takes no neighbour along. There is no timer: an idle store
 * commits at once, and under load the waiting for the disk forms the next batch.
 *
 * @param limit number of writes that may wait; one more is refused with `StoreBusy` at once.
 */
export function groupCommit(connection: Sqlite.Database, { limit }: { limit: number }): GroupCommit {
  const run = runner(connection);
  let queue: Queued[] = [];
  let stopped = false;

  const flush = (): void => {
    const batch = queue;
    queue = [];
    if (batch.length > 0) commitBatch(connection, run, batch);
  };

  return {
    write: async (operation) => {
      if (stopped) throw new StoreBusy('The store is closing. Try again later.');
      if (queue.length >= limit) throw new StoreBusy('Too many writes are waiting. Try again later.');
      return new Promise((resolve, reject) => {
        queue.push({
          attempt: (within) => {
            const result = operation(within);
            return () => resolve(result);
          },
          reject,
        });
        if (queue.length === 1) setImmediate(flush);
      });
    },
    stop: () => {
      stopped = true;
      flush();
    },
  };
}

/**
 * Runs a batch in one transaction; settles its promises only after the commit. When that cannot be had, nothing
 * of the batch is stored and each may be tried again.
 */
function commitBatch(connection: Sqlite.Database, run: Run, batch: readonly Queued[]): void {
  const settlements: (() => void)[] = [];
  try {
    connection.exec('begin immediate');
    for (const queued of batch) settlements.push(inSavepoint(connection, run, queued));
    connection.exec('commit');
  } catch (error) {
    const reason = notStored(error);
    for (const { reject } of batch) reject(reason);
    if (connection.inTransaction) connection.exec('rollback');
    return;
  }
  for (const settle of settlements) settle();
}

/**
 * One operation in its savepoint. What it throws is kept for its own promise; a trouble of the disk (which may
 * have ended the transaction by itself) goes on to the whole batch.
 */
function inSavepoint(connection: Sqlite.Database, run: Run, { attempt, reject }: Queued): () => void {
  connection.exec('savepoint operation');
  try {
    const settle = attempt(run);
    connection.exec('release operation');
    return settle;
  } catch (error) {
    if (!connection.inTransaction || asStoreError(error) !== error) throw error;
    connection.exec('rollback to operation');
    connection.exec('release operation');
    return () => reject(error);
  }
}

/** Executes compiled queries with each statement prepared once. */
function runner(connection: Sqlite.Database): Run {
  const prepared = new Map<string, Sqlite.Statement>();
  return (query) => {
    const { sql, parameters } = query.compile();
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    if (statement.reader) return { rows: statement.all(...parameters), changes: 0 };
    return { rows: [], changes: statement.run(...parameters).changes };
  };
}
