import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** R figures of a case by name; what R could not give is null. */
export const figures = z.record(z.string(), z.unknown());

/** One value a person, missing as null. */
export const values = z.array(z.number().nullable());

/** Reads a file of this folder in the shape the test expects. */
export function readReference<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, file), 'utf8')));
}

/**
 * The field that differs most from R's figures, relatively, in words; null when all agree within the tolerance.
 *
 * Only fields that R gives as a number are looked at; a result without them disagrees.
 */
export function disagreement(
  got: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  tolerance = 1e-10,
): string | null {
  let worst = { field: '', difference: tolerance };
  for (const [field, value] of Object.entries(expected)) {
    if (typeof value !== 'number') continue;
    const own = got[field];
    const difference =
      typeof own === 'number' ? Math.abs(own - value) / Math.max(Math.abs(value), 1e-3) : Infinity;
    if (!(difference <= worst.difference)) worst = { field, difference };
  }
  const { field, difference } = worst;
  return field === ''
    ? null
    : `${field} is ${String(got[field])}, R has ${String(expected[field])} (${difference})`;
}
