import type { CookieOptions, Request } from 'express';
import type { Config } from '#server/config.ts';

const names = {
  account: 'drietrap-account',
  participant: 'drietrap-deelnemer',
  own: 'drietrap-eigen',
  receipt: 'drietrap-verzonden',
  form: 'drietrap-formulier',
} as const;
export type CookieKind = keyof typeof names;

/**
 * Over https the `__Host-` prefix ties a cookie to this host and to encryption; the demonstration on
 * http://localhost cannot have it.
 */
export function cookieName(kind: CookieKind, config: Config): string {
  return config.publicUrl.startsWith('https:') ? `__Host-${names[kind]}` : names[kind];
}

export function cookieOptions(config: Config): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: config.publicUrl.startsWith('https:') };
}

/** The value of one cookie, or null. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
