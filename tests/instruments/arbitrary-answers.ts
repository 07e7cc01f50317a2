import * as fc from 'fast-check';
import type { Answer, AnswerSet } from '#instruments/answers.ts';
import type { Instrument, Question } from '#instruments/instrument.ts';
import { questionsOf, type Selection } from '#instruments/questions.ts';

function anyAnswer(instrument: Instrument, question: Question): fc.Arbitrary<Answer> {
  if (question.type === 'rating') {
    const scale = instrument.responseScales.find(({ id }) => id === question.responseScale);
    const values = (scale?.labels ?? []).map((_, step) => (scale?.lowest ?? 0) + step);
    return fc.constantFrom(...values);
  }
  if (question.type === 'note') return fc.constant(null);
  const options = question.options.map(({ id }) => id);
  if (question.type === 'choice' && question.atMost === 1) return fc.constantFrom(...options);
  return fc.shuffledSubarray(options, { minLength: 1, maxLength: question.atMost });
}

/** Any response that a person can give: answered, skipped and not reached in every mixture. */
export function anyAnswers(instrument: Instrument, selection: Selection): fc.Arbitrary<AnswerSet> {
  const answered = questionsOf(instrument, selection).filter(({ type }) => type !== 'note');
  const given = answered.map((each) =>
    fc
      .option(fc.option(anyAnswer(instrument, each)), { nil: undefined })
      .map((answer) => ({ id: each.id, answer })),
  );
  return fc
    .tuple(...given)
    .map((list) =>
      Object.fromEntries(list.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]]))),
    );
}

/** The ratings among answers. */
export function ratingsIn(answers: AnswerSet): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) =>
      typeof answer === 'number' || answer === null ? [[id, answer]] : [],
    ),
  );
}
