import { createHash } from 'node:crypto';

/** A token that nobody can guess: 256 bits, base64url. */
export function newToken(random: (bytes: number) => Buffer): string {
  return random(32).toString('base64url');
}

/** What is stored of a token. It needs no slow hash: there is nothing to guess. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
