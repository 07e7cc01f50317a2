import { createCipheriv, createDecipheriv } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals a value (JSON) into a text that only this server can open and nobody can alter (AES-256-GCM).
 *
 * @param purpose what it is good for: sealed for one purpose it does not open for another
 */
export function seal(
  value: unknown,
  purpose: string,
  { key, random }: { key: Buffer; random: (bytes: number) => Buffer },
): string {
  const iv = random(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed for this purpose, or null when it was not sealed here, or was altered. */
export function unseal(text: string, purpose: string, key: Buffer): unknown {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const plain =
      decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    return JSON.parse(plain);
  } catch {
    return null;
  }
}
