import type { z } from 'zod';
import type { Outcome } from './group-commit.ts';

/** The first row a statement returned, parsed, or null when it returned none. */
export function firstRow<Row>(schema: z.ZodType<Row>, { rows }: Outcome): Row | null {
  return rows.length === 0 ? null : schema.parse(rows[0]);
}
