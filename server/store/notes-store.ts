import type { Database } from './open-database.ts';
import type { NotesTables } from './notes/tables.ts';

export interface StoredNote {
  /** Random, and known to nobody but the browser that sent it. */
  readonly id: string;
  readonly pilot: string;
  readonly wave: number;
  readonly group: string;
  readonly question: string;
  readonly text: string;
}

/** What people wrote to their own group: no pseudonym, no moment, no order. */
export interface NotesStore {
  /** Stores notes, all or none; one whose id is there already is left as it is. */
  add(notes: readonly StoredNote[]): Promise<void>;
  /** Whether all of these are stored, as they are. */
  has(notes: readonly StoredNote[]): Promise<boolean>;
  /** The notes of a group in a wave, in the order of their random ids. */
  ofGroup(place: {
    readonly pilot: string;
    readonly group: string;
    readonly wave: number;
  }): Promise<{ readonly question: string; readonly text: string }[]>;
  /** Removes every note of a pilot, from the log beside the file as well. */
  remove(pilot: string): Promise<void>;
  /** Writes the file anew, so that the places of the rows tell no order of arrival. */
  rewrite(): void;
  pragma(name: string): unknown;
}

export function notesStore({ read, write, rewrite, emptyLog, pragma }: Database<NotesTables>): NotesStore {
  return {
    add: async (notes) => {
      await write((run) => {
        for (const { group, text, ...note } of notes) {
          const row = { ...note, group_id: group, body: text };
          run(
            read
              .insertInto('note')
              .values(row)
              .onConflict((conflict) => conflict.doNothing()),
          );
        }
      });
      emptyLog();
    },
    has: async (notes) => {
      const ids = notes.map(({ id }) => id);
      const rows = await read.selectFrom('note').selectAll().where('id', 'in', ids).execute();
      return notes.every((note) => rows.some((row) => isSame(row, note)));
    },
    ofGroup: async ({ pilot, group, wave }) =>
      read
        .selectFrom('note')
        .select(['question', 'body as text'])
        .where('pilot', '=', pilot)
        .where('group_id', '=', group)
        .where('wave', '=', wave)
        .orderBy('id')
        .execute(),
    remove: async (pilot) => {
      await write((run) => run(read.deleteFrom('note').where('pilot', '=', pilot)));
      emptyLog();
    },
    rewrite,
    pragma,
  };
}

function isSame(row: NotesTables['note'], { id, pilot, wave, group, question, text }: StoredNote): boolean {
  return (
    row.id === id &&
    row.pilot === pilot &&
    row.wave === wave &&
    row.group_id === group &&
    row.question === question &&
    row.body === text
  );
}
