import { z } from 'zod';
import { answersSchema, type AnswerRecord, type saveDraft } from '#server/contract/participant.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { checkedAnswers } from './check-answers.ts';
import { occasionOf } from './occasion.ts';
import { refusals } from './refusals.ts';
import { requireSameSession } from './session-tag.ts';

const draftBodySchema = z.strictObject({ answers: answersSchema });

/** What is filled in and not sent, with the number of times it was saved. */
export interface SavedDraft {
  readonly revision: number;
  readonly answers: AnswerRecord;
}

/** What a person saved in a wave, or null. */
export async function savedDraft(context: Context, pid: string, wave: number): Promise<SavedDraft | null> {
  const draft = await context.stores.answers.draft(pid, wave);
  if (draft === null) return null;
  return { revision: draft.revision, ...draftBodySchema.parse(JSON.parse(draft.body)) };
}

/** Saves answers as a draft of the open wave. A revision that is not newer than the stored one is refused. */
export async function saveAnswers(
  context: Context,
  session: ParticipantSession,
  body: z.output<typeof saveDraft.body>,
): Promise<{ revision: number }> {
  await requireSameSession(context, session, body.session);
  const occasion = await occasionOf(context, session);
  if (body.wave !== occasion.wave.number) throw refusals.closed();
  const { pid, pilot } = session;
  const { wave, revision } = body;
  const draft = JSON.stringify({ answers: checkedAnswers(occasion, body.answers) });
  const saved = await context.stores.answers.saveDraft({ pid, pilot, wave, revision, body: draft });
  if (saved.outcome !== 'saved') throw refusals[saved.outcome]();
  return { revision };
}
