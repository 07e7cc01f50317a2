import { notesOf } from '#instruments/questions.ts';
import type { SentNotes } from '#server/contract/notes.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { StoredNote } from '#server/store/notes-store.ts';
import { occasionOf, selectionOf, type Occasion } from './occasion.ts';
import { refusals } from './refusals.ts';
import { requireSameSession } from './session-tag.ts';

/**
 * Stores somebody's notes to the own group, once, in the room of the notes. Only after the answers of the same open wave
 * were sent, so that whoever merely finds a card cannot write in somebody's place.
 *
 * @returns how many notes are stored; a retry with the same notes gets the same answer.
 */
export async function sendNotes(
  context: Context,
  session: ParticipantSession,
  { wave, notes, session: tag }: SentNotes,
): Promise<{ notes: number }> {
  const { answers, notes: room } = context.stores;
  await requireSameSession(context, session, tag);
  const occasion = await occasionOf(context, session);
  if (occasion.wave.number !== wave) throw refusals.closed();
  if (!(await answers.answered(session.pid, wave))) throw answersFirst();
  refuseOthers(occasion, notes);
  const group = (await answers.admission(session.pid))?.group;
  if (group === undefined) throw notFound('Deze code');
  const rows: StoredNote[] = notes.map((note) => ({ ...note, pilot: session.pilot, wave, group }));
  if (!(await answers.claimNotes(session.pid, wave))) {
    if (await room.has(rows)) return { notes: rows.length };
    throw sentBefore();
  }
  try {
    await room.add(rows);
  } catch (error) {
    await answers.releaseNotes(session.pid, wave);
    throw error;
  }
  return { notes: rows.length };
}

/** Refuses what no question asks, a second note to one question, and a note that is too long. */
function refuseOthers(occasion: Occasion, notes: SentNotes['notes']): void {
  const asked = new Map(
    notesOf(occasion.instrument, selectionOf(occasion)).flatMap(({ notes: questions }) =>
      questions.map(({ id, maxLength }) => [id, maxLength]),
    ),
  );
  const errors = notes.flatMap(({ question, text }, place) => {
    const most = asked.get(question);
    const at = `notes.${String(place)}`;
    if (most === undefined) return [{ at, message: `Vraag ${question}: deze vraag is er niet.` }];
    if (notes.findIndex((other) => other.question === question) !== place)
      return [{ at, message: `Vraag ${question}: schrijf één briefje.` }];
    if (text.length > most) return [{ at, message: `Vraag ${question}: hoogstens ${String(most)} tekens.` }];
    return [];
  });
  if (errors.length === 0) return;
  throw new HttpProblem(
    'bad-request',
    'Deze briefjes kunnen zo niet worden verstuurd.',
    'Verbeter wat hieronder staat en probeer het opnieuw.',
    errors,
  );
}

const answersFirst = (): HttpProblem =>
  new HttpProblem(
    'not-ready',
    'Verzend eerst uw antwoorden.',
    'Daarna kunt u een briefje aan uw groep schrijven.',
  );

const sentBefore = (): HttpProblem =>
  new HttpProblem(
    'already-answered',
    'U hebt al briefjes verstuurd.',
    'Die blijven staan. Meer kan bij deze meting niet.',
  );
