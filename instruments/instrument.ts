import { z } from 'zod';

/** Languages every text of an instrument must be complete in. Dutch first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** The occasions on which people answer. A `hub` round is about now and is never linked. */
export const waveKinds = ['before', 'after', 'follow-up', 'hub'] as const;
export type WaveKind = (typeof waveKinds)[number];

/** A name that answers are stored under. `constructor` is left out: every plain object already has it. */
const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'use a-z, 0-9 and -, starting with a letter, at most 40 characters')
  .refine((value) => value !== 'constructor', 'choose another word: "constructor" is reserved');

/** No markup and no braces: survey software would fill in what stands between { and }. */
const text = z
  .string()
  .min(1)
  .max(600)
  .refine(
    (value) => value === value.trim() && value !== '',
    'no spaces at the start or the end, and not empty',
  )
  .refine((value) => !/[<>{}]/.test(value), 'plain text only: no < > { }')
  .refine(
    (value) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(value),
    'one line of letters that can be seen: no line breaks, tabs or hidden characters',
  );

/** One text in every language. Plain text: it is never interpreted as markup. */
export const wordingSchema = z.strictObject({ nl: text, en: text });
export type Wording = z.infer<typeof wordingSchema>;

/**
 * A row of labelled answers: the first label has the value `lowest`, each next one a point more.
 * So every answer lies in 1..20 and fits the one byte it is stored in (0 and 255 have meanings of their own).
 */
const responseScaleSchema = z.strictObject({
  id: identifier,
  lowest: z.int().min(1).max(10),
  labels: z.array(wordingSchema).min(2).max(11),
});
export type ResponseScale = z.infer<typeof responseScaleSchema>;

const questionBase = { id: identifier, text: wordingSchema };
const optionSchema = z.strictObject({ id: identifier, text: wordingSchema });

/** A statement or question answered on a response scale; the only kind that can be an item of a scale. */
const ratingSchema = z.strictObject({
  ...questionBase,
  type: z.literal('rating'),
  responseScale: identifier,
  facet: z.string().min(1).max(80),
  source: z.string().min(1).max(600),
  reason: z.string().min(1).max(600),
});

/** A choice of at most `atMost` options from a closed list. */
const choiceSchema = z.strictObject({
  ...questionBase,
  type: z.literal('choice'),
  options: z.array(optionSchema).min(2).max(40),
  atMost: z.int().min(1),
});

/** Options put in order, the most important first; at most `atMost` of them. */
const rankingSchema = z.strictObject({
  ...questionBase,
  type: z.literal('ranking'),
  options: z.array(optionSchema).min(2).max(40),
  atMost: z.int().min(2),
});

/** An open note to the own group. It is not data: it never becomes part of a response. */
const noteSchema = z.strictObject({
  ...questionBase,
  type: z.literal('note'),
  maxLength: z.int().min(1).max(2000),
});

export const questionSchema = z.discriminatedUnion('type', [
  ratingSchema,
  choiceSchema,
  rankingSchema,
  noteSchema,
]);
export type Question = z.infer<typeof questionSchema>;
export type RatingQuestion = z.infer<typeof ratingSchema>;
export type NoteQuestion = z.infer<typeof noteSchema>;

/** Questions shown together, in this order; only in the waves named (all when left out). */
const blockSchema = z.strictObject({
  id: identifier,
  title: wordingSchema,
  intro: wordingSchema.optional(),
  waves: z.array(z.enum(waveKinds)).min(1).optional(),
  questions: z.array(identifier).min(1).max(60),
});
export type Block = z.infer<typeof blockSchema>;

/**
 * A part of a questionnaire that a pilot takes or leaves; exactly one is the core, which is always taken.
 * A part about the trajectory is left out for a comparison group, which has none.
 */
const moduleSchema = z.strictObject({
  id: identifier,
  title: wordingSchema,
  core: z.boolean(),
  trajectory: z.boolean().optional(),
  blocks: z.array(blockSchema).min(1).max(20),
});
export type Module = z.infer<typeof moduleSchema>;

/** One construct, scored as the mean of its answered items after reversing those in `reversed`. */
const scaleSchema = z.strictObject({
  id: identifier,
  title: wordingSchema,
  description: wordingSchema,
  items: z.array(identifier).min(1).max(60),
  reversed: z.array(identifier).max(60),
  minAnswered: z.int().min(1),
  /** The smallest change that matters, in scale points, and why; fixed before data. */
  sesoi: z.strictObject({ points: z.number().positive(), reason: wordingSchema }),
});
export type Scale = z.infer<typeof scaleSchema>;

/** The shape of an instrument file. What must hold between its parts is checked by `parseInstrument`. */
export const instrumentSchema = z.strictObject({
  format: z.literal(1),
  id: identifier,
  version: z.string().regex(/^\d+\.\d+$/),
  title: wordingSchema,
  purpose: wordingSchema,
  responseScales: z.array(responseScaleSchema).min(1).max(20),
  questions: z.array(questionSchema).min(1).max(300),
  modules: z.array(moduleSchema).min(1).max(20),
  scales: z.array(scaleSchema).max(60),
});
export type Instrument = z.infer<typeof instrumentSchema>;
