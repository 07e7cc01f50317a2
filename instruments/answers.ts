import { z } from 'zod';
import type { Instrument, Question } from './instrument.ts';
import { questionsOf, type Selection } from './questions.ts';
import { rangeOf, responseScaleOf } from './response-scale.ts';

/** A rating, an option, a list of options, or `null`: seen and skipped. */
export type Answer = number | string | string[] | null;

/** One person's answers in one wave, by question id; absent = not reached. */
export type AnswerSet = Record<string, Answer>;

type AnswerSchema = z.ZodType<Answer>;

/**
 * The exact schema of a response to the questions of one wave.
 *
 * It takes only the ids of these questions: a rating as a whole number on its response scale, a choice of one as an
 * option id, a choice of more and a ranking as a list of 1 to `atMost` different option ids; `null` where the question
 * was seen and skipped; nothing where it was not reached. A note is no answer and is refused. Every message names
 * the question.
 */
export function answersSchema(
  instrument: Instrument,
  selection: Selection,
): z.ZodObject<Record<string, z.ZodExactOptional<AnswerSchema>>, z.core.$strict> {
  const shape: Record<string, z.ZodExactOptional<AnswerSchema>> = {};
  for (const question of questionsOf(instrument, selection)) {
    if (question.type !== 'note') shape[question.id] = answerSchema(instrument, question).exactOptional();
  }
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? messages.unknown(issue.keys) : messages.noAnswers,
  });
}

function answerSchema(instrument: Instrument, question: Exclude<Question, { type: 'note' }>): AnswerSchema {
  if (question.type === 'ranking') return severalOptions(question);
  if (question.type === 'choice')
    return question.atMost === 1 ? oneOption(question) : severalOptions(question);
  const [lowest, highest] = rangeOf(responseScaleOf(instrument, question));
  const values = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  return z.literal([...values, null], messages.rating(question.id, lowest, highest));
}

type OptionQuestion = Extract<Question, { type: 'choice' | 'ranking' }>;

function oneOption({ id, options }: OptionQuestion): AnswerSchema {
  return z.literal([...options.map((option) => option.id), null], messages.option(id));
}

function severalOptions({ id, options, atMost }: OptionQuestion): AnswerSchema {
  const message = messages.options(id, atMost);
  const option = z.literal(
    options.map((each) => each.id),
    message,
  );
  return z
    .array(option, message)
    .min(1, message)
    .max(atMost, message)
    .refine((chosen) => new Set(chosen).size === chosen.length, message)
    .nullable();
}

/** Sent back with a refused response, in the language of the API's other errors. */
const messages = {
  rating: (id: string, lowest: number, highest: number) =>
    `Vraag ${id}: geef een heel getal van ${String(lowest)} tot en met ${String(highest)}, of null voor overslaan.`,
  option: (id: string) => `Vraag ${id}: geef één van de antwoorden van deze vraag, of null voor overslaan.`,
  options: (id: string, atMost: number) =>
    `Vraag ${id}: geef een lijst van 1 tot en met ${String(atMost)} verschillende antwoorden van deze vraag, of null voor overslaan.`,
  unknown: (ids: readonly string[]) =>
    `Geen vraag met antwoord in deze meting: ${ids.slice(0, 5).join(', ').slice(0, 200)}. Laat dit weg.`,
  noAnswers: 'Geef de antwoorden als een object: per vraag een antwoord.',
} as const;
