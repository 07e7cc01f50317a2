import type Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { z } from 'zod';
import { groupCommit, type GroupCommit } from './group-commit.ts';
import { migrate, type Migrations } from './migrate.ts';
import { requireNode } from './require-node.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { asStoreError } from './store-busy.ts';

/** One SQLite file: reads through Kysely, writes through the group commit, both on one connection. */
export interface Database<Tables> {
  readonly read: Kysely<Tables>;
  readonly write: GroupCommit['write'];
  /**
   * Rewrites the file in the order of its keys and empties the log beside it: what was deleted is gone from
   * both, and the places of the rows no longer tell in which order they came.
   */
  readonly rewrite: () => void;
  /** Empties the log beside the file, so that what was deleted is not readable there. */
  readonly emptyLog: () => void;
  readonly pragma: (name: string) => unknown;
  readonly close: () => void;
}

/** Number of writes that may wait for a commit. */
const queueLimit = 2000;
/** How long (ms) a write waits for another process to give up the file. */
const lockTimeout = 2000;

/**
 * Opens or makes a file and brings it to the newest schema. `busyTimeout` and `limit` are there for tests.
 *
 * @throws StoreBusy when the disk or another process stands in the way; Error when the safeguards do not hold.
 */
export async function openDatabase<Tables>(
  file: string,
  migrations: Migrations,
  { limit = queueLimit, busyTimeout = lockTimeout }: { limit?: number; busyTimeout?: number } = {},
): Promise<Database<Tables>> {
  requireNode(process.versions.node);
  const { default: Constructor } = await import('better-sqlite3');
  const connection = new Constructor(file, { timeout: busyTimeout });
  try {
    safeguard(connection);
    const read = new Kysely<Tables>({ dialect: sqliteDialect(connection) });
    await migrate(read, migrations);
    proveSafeguards(connection);
    return opened(connection, read, limit);
  } catch (error) {
    connection.close();
    throw asStoreError(error);
  }
}

function opened<Tables>(connection: Sqlite.Database, read: Kysely<Tables>, limit: number): Database<Tables> {
  const { write, stop } = groupCommit(connection, { limit });
  const maintain = (statement: string): void => {
    try {
      connection.exec(statement);
    } catch (error) {
      throw asStoreError(error);
    }
  };
  return {
    read,
    write,
    emptyLog: () => maintain('pragma wal_checkpoint(truncate)'),
    rewrite: () => maintain('vacuum; pragma wal_checkpoint(truncate)'),
    pragma: (name) => connection.pragma(name, { simple: true }),
    close: () => {
      if (!connection.open) return;
      stop();
      connection.close();
    },
  };
}

/** Order matters: WAL silently lowers `synchronous`, so FULL is asked for after it. */
function safeguard(connection: Sqlite.Database): void {
  connection.pragma('journal_mode = wal');
  connection.pragma('synchronous = full');
  connection.pragma('foreign_keys = on');
  connection.pragma('secure_delete = on');
  connection.pragma('trusted_schema = off');
}

const expected = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
} as const;

/** Reads the safeguards back after a first write: before one, `synchronous` says FULL whatever it will do. */
function proveSafeguards(connection: Sqlite.Database): void {
  connection.pragma('user_version = 1');
  for (const [name, value] of Object.entries(expected)) {
    const actual = z.union([z.string(), z.number()]).parse(connection.pragma(name, { simple: true }));
    if (actual !== value) throw new Error(`SQLite keeps ${name} at ${actual} where ${value} is needed.`);
  }
}
