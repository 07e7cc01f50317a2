import { canonicalJson } from './canonical-json.ts';
import type { InstrumentError } from './check-instrument.ts';
import type { Instrument, Question, Scale } from './instrument.ts';
import { responseScaleOf } from './response-scale.ts';

/** What an id of an instrument stands for: where it is in the file, and a text that is equal for an equal meaning. */
export interface Meaning {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

/**
 * The meaning of every question and scale: its wording in both languages and what can be answered; the items of a
 * scale, which are reversed, and its missing rule. Not its facet, source, reason or place: they can be put better
 * without changing what people answered.
 */
export function meaningsOf(instrument: Instrument): Meaning[] {
  return [
    ...instrument.questions.map((question, index) => ({
      id: question.id,
      at: `questions[${String(index)}].text`,
      text: canonicalJson(meaningOfQuestion(instrument, question)),
    })),
    ...instrument.scales.map((scale, index) => ({
      id: scale.id,
      at: `scales[${String(index)}].items`,
      text: canonicalJson(meaningOfScale(scale)),
    })),
  ];
}

function meaningOfQuestion(instrument: Instrument, question: Question): object {
  const { type, text } = question;
  if (type === 'note') return { type, text };
  if (type !== 'rating') return { type, text, options: question.options, atMost: question.atMost };
  const { lowest, labels } = responseScaleOf(instrument, question);
  return { type, text, lowest, labels };
}

const meaningOfScale = ({ items, reversed, minAnswered }: Scale): object => ({
  items: items.toSorted(),
  reversed: reversed.toSorted(),
  minAnswered,
});

/** Hashes of meanings by id, for one instrument. */
export type Frozen = Readonly<Record<string, string>>;

/**
 * Where an instrument uses an id for something else than it stood for before. Answers are stored under ids, so this
 * would add up answers to different questions.
 *
 * @param hash the hash that `frozen` was made with; this part has none of its own
 */
export function changedMeanings(
  instrument: Instrument,
  frozen: Frozen,
  hash: (text: string) => string,
): InstrumentError[] {
  const before = new Map(Object.entries(frozen));
  return meaningsOf(instrument).flatMap(({ id, at, text }) => {
    const known = before.get(id);
    if (known === undefined || known === hash(text)) return [];
    const message = `"${id}" stood for something else in an earlier version; give what is new a new id`;
    return [{ at, message }];
  });
}
