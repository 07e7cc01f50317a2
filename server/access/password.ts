import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Costs of argon2id as OWASP advises them: 19 MiB, two passes, one lane. */
const costs = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const saltBytes = 16;

const derive = promisify(argon2);

const storedSchema = z.strictObject({
  memory: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(20),
  parallelism: z.int().min(1).max(8),
  salt: z.base64url(),
  hash: z.base64url(),
});

/**
 * What is stored of a password: argon2id with a salt of its own, and the costs it was made with, as JSON. Takes
 * about a tenth of a second, outside the event loop.
 */
export async function passwordHash(password: string, random: (bytes: number) => Buffer): Promise<string> {
  const nonce = random(saltBytes);
  const hash = await derive('argon2id', { message: normal(password), nonce, tagLength, ...costs });
  return JSON.stringify({ ...costs, salt: nonce.toString('base64url'), hash: hash.toString('base64url') });
}

/** A stored password that nothing matches: comparing with it takes as long as with a real one. */
const nobodys = JSON.stringify({
  ...costs,
  salt: Buffer.alloc(saltBytes).toString('base64url'),
  hash: Buffer.alloc(tagLength).toString('base64url'),
});

/** Whether a password is the stored one. With `null` stored it never is, and that takes as long to find out. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const { salt, hash, ...used } = storedSchema.parse(JSON.parse(stored ?? nobodys));
  const expected = Buffer.from(hash, 'base64url');
  const nonce = Buffer.from(salt, 'base64url');
  const options = { message: normal(password), nonce, tagLength: expected.length, ...used };
  const actual = await derive('argon2id', options);
  return timingSafeEqual(actual, expected) && stored !== null;
}

/** One keyboard writes "é" as one character, another as two. */
function normal(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'));
}
