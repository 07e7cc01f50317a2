import { createHmac, timingSafeEqual } from 'node:crypto';
import { newCode } from './codes.ts';

/**
 * The code of a person who is written to by mail: HMAC-SHA-256 of pilot and person under the pilot's mail key, cut to
 * the 60 bits of a code. It is derived at each sending and stored nowhere, so that every mail carries the same code and
 * the list of people alone yields none.
 *
 * @param person the random id of a contact.
 */
export function mailCode(
  mailKey: Buffer,
  pilot: { readonly id: string; readonly prefix: string },
  person: string,
): string {
  const secret = createHmac('sha256', mailKey).update(`code\n${pilot.id}\n${person}`).digest();
  return newCode(pilot.prefix, (size) => secret.subarray(0, size));
}

const personLength = 32;
const shape = /^[0-9a-f]{64}$/;

/** What a stop link carries: the contact's random id and 128 bits that only the mail key can make. Never the code. */
export function stopToken(mailKey: Buffer, person: string): string {
  const proof = createHmac('sha256', mailKey).update(`stop\n${person}`).digest('hex');
  return `${person}${proof.slice(0, 64 - personLength)}`;
}

/** The contact that a stop token names, to be proven with `isStopToken`; null when it cannot be one. */
export function personOfToken(token: string): string | null {
  return shape.test(token) ? token.slice(0, personLength) : null;
}

/** Whether a token was made with this key. */
export function isStopToken(mailKey: Buffer, token: string): boolean {
  const person = personOfToken(token);
  return person !== null && timingSafeEqual(Buffer.from(stopToken(mailKey, person)), Buffer.from(token));
}
