import { WebR } from 'webr';
import { z } from 'zod';

/**
 * Runs one program in base R 4.6 (WebAssembly, from the npm package `webr`; nothing is installed or downloaded).
 *
 * @param program R code whose value is one text of JSON
 * @returns that text, parsed; starting R takes a few seconds, so send all the work at once
 */
export async function runBaseR<Schema extends z.ZodType>(
  program: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const r = new WebR({ interactive: false });
  await r.init();
  try {
    return schema.parse(JSON.parse(await r.evalRString(program)));
  } finally {
    r.close();
  }
}

/** A vector as R code; what is missing is NA. Short decimals and halves are read by R as exactly the same numbers. */
export function rVector(values: readonly (number | null)[]): string {
  return `c(${values.map((value) => (value === null ? 'NA' : String(value))).join(',')})`;
}
