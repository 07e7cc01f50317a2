import { Migrator, type Migration } from 'kysely/migration';
import type { Kysely } from 'kysely';

/** Migrations by name; the names sort in the order they were written (`2026-11-24-first`). */
export type Migrations = Readonly<Record<string, Migration>>;

/** Brings a file to the newest schema: forward only, everything that is missing in one transaction. */
export async function migrate<Tables>(database: Kysely<Tables>, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => Promise.resolve({ ...migrations }) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error');
  throw new Error(`The migration ${failed?.migrationName ?? ''} failed; the file is as it was before.`, {
    cause: error,
  });
}
