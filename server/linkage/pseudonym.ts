import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const scryptAsync = promisify<string, string, number, { N: number; r: number; p: number }, Buffer>(scrypt);

/**
 * Stretches a code (as `newCode` and `parseCode` write it) with scrypt, so that trying codes out is slow even
 * for somebody who holds the keys. Takes some tens of milliseconds, outside the event loop.
 *
 * @param salt the pilot's.
 */
export async function stretch(code: string, salt: string): Promise<Buffer> {
  return scryptAsync(code, salt, 32, { N: 2 ** 14, r: 8, p: 1 });
}

/** The name under which the answers store knows the holder of a code: nobody gets there without the key. */
export function pseudonym(linkKey: Buffer, stretched: Buffer): string {
  return createHmac('sha256', linkKey).update(stretched).digest('hex');
}
