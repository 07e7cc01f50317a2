import type { Instrument, Question, Wording } from './instrument.ts';
import { questionsOf } from './questions.ts';
import { responseScaleOf } from './response-scale.ts';

/** A question that is no item of a scale: what people answered is counted, never scored. */
export interface Counted {
  /** A list to choose from, or a rating. */
  readonly kind: 'values' | 'ratings';
  readonly id: string;
  readonly text: Wording;
  /** The options of a list, or the answers of a rating with their value as id. */
  readonly options: readonly { readonly id: string; readonly text: Wording }[];
  readonly waves: readonly ('before' | 'after')[];
}

/** The questions of a selection of modules that are counted, in file order. Notes are no data and are left out. */
export function countedQuestions(instrument: Instrument, modules: readonly string[]): Counted[] {
  const items = new Set(instrument.scales.flatMap((scale) => scale.items));
  const asked = (['before', 'after'] as const).map((wave) => ({
    wave,
    ids: new Set(questionsOf(instrument, { modules, wave }).map(({ id }) => id)),
  }));
  return instrument.questions.flatMap((question): Counted[] => {
    const waves = asked.filter(({ ids }) => ids.has(question.id)).map(({ wave }) => wave);
    if (question.type === 'note' || items.has(question.id) || waves.length === 0) return [];
    const { id, text } = question;
    const kind = question.type === 'rating' ? 'ratings' : 'values';
    return [{ kind, id, text, options: optionsOf(instrument, question), waves }];
  });
}

function optionsOf(
  instrument: Instrument,
  question: Exclude<Question, { type: 'note' }>,
): Counted['options'] {
  if (question.type !== 'rating') return question.options;
  const { lowest, labels } = responseScaleOf(instrument, question);
  return labels.map((text, step) => ({ id: String(lowest + step), text }));
}
