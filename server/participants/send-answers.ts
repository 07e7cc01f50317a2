import type { z } from 'zod';
import { itemBytes } from '#instruments/item-bytes.ts';
import type { submitResponse } from '#server/contract/participant.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { ownWords } from '#server/linkage/own-words.ts';
import { notFound } from '#server/problem.ts';
import { bodyOf, checkedAnswers } from './check-answers.ts';
import { submittedTo } from './occasion.ts';
import { refusals } from './refusals.ts';
import { requireSameSession } from './session-tag.ts';

export interface Sent {
  /** False when these answers were stored before, by an earlier try. */
  readonly isNew: boolean;
  readonly receipt: z.input<typeof submitResponse.reply>;
}

/**
 * Stores a submit once. A repeat with the same content gets the same receipt; every other repeat is refused.
 * Both ways of filling in, with script and without, end here.
 */
export async function sendAnswers(
  context: Context,
  session: ParticipantSession,
  body: z.output<typeof submitResponse.body>,
): Promise<Sent> {
  const { answers, keys } = context.stores;
  await requireSameSession(context, session, body.session);
  const occasion = await submittedTo(context, session, body);
  const checked = checkedAnswers(occasion, body.answers);
  const admission = await answers.admission(session.pid);
  if (admission === null) throw notFound('Deze code');
  const { submissionId, wave, instrument, language } = body;
  const { outcome, first } = await answers.submit({
    submissionId,
    pid: session.pid,
    pilot: session.pilot,
    wave,
    instrument,
    language,
    consentVersion: session.consentVersion,
    body: bodyOf(occasion, language, checked),
    items: itemBytes(occasion.instrument, checked),
    test: admission.test,
    tooFast: body.tooFast === true,
  });
  if (outcome !== 'stored' && outcome !== 'same') throw refusals[outcome]();
  const words = first ? ownWords(await keys.linkKey(session.pilot), session.pid) : null;
  return { isNew: outcome === 'stored', receipt: { submissionId, wave, ownWords: words } };
}
