import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { sessionTagSchema } from './participant.ts';
import { idSchema, nothing, waveKindSchema } from './fields.ts';

/** One note to the own group. Its id is made by the sender, by chance, and repeated on every retry. */
const noteSchema = z.strictObject({
  id: z.uuidv4(),
  question: z.string().max(40),
  text: z.string().trim().min(1).max(2000),
});

/**
 * Send notes to the own group: once, right after the answers of the same wave, and apart from them. They are kept without
 * anything that tells who wrote them, so they cannot be looked up, corrected or withdrawn.
 */
export const sendNotes = defineEndpoint({
  method: 'POST',
  path: '/api/participant/notes',
  access: 'participant',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    wave: z.int().min(1),
    notes: z.array(noteSchema).min(1).max(10),
    session: sessionTagSchema.optional(),
  }),
  reply: z.strictObject({ notes: z.int().min(1) }),
});
export type SentNotes = z.output<typeof sendNotes.body>;

const wording = z.strictObject({ nl: z.string(), en: z.string() });

/** The notes of a group, for its session sheet: of closed waves, shuffled, and only from five notes on. */
export const readNotes = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/groups/:group/notes',
  access: 'read:groups',
  params: z.strictObject({ pilot: idSchema, group: idSchema }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    waves: z.array(
      z.strictObject({
        number: z.int(),
        kind: waveKindSchema,
        questions: z.array(
          z.strictObject({
            id: z.string(),
            text: wording,
            /** Null while there are fewer than five. */
            notes: z.array(z.string()).nullable(),
          }),
        ),
      }),
    ),
  }),
});
export type GroupNotes = z.output<typeof readNotes.reply>;
