/** Rows of `notes.sqlite`: what people wrote to their own group, under a random id of its own. */
export interface NotesTables {
  note: { id: string; pilot: string; wave: number; group_id: string; question: string; body: string };
}
