import { Secret, TOTP } from 'otpauth';
import { codeAlphabet } from '#server/linkage/code-alphabet.ts';
import { hashOf } from './token.ts';

/** Time-based one-time codes (RFC 6238) as every authenticator app makes them: SHA-1, six digits, half a minute. */
const settings = { issuer: 'Drietrap', algorithm: 'SHA1', digits: 6, period: 30 } as const;
const secretBytes = 20;
/** Half-minutes that a clock may be ahead or behind. */
const slack = 1;

const recoveryCount = 10;
const recoveryLength = 16;

/** A new secret, base32. */
export function newSecret(random: (bytes: number) => Buffer): string {
  return new Secret({ buffer: Uint8Array.from(random(secretBytes)).buffer }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function addressOf(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/** The half-minute (counted from 1970) that a code belongs to, or null when it is no code of now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const timestamp = now.getTime();
  const delta = totp(secret, '').validate({ token: digits, timestamp, window: slack });
  return delta === null ? null : TOTP.counter({ period: settings.period, timestamp }) + delta;
}

/** Ten codes for who lost the second factor: 80 bits each, in fours, shown once. */
export function newRecoveryCodes(random: (bytes: number) => Buffer): string[] {
  return Array.from({ length: recoveryCount }, () => {
    const characters = Array.from(random(recoveryLength), (byte) => codeAlphabet.charAt(byte & 31)).join('');
    return (characters.match(/.{4}/g) ?? []).join('-');
  });
}

/** What is stored of a recovery code, however it was typed. */
export function recoveryHash(code: string): string {
  const characters = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return hashOf(characters.replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ ...settings, label, secret: Secret.fromBase32(secret) });
}
