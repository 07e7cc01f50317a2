import type { Request } from 'express';
import { z } from 'zod';
import { languages, type Language } from '#instruments/instrument.ts';
import type { Context } from '#server/context.ts';
import type { PageContext } from '#server/pages/layout.ts';
import type { WithdrawError } from '#server/pages/withdraw-page.ts';

const formSchema = z.object({
  code: z.string().max(60).default(''),
  consent: z.literal('yes').optional(),
  confirm: z.literal('yes').optional(),
  look: z.literal('yes').optional(),
  words: z.string().max(200).default(''),
  language: z.enum(languages).optional(),
});

/** The fields of a form; anything that cannot be one of ours counts as not filled in. */
export function formOf(request: Request): z.output<typeof formSchema> {
  const body: unknown = request.body ?? {};
  return formSchema.catch({ code: '', words: '' }).parse(body);
}

/** The language asked for in the address or the form; undefined when none was. */
export function languageAsked(request: Request): Language | undefined {
  const asked: unknown = request.query['taal'] ?? formOf(request).language;
  return z.enum(languages).optional().catch(undefined).parse(asked);
}

/** What a page is made with: the language asked for in the address or the form, Dutch otherwise. */
export function pageContextOf(context: Context, request: Request): PageContext {
  return {
    language: languageAsked(request) ?? 'nl',
    assets: context.assets,
    help: context.config.help ?? null,
    madeUp: context.config.madeUp,
  };
}

/** The status of a page that comes back because of what was typed. */
export function refusalOf(errors: readonly WithdrawError[]): number {
  if (errors.includes('words-wrong')) return 403;
  if (errors.includes('keys-destroyed')) return 410;
  return errors.includes('code-unknown') ? 404 : 400;
}
