import type { AnswerRecord } from '#server/contract/participant.ts';

/** Values of the form by question id; a question without a value is absent. */
export type Values = Readonly<Record<string, AnswerRecord[string]>>;

/**
 * The answers to save: the value where there is one, `null` where a question was seen and left empty, nothing
 * where it was not reached. In the order of `ids`; values of other names are left out.
 */
export function toAnswerRecord(
  ids: readonly string[],
  values: Values,
  seen: ReadonlySet<string>,
): AnswerRecord {
  const entries = ids.flatMap((id): [string, AnswerRecord[string]][] => {
    const value = values[id];
    if (value !== undefined && value !== null) return [[id, value]];
    return seen.has(id) ? [[id, null]] : [];
  });
  return Object.fromEntries(entries);
}

/** The values to put into the form: a skipped question is empty there. */
export function toValues(answers: AnswerRecord): Values {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}

/** The first question that was not reached, where a person goes on; `undefined` when all were seen. */
export function firstUnreached(ids: readonly string[], answers: AnswerRecord): string | undefined {
  return ids.find((id) => !(id in answers));
}

/** How many questions have an answer. */
export function countAnswered(ids: readonly string[], answers: AnswerRecord): number {
  return ids.filter((id) => answers[id] !== undefined && answers[id] !== null).length;
}
