import { notesOf } from '#instruments/questions.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import type { Context } from '#server/context.ts';
import type { GroupRecord, PilotRecord } from '#server/store/roster-store.ts';
import { instrumentOf } from './instrument-of.ts';
import { shuffled } from './shuffled.ts';

/** From this many notes on a question they are shown: with fewer, a group of colleagues would know whose is whose. */
export const fewestNotes = 5;

/**
 * The notes of a group, of its closed waves: while a wave is open, somebody who looks twice would see whose note had
 * just come.
 */
export async function groupNotes(
  context: Context,
  pilot: PilotRecord,
  group: GroupRecord,
): Promise<GroupNotes> {
  const instrument = instrumentOf(context, pilot);
  const closed = pilot.waves.filter(({ state }) => state === 'closed');
  const waves = await Promise.all(
    closed.map(async ({ number, kind }) => {
      const asked = notesOf(instrument, {
        modules: pilot.modules,
        wave: kind,
        comparison: group.comparison,
      }).flatMap(({ notes }) => notes);
      const stored = await context.stores.notes.ofGroup({ pilot: pilot.id, group: group.id, wave: number });
      const questions = asked.map(({ id, text }) => {
        const notes = stored.filter(({ question }) => question === id).map((note) => note.text);
        return { id, text, notes: notes.length < fewestNotes ? null : shuffled(notes, context.random) };
      });
      return { number, kind, questions };
    }),
  );
  return { waves: waves.filter(({ questions }) => questions.length > 0) };
}
