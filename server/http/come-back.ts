import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Language } from '#instruments/instrument.ts';
import { openTyped, sealTyped } from '#server/access/typed-form.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import { cookieName, cookieOptions, readCookie } from './session-cookie.ts';

/** In the address of a page that shows a form again with what was typed; says nothing of what that is. */
export const again = 'opnieuw=ja';

/** Larger cookies than this (bytes, with its name) are refused by browsers. */
const largest = 3900;

export interface ComeBack {
  /** Path of the page that shows the form, and what else stands in its address. */
  readonly at: string;
  readonly query?: string;
  readonly language: Language;
  /** What was typed; read again by `typedAt`. Never the own words. */
  readonly content: unknown;
}

/**
 * Answers a form by sending the browser to a page that shows it again, filled in and with its errors. A page that
 * answers a POST itself cannot be gone back to, loaded again or read in the other language; what was typed travels
 * sealed in a cookie, never in an address, and counts on that one page for ten minutes.
 */
export async function comeBack(
  context: Context,
  response: Response,
  { at, query, language, content }: ComeBack,
): Promise<void> {
  const { stores, clock, random, config } = context;
  const key = await stores.keys.sessionKey();
  const sealed = sealTyped({ at, content }, { key, now: clock(), random });
  if (sealed.length > largest)
    throw new HttpProblem('bad-request', 'Dit formulier is niet te lezen.', 'Open de pagina opnieuw.');
  response.cookie(cookieName('form', config), sealed, cookieOptions(config));
  const asked = [query, again, `taal=${language}`].filter((part) => part !== undefined);
  response.redirect(303, `${at}?${asked.join('&')}`);
}

/** Whether a page is asked to show a form again. */
export const isAgain = (request: Request): boolean => request.query['opnieuw'] === 'ja';

/** What was typed before this page came back; null when it was not, or too long ago. */
export async function typedAt<Content extends z.ZodType>(
  context: Context,
  request: Request,
  schema: Content,
): Promise<z.output<Content> | null> {
  const value = isAgain(request) ? readCookie(request, cookieName('form', context.config)) : null;
  if (value === null) return null;
  const key = await context.stores.keys.sessionKey();
  const parsed = schema.safeParse(openTyped(value, request.path, { key, now: context.clock() }));
  return parsed.success ? parsed.data : null;
}

/** What was typed is needed no more: the person went on, or signed off. */
export function forgetTyped(context: Context, response: Response): void {
  response.clearCookie(cookieName('form', context.config), cookieOptions(context.config));
}
