import { z } from 'zod';
import { instrumentSchema } from '#instruments/instrument.ts';
import { defineEndpoint } from './endpoint.ts';
import { languageSchema, nothing, waveKindSchema } from './fields.ts';

/**
 * Answers by question id: a value of the response scale, an option id, a list of option ids, or `null` for
 * a question that was seen and skipped; absent = not reached. The exact schema is made from the instrument.
 */
export const answersSchema = z.record(
  z.string().max(40),
  z.union([z.int(), z.string().max(40), z.array(z.string().max(40)).max(40), z.null()]),
);
export type AnswerRecord = z.infer<typeof answersSchema>;

/**
 * Whose session a page speaks for, without saying whose: a mark of that one session. A page repeats it with what it
 * saves and sends, so that nothing that waits can travel under the session of whoever used this browser next.
 */
export const sessionTagSchema = z.string().max(40);

/** Give a code once more without leaving the page: consent was given on the start page. */
export const enterCode = defineEndpoint({
  method: 'POST',
  path: '/api/participant/session',
  access: 'anyone',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    code: z.string().max(60),
    language: languageSchema,
    consent: z.literal('yes'),
  }),
  reply: nothing,
});

/** What the questionnaire needs: the instrument, the wave that is open, and what was saved before. */
export const readQuestionnaire = defineEndpoint({
  method: 'GET',
  path: '/api/participant/questionnaire',
  access: 'participant',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    wave: z.strictObject({ number: z.int().min(1), kind: waveKindSchema, closesOn: z.iso.date() }),
    instrument: instrumentSchema,
    modules: z.array(z.string()),
    /** A comparison group has no trajectory and is asked nothing about one. */
    comparison: z.boolean(),
    language: languageSchema,
    madeUp: z.boolean(),
    answered: z.boolean(),
    session: sessionTagSchema,
    draft: z.strictObject({ revision: z.int().min(0), answers: answersSchema }).nullable(),
  }),
});

/** Save what is filled in so far. A revision that is not newer than the stored one is refused. */
export const saveDraft = defineEndpoint({
  method: 'PUT',
  path: '/api/participant/draft',
  access: 'participant',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    wave: z.int().min(1),
    revision: z.int().min(1).max(1_000_000),
    answers: answersSchema,
    session: sessionTagSchema.optional(),
  }),
  reply: z.strictObject({ revision: z.int().min(1) }),
});

/** What is sent and never changes between tries. */
export const frozenAnswersSchema = z.strictObject({
  submissionId: z.uuidv4(),
  wave: z.int().min(1),
  instrument: z.strictObject({ id: z.string().max(40), version: z.string().max(20) }),
  language: languageSchema,
  answers: answersSchema,
  /** Under a second a question, as far as the page could see; left out otherwise. No time is ever sent. */
  tooFast: z.literal(true).optional(),
});

/** Send the answers. The client makes the id once, before its first try, and repeats it on every retry. */
export const submitResponse = defineEndpoint({
  method: 'POST',
  path: '/api/participant/responses',
  access: 'participant',
  params: nothing,
  query: nothing,
  body: frozenAnswersSchema.extend({ session: sessionTagSchema.optional() }),
  reply: z.strictObject({
    submissionId: z.uuidv4(),
    wave: z.int().min(1),
    /** The own words, only with somebody's first response ever. */
    ownWords: z.array(z.string()).nullable(),
  }),
});

/** Forget this browser: the session cookie is cleared, what was saved stays. */
export const leave = defineEndpoint({
  method: 'POST',
  path: '/api/participant/leave',
  access: 'anyone',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: nothing,
});
