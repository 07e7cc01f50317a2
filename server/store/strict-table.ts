import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Column types, named once: PostgreSQL calls the last three `bigint`, `double precision` and `bytea`. */
export const text = 'text';
export const integer = 'integer';
export const milliseconds = 'integer';
export const real = 'real';
export const bytes = 'blob';

/** A table whose columns refuse values of another type. */
export function strictTable(database: Kysely<unknown>, name: string): CreateTableBuilder<string> {
  return database.schema.createTable(name).modifyEnd(sql`strict`);
}

/**
 * A strict table kept in the order of its primary key. With a random key nothing in it tells which row came
 * first: an ordinary table would number its rows as they arrive.
 */
export function orderlessTable(database: Kysely<unknown>, name: string): CreateTableBuilder<string> {
  return database.schema.createTable(name).modifyEnd(sql`strict, without rowid`);
}
