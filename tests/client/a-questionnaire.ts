import type { LocalRecord } from '#client/src/participant/local-record.ts';
import type { Payload, Questionnaire } from '#client/src/participant/transport.ts';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';

const { id, version } = currentInstrument;

/** An answer of the same value to the first so many questions. */
export function firstAnswers(count: number, value = 3): AnswerRecord {
  const ids = itemsOf(currentInstrument).slice(0, count);
  return Object.fromEntries(ids.map((each) => [each, value]));
}

export const questionnaire: Questionnaire = {
  wave: { number: 1, kind: 'before', closesOn: '2026-12-18' },
  instrument: currentInstrument,
  modules: [],
  comparison: false,
  language: 'nl',
  madeUp: true,
  answered: false,
  session: 'een-sessie',
  draft: { revision: 2, answers: firstAnswers(6) },
};

export const payload: Payload = {
  submissionId: '3b241101-e2bb-4255-8caf-4136c566a962',
  wave: 1,
  instrument: { id, version },
  language: 'nl',
  answers: firstAnswers(6),
};

/** A record with one answer more than the server has. */
export const record: LocalRecord = {
  id: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
  occasion: { wave: 1, instrument: { id, version } },
  base: { revision: 2, answers: firstAnswers(6) },
  answers: { ...firstAnswers(6), ...firstAnswers(1, 5) },
  touched: Object.keys(firstAnswers(1)),
  payload: null,
  refusal: null,
  at: 0,
};
