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
 * The questions whose answer the person gave, changed or took back between two states. A question that was only
 * passed by (not reached before, skipped now) is not among them: that must never wipe an answer given elsewhere.
 */
export function touchedBetween(before: AnswerRecord, after: AnswerRecord): string[] {
  return Object.keys(after).filter((id) => {
    const onlyPassedBy = before[id] === undefined && after[id] === null;
    return !onlyPassedBy && !sameAnswer(before[id], after[id]);
  });
}

/**
 * Answers filled in here and elsewhere, put together: what was touched here stays, the rest is taken from
 * `theirs`. Where both changed, here wins: this is the screen the person is looking at. What was touched is
 * remembered and not worked out from the values: an answer changed and changed back was touched.
 */
export function mergeDrafts(
  mine: AnswerRecord,
  touched: ReadonlySet<string>,
  theirs: AnswerRecord,
): AnswerRecord {
  const kept = Object.entries(mine).filter(([id]) => touched.has(id));
  return { ...mine, ...theirs, ...Object.fromEntries(kept) };
}
