import type { Request, Response } from 'express';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import { openReceipt, sealReceipt } from '#server/access/receipt.ts';
import type { Context } from '#server/context.ts';
import { cookieName, cookieOptions, readCookie } from './session-cookie.ts';

/** Lets this browser show the receipt of what it has just sent once more, until it signs off. */
export async function giveReceipt(
  context: Context,
  response: Response,
  { pid, wave }: { readonly pid: string; readonly wave: number },
): Promise<void> {
  const { stores, clock, random, config } = context;
  const sealed = sealReceipt({ pid, wave }, { key: await stores.keys.sessionKey(), now: clock(), random });
  response.cookie(cookieName('receipt', config), sealed, cookieOptions(config));
}

/** The wave whose answers this browser sent within half an hour, for the person of this session; else null. */
export async function waveJustSent(
  context: Context,
  request: Request,
  session: ParticipantSession,
): Promise<number | null> {
  const value = readCookie(request, cookieName('receipt', context.config));
  if (value === null) return null;
  const key = await context.stores.keys.sessionKey();
  const receipt = openReceipt(value, { key, now: context.clock() });
  return receipt?.pid === session.pid ? receipt.wave : null;
}

export function forgetReceipt(context: Context, response: Response): void {
  response.clearCookie(cookieName('receipt', context.config), cookieOptions(context.config));
}
