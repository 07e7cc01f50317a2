import { answersSchema } from '#instruments/answers.ts';
import { itemBytes } from '#instruments/item-bytes.ts';
import { notesOf } from '#instruments/questions.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import type { HubRecord } from '#server/store/roster-store.ts';
import { hubInstrument, hubSelection } from './hub-instrument.ts';

/** What somebody in the room fills in; both ids come from the page and are repeated on every retry. */
export interface HubForm {
  readonly id: string;
  readonly answers: AnswerRecord;
  readonly word: { readonly id: string; readonly text: string } | null;
}

/**
 * Stores what somebody in the room answered, once, and the word apart from it.
 *
 * @throws HttpProblem when the answers do not fit, the word is too long, the round has closed, or the room is full
 */
export async function answerHub(context: Context, hub: HubRecord, form: HubForm): Promise<void> {
  const instrument = hubInstrument(context);
  const parsed = answersSchema(instrument, hubSelection).safeParse(form.answers);
  const [question] = notesOf(instrument, hubSelection).flatMap(({ notes }) => notes);
  const most = question?.maxLength ?? 0;
  if (!parsed.success || (form.word?.text.length ?? 0) > most) {
    throw new HttpProblem('bad-request', 'Dit formulier is niet te lezen.', 'Open de pagina opnieuw.');
  }
  const { answers, notes } = context.stores;
  const items = itemBytes(instrument, parsed.data);
  const outcome = await answers.addHubAnswer({ id: form.id, hub: hub.id, items });
  if (outcome === 'closed')
    throw new HttpProblem('wave-closed', 'Deze ronde is gesloten.', 'Kijk naar het scherm in de zaal.');
  if (outcome === 'full')
    throw new HttpProblem('too-many', 'Er is hier te vaak iets verstuurd.', 'Vraag het in de zaal.');
  if (form.word === null || question === undefined) return;
  const { id, text } = form.word;
  await notes.add([{ id, pilot: hub.id, group: hub.id, wave: 1, question: question.id, text }]);
}
