import type { Request } from 'express';
import { z } from 'zod';
import { languages, type Language } from '#instruments/instrument.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import type { PageContext } from '#server/pages/layout.ts';
import type { WithdrawError } from '#server/pages/withdraw-page.ts';
import { HttpProblem } from '#server/problem.ts';
import { again, isAgain } from './come-back.ts';

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
function languageAsked(request: Request): Language | undefined {
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
    ...(isAgain(request) ? { keeps: again } : {}),
  };
}

/** Whether somebody tried a code or own words that are not right; a field that was left empty is no try. */
export function isWrongGuess(errors: readonly WithdrawError[]): boolean {
  return errors.includes('words-wrong') || errors.includes('code-unknown');
}

/** A form as it must be; anything else was not made by our page. */
export function parsedForm<Form extends z.ZodType>(schema: Form, request: Request): z.output<Form> {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw new HttpProblem('bad-request', 'Dit formulier is niet te lezen.', 'Open de pagina opnieuw.');
}

/** A page for a participant: in the language asked for, else in the one the person began in. */
export function participantPage(
  context: Context,
  request: Request,
  session: ParticipantSession,
): PageContext {
  const language = languageAsked(request) ?? session.language;
  return { ...pageContextOf(context, request), language };
}
