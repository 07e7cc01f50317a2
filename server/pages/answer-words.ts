import type { Instrument, Language } from '#instruments/instrument.ts';
import { responseScaleOf } from '#instruments/response-scale.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { AskedQuestion } from '#server/participants/asked-blocks.ts';

/** An answer in the words in which it was given; `null` when there is none. */
export function answerWords(
  instrument: Instrument,
  question: AskedQuestion,
  answer: AnswerRecord[string] | undefined,
  language: Language,
): string | null {
  if (answer === undefined || answer === null) return null;
  if (question.type === 'rating') {
    const { lowest, labels } = responseScaleOf(instrument, question);
    return labels[Number(answer) - lowest]?.[language] ?? null;
  }
  const chosen = [answer].flat();
  const words = chosen.flatMap(
    (id) => question.options.find((option) => option.id === id)?.text[language] ?? [],
  );
  return words.length === 0 ? null : words.join(', ');
}
