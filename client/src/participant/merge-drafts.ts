import type { AnswerRecord } from '#server/contract/participant.ts';

type Answer = AnswerRecord[string] | undefined;

function sameAnswer(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether two sets of answers are the same, whatever their order; not reached is not the same as skipped. */
export function sameAnswers(one: AnswerRecord, other: AnswerRecord): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => sameAnswer(one[id], other[id]));
}

/**
 * Answers filled in here and elsewhere since `base`, put together: what changed here stays, the rest is
 * taken from `theirs`. Where both changed, here wins: this is the screen the person is looking at.
 */
export function mergeDrafts(base: AnswerRecord, mine: AnswerRecord, theirs: AnswerRecord): AnswerRecord {
  const changedHere = Object.entries(mine).filter(([id, answer]) => !sameAnswer(base[id], answer));
  return { ...theirs, ...Object.fromEntries(changedHere) };
}
