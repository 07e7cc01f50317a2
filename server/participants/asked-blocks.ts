import type { Question } from '#instruments/instrument.ts';
import { blocksOf, type FilledBlock } from '#instruments/questions.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { selectionOf, type Asked } from './occasion.ts';

export type AskedQuestion = Exclude<Question, { type: 'note' }>;
export type AskedBlock = Omit<FilledBlock, 'questions'> & { readonly questions: readonly AskedQuestion[] };

/** The blocks of questions of an occasion, in order. Open notes are no answers and are left out. */
export function askedBlocks(occasion: Asked): AskedBlock[] {
  return blocksOf(occasion.instrument, selectionOf(occasion))
    .map(({ questions, ...block }) => ({
      ...block,
      questions: questions.filter((question) => question.type !== 'note'),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The place of the first block with a question that was not reached; as many as there are blocks when none is. */
export function firstUnreached(blocks: readonly AskedBlock[], answers: AnswerRecord): number {
  const found = blocks.findIndex(({ questions }) => questions.some(({ id }) => !(id in answers)));
  return found === -1 ? blocks.length : found;
}

/** How many of the questions have an answer, and how many there are. */
export function countAnswered(
  blocks: readonly AskedBlock[],
  answers: AnswerRecord,
): { answered: number; total: number } {
  const ids = blocks.flatMap(({ questions }) => questions.map(({ id }) => id));
  return { answered: ids.filter((id) => (answers[id] ?? null) !== null).length, total: ids.length };
}
