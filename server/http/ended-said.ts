import type { Request, Response } from 'express';
import type { Context } from '#server/context.ts';
import { endedPilotOf } from '#server/participants/own-words-shown.ts';
import { pageContextOf } from './page-request.ts';

interface Given {
  readonly request: Request;
  readonly response: Response;
  readonly code: string;
}

/** Sends whoever gives a code of a pilot whose keys are gone to the page that says so; tells whether it did. */
export async function endedSaid(context: Context, { request, response, code }: Given): Promise<boolean> {
  const pilot = await endedPilotOf(context, code);
  if (pilot === null) return false;
  response.redirect(303, `/m/${pilot.prefix}?taal=${pageContextOf(context, request).language}`);
  return true;
}
