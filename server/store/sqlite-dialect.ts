import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type Dialect,
  type SqliteDatabase,
} from 'kysely';

/** SQLite can undo DDL; Kysely assumes not. Saying so puts all migrations of a file in one transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Kysely's dialect for SQLite, but with transactions that take the write lock at once: a transaction that
 * reads first and writes later fails as soon as another process wrote in between, whatever the time-out.
 */
export function sqliteDialect(database: SqliteDatabase): Dialect {
  const ordinary = new SqliteDialect({ database });
  return {
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (kysely) => ordinary.createIntrospector(kysely),
    createQueryCompiler: () => ordinary.createQueryCompiler(),
    createDriver: () => {
      const driver = new SqliteDriver({ database });
      driver.beginTransaction = async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      };
      return driver;
    },
  };
}
