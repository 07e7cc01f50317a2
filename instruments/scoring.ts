import type { Instrument, Module, Scale, Wording } from './instrument.ts';
import { modulesOf } from './questions.ts';
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
  /** The module that asks it; absent for the core. */
  readonly module?: { readonly id: string; readonly title: Wording };
  readonly scoring: ScaleScoring;
}

/**
 * The scales that a pilot's people answered, with their scoring, in file order: those of the core, and those of the
 * modules it took. A scale of another module would be a row of people who were never asked.
 * Throws a RangeError on a module that the instrument does not have.
 */
export function scoringOf(instrument: Instrument, modules: readonly string[] = []): ScoredScale[] {
  const taken = modulesOf(instrument, { modules });
  const asked = new Set(taken.flatMap(questionsIn));
  const scales = instrument.scales.filter(({ items }) => items.every((item) => asked.has(item)));
  return scales.map((scale) => {
    const range = rangeOfScale(instrument, scale);
    const { id, title, description, items, reversed, minAnswered, sesoi } = scale;
    const scoring = { id, items, reversed, range, minAnswered };
    const module = taken.find(
      (each) => !each.core && questionsIn(each).some((question) => items.includes(question)),
    );
    const named = module === undefined ? {} : { module: { id: module.id, title: module.title } };
    return { id, title, description, range, sesoi: sesoi.points, scoring, ...named };
  });
}

const questionsIn = ({ blocks }: Module): string[] => blocks.flatMap(({ questions }) => questions);

/** All items of a scale share one response scale, so the first one tells the range. */
function rangeOfScale(instrument: Instrument, { id, items }: Scale): [number, number] {
  const first = instrument.questions.find((question) => question.id === items[0]);
  if (first?.type !== 'rating') throw new Error(`Scale ${id} has no rating as its first item.`);
  return rangeOf(responseScaleOf(instrument, first));
}
