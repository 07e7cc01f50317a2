import type { Instrument, Scale, Wording } from './instrument.ts';
import { rangeOf, responseScaleOf } from './response-scale.ts';
import type { ScaleScoring } from './score-scale.ts';

/** A scale as a release shows it, with what is needed to score a person on it. */
export interface ScoredScale {
  readonly id: string;
  readonly title: Wording;
  readonly description: Wording;
  /** Lowest and highest score, in scale points. */
  readonly range: readonly [number, number];
  /** The smallest change that matters, in scale points. */
  readonly sesoi: number;
  readonly scoring: ScaleScoring;
}

/** The scales of an instrument with their scoring, in file order. */
export function scoringOf(instrument: Instrument): ScoredScale[] {
  return instrument.scales.map((scale) => {
    const range = rangeOfScale(instrument, scale);
    const { id, title, description, items, reversed, minAnswered, sesoi } = scale;
    const scoring = { id, items, reversed, range, minAnswered };
    return { id, title, description, range, sesoi: sesoi.points, scoring };
  });
}

/** All items of a scale share one response scale, so the first one tells the range. */
function rangeOfScale(instrument: Instrument, { id, items }: Scale): [number, number] {
  const first = instrument.questions.find((question) => question.id === items[0]);
  if (first?.type !== 'rating') throw new Error(`Scale ${id} has no rating as its first item.`);
  return rangeOf(responseScaleOf(instrument, first));
}
