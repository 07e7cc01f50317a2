import { responseScaleOf } from '#instruments/response-scale.ts';
import type { Instrument } from '#instruments/instrument.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { AskedBlock, AskedQuestion } from './asked-blocks.ts';

/** The fields of a plain form as the browser sent them. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The name of a question's field; of one place in a ranking when `place` (from 1) is given. */
export function fieldName(question: string, place?: number): string {
  return place === undefined ? `v-${question}` : `v-${question}-${String(place)}`;
}

/** Of the fields that came with a form, those of the questions in these blocks. */
export function ownFields(blocks: readonly AskedBlock[], fields: Fields): Fields {
  const names = new Set(blocks.flatMap(({ questions }) => questions.flatMap(namesOf)));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)));
}

const namesOf = ({ id, ...question }: AskedQuestion): string[] => [
  fieldName(id),
  ...Array.from({ length: question.type === 'ranking' ? question.atMost : 0 }, (_, index) =>
    fieldName(id, index + 1),
  ),
];

/** What a form can get wrong: more options than may be chosen, or one option in two places. */
export type AnswerError = 'too-many' | 'twice';

export interface TypedAnswers {
  /** Every question of the page: its answer, or `null` when it was left empty. */
  readonly answers: AnswerRecord;
  readonly errors: readonly { readonly question: AskedQuestion; readonly error: AnswerError }[];
}

/**
 * The answers on one page of the plain form: the same values that the script would send. Left empty counts as
 * seen and skipped. What no question has as a value is passed on as it came, for the strict check to refuse.
 */
export function typedAnswers(instrument: Instrument, block: AskedBlock, fields: Fields): TypedAnswers {
  const answers: AnswerRecord = {};
  const errors: { question: AskedQuestion; error: AnswerError }[] = [];
  for (const question of block.questions) {
    const answer = answerTo(instrument, question, fields);
    answers[question.id] = answer;
    const error = Array.isArray(answer) ? errorIn(question, answer) : null;
    if (error !== null) errors.push({ question, error });
  }
  return { answers, errors };
}

/**
 * Of the answers on a page those that the person touched, now or before. Who stops or changes the language in the
 * middle of a page has not skipped what is still empty there: that counts as not reached.
 */
export function touchedAnswers(answers: AnswerRecord, fields: Fields, before: AnswerRecord): AnswerRecord {
  const touched = Object.entries(answers).filter(
    ([id, answer]) => answer !== null || fieldName(id) in fields || id in before,
  );
  return Object.fromEntries(touched);
}

function answerTo(instrument: Instrument, question: AskedQuestion, fields: Fields): AnswerRecord[string] {
  if (question.type === 'ranking') {
    const places = Array.from({ length: question.atMost }, (_, index) => fieldName(question.id, index + 1));
    return listOrSkipped(places.flatMap((name) => valuesOf(fields[name])));
  }
  const chosen = valuesOf(fields[fieldName(question.id)]);
  if (question.type === 'choice' && question.atMost > 1) return listOrSkipped(chosen);
  const [value] = chosen;
  if (value === undefined) return null;
  return question.type === 'rating' ? ratingOf(instrument, question, value) : value;
}

function ratingOf(
  instrument: Instrument,
  question: Extract<AskedQuestion, { type: 'rating' }>,
  value: string,
): number | string {
  const { lowest, labels } = responseScaleOf(instrument, question);
  const step = labels.findIndex((_, index) => String(lowest + index) === value);
  return step === -1 ? value : lowest + step;
}

function valuesOf(field: Fields[string] | undefined): string[] {
  const values = field === undefined ? [] : typeof field === 'string' ? [field] : [...field];
  return values.filter((value) => value !== '');
}

const listOrSkipped = (values: string[]): string[] | null => (values.length === 0 ? null : values);

function errorIn(question: AskedQuestion, chosen: readonly string[]): AnswerError | null {
  if (question.type === 'rating') return null;
  if (new Set(chosen).size < chosen.length) return 'twice';
  return chosen.length > question.atMost ? 'too-many' : null;
}
