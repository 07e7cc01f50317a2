import { z } from 'zod';
import type { Choices } from '#analysis/release-input.ts';
import { answersSchema } from '#server/contract/participant.ts';

const bodySchema = z.object({ answers: answersSchema });

/** What somebody chose from lists, from a response as it was sent. Ratings are left out: they stand in the item bytes. */
export function chosenOptions(body: string): Choices {
  const { answers } = bodySchema.parse(JSON.parse(body));
  return Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer]) => {
      if (typeof answer === 'string') return [[question, [answer]]];
      return Array.isArray(answer) ? [[question, answer]] : [];
    }),
  );
}
