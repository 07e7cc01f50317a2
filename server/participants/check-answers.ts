import { answersSchema as strictAnswers } from '#instruments/answers.ts';
import { questionsOf } from '#instruments/questions.ts';
import { answersSchema, type AnswerRecord } from '#server/contract/participant.ts';
import { HttpProblem } from '#server/problem.ts';
import { selectionOf, type Asked } from './occasion.ts';

/** Answers checked against exactly the questions of this pilot and wave. */
export function checkedAnswers(occasion: Asked, answers: AnswerRecord): AnswerRecord {
  const parsed = strictAnswers(occasion.instrument, selectionOf(occasion)).safeParse(answers);
  if (parsed.success) return answersSchema.parse(parsed.data);
  throw new HttpProblem(
    'bad-request',
    'Een of meer antwoorden passen niet bij de vragen.',
    'Laad de pagina opnieuw; wat is opgeslagen blijft bewaard.',
    parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ at: ['answers', ...path].join('.'), message })),
  );
}

/**
 * A stable text of the answers, so that the same choices always have the same hash: questions sorted by id, and
 * the chosen options of a question without an order in the order of the questionnaire, not of the clicks.
 */
export function bodyOf(occasion: Asked, language: string, answers: AnswerRecord): string {
  const sorted = Object.fromEntries(
    Object.entries(withoutClickOrder(occasion, answers)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify({ language, answers: sorted });
}

function withoutClickOrder(occasion: Asked, answers: AnswerRecord): AnswerRecord {
  const ordered: AnswerRecord = { ...answers };
  for (const question of questionsOf(occasion.instrument, selectionOf(occasion))) {
    const chosen = ordered[question.id];
    if (question.type !== 'choice' || !Array.isArray(chosen)) continue;
    ordered[question.id] = question.options.map(({ id }) => id).filter((id) => chosen.includes(id));
  }
  return ordered;
}
