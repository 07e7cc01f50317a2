import { z } from 'zod';
import { answersSchema, frozenAnswersSchema } from '#server/contract/participant.ts';
import { problemCodes } from '#server/contract/problem.ts';
import { countAnswered } from './answer-record.ts';
import type { Filled } from './autosave.ts';
import { mergeDrafts, sameAnswers } from './merge-drafts.ts';
import type { Questionnaire } from './transport.ts';

const occasionSchema = z.strictObject({
  wave: z.int().min(1),
  instrument: frozenAnswersSchema.shape.instrument,
});
/** Which measurement with which questionnaire. */
export type Occasion = z.infer<typeof occasionSchema>;

/** What this browser keeps of one person's answers until they have arrived. */
export const localRecordSchema = z.strictObject({
  id: z.uuidv4(),
  occasion: occasionSchema,
  base: z.strictObject({ revision: z.int().min(0), answers: answersSchema }),
  answers: answersSchema,
  touched: z.array(z.string()).readonly(),
  /** Frozen before the first try to send it, and never changed after that. */
  payload: frozenAnswersSchema.nullable(),
  /** Why the server will not take the payload; it stays here to be shown. */
  refusal: z.enum([...problemCodes, 'too-late']).nullable(),
  /** Moment (ms) of the last change, or of the freezing. */
  at: z.number(),
});
export type LocalRecord = z.infer<typeof localRecordSchema>;
export type Refusal = NonNullable<LocalRecord['refusal']>;

const day = 24 * 60 * 60 * 1000;
const draftLife = 7 * day;
/** How long frozen answers are tried. */
export const sendingLife = 30 * day;

/** Moment (ms) from which a record is removed unseen: a draft after 7 days, unsent answers 7 days after the last try. */
export function keptUntil({ payload, at }: LocalRecord): number {
  return at + draftLife + (payload === null ? 0 : sendingLife);
}

export function occasionOf({ wave, instrument }: Questionnaire): Occasion {
  return { wave: wave.number, instrument: { id: instrument.id, version: instrument.version } };
}

export function sameOccasion(one: Occasion, other: Occasion): boolean {
  return (
    one.wave === other.wave &&
    one.instrument.id === other.instrument.id &&
    one.instrument.version === other.instrument.version
  );
}

/** The record of somebody who begins, or goes on, with what the server holds. */
export function freshRecord(id: string, questionnaire: Questionnaire, now: number): LocalRecord {
  const base = questionnaire.draft ?? { revision: 0, answers: {} };
  const occasion = occasionOf(questionnaire);
  return { id, occasion, base, answers: base.answers, touched: [], payload: null, refusal: null, at: now };
}

/** Whether the server lacks, or may lack, something that is in the record. */
export function hasUnsaved({ answers, base, touched, payload }: LocalRecord): boolean {
  return payload !== null || touched.length > 0 || !sameAnswers(answers, base.answers);
}

/** Puts what the server holds now under what is in the record. */
export function rebased(record: LocalRecord, { draft }: Questionnaire): Filled {
  const theirs = draft ?? { revision: 0, answers: {} };
  const touched = new Set(record.touched);
  return {
    base: theirs,
    answers: mergeDrafts(record.answers, touched, theirs.answers),
    touched: record.touched,
  };
}

/** So many equal answers are taken as proof that two drafts are of one person. */
const proof = 5;

/**
 * Whether a record is of the person whose session this is. The server tells nothing that names a person, so the
 * answers have to: the server's draft is the one this browser saved last, or what it froze.
 */
export function isProven(record: LocalRecord, { draft, instrument }: Questionnaire): boolean {
  if (draft === null) return false;
  const known = [record.base.answers, record.answers, ...(record.payload ? [record.payload.answers] : [])];
  const ids = Object.keys(draft.answers);
  const enough =
    countAnswered(ids, draft.answers) >= proof && instrument.id === record.occasion.instrument.id;
  return enough && known.some((answers) => sameAnswers(answers, draft.answers));
}

/**
 * What to do with a record found in this browser: go on with it (`mine`), `ask` whose it is first, since somebody
 * else may have used this browser, leave it alone (`other`: a draft of another measurement, useless now), or
 * `forget` it: the server holds all of it.
 * Frozen answers are sent without asking to a person who has already answered: that stores nothing new, and
 * tells whether they had arrived.
 */
export function fateOf(
  record: LocalRecord,
  questionnaire: Questionnaire,
): 'mine' | 'ask' | 'other' | 'forget' {
  if (!hasUnsaved(record)) return 'forget';
  const current = sameOccasion(record.occasion, occasionOf(questionnaire));
  if (!current) return record.payload === null ? 'other' : 'ask';
  if (record.payload !== null && record.refusal === null && questionnaire.answered) return 'mine';
  return isProven(record, questionnaire) ? 'mine' : 'ask';
}

/** The answers a record would send, or did try to send. */
export function answersIn(record: LocalRecord): LocalRecord['answers'] {
  return record.payload?.answers ?? record.answers;
}
