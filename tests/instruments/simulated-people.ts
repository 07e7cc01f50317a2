import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { AnswerSet } from '#instruments/answers.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { scoringOf } from '#instruments/scoring.ts';

/** A known structure: what the plan's analyses must find back. */
export interface Structure {
  /** Correlation between the stages themselves, without error; 1 means that there is one stage, not three. */
  readonly between: number;
  /** How much of an answer's spread the stage gives: the loading of every item on a standard normal stage. */
  readonly loading: number;
  /** Correlation of a stage with itself two weeks later, when nothing happened. */
  readonly stability: number;
}

/** Where people stand: a level per scale, in standard deviations. */
export type Levels = ReadonlyMap<string, number>;

/** Seeded chance: the same people for the same seed. */
export function chanceFrom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Draws one person's stages: a part they share, and a part of each. */
export function drawLevels(scales: readonly string[], { between }: Structure, normal: () => number): Levels {
  const shared = normal();
  return new Map(scales.map((id) => [id, Math.sqrt(between) * shared + Math.sqrt(1 - between) * normal()]));
}

/** The same person another time: stable as the structure says, then moved by a true change. */
export function later(
  levels: Levels,
  { stability }: Structure,
  change: number,
  normal: () => number,
): Levels {
  return new Map(
    [...levels].map(([id, level]) => [
      id,
      stability * level + Math.sqrt(1 - stability ** 2) * normal() + change,
    ]),
  );
}

/** Cuts between the five answers on a standard normal item: rather high, as people answer about themselves. */
const cuts = [-1.9, -1.1, -0.2, 0.9];

/** What somebody at these levels fills in: each item a stage and an error of its own, in five answers, turned where reversed. */
export function answersAt(
  instrument: Instrument,
  levels: Levels,
  { loading }: Structure,
  normal: () => number,
): AnswerSet {
  const answers: AnswerSet = {};
  for (const { id, range, scoring } of scoringOf(instrument)) {
    const [lowest, highest] = range;
    for (const item of scoring.items) {
      const felt = loading * (levels.get(id) ?? 0) + Math.sqrt(1 - loading ** 2) * normal();
      const answer = lowest + cuts.filter((cut) => felt > cut).length;
      answers[item] = scoring.reversed?.includes(item) === true ? lowest + highest - answer : answer;
    }
  }
  return answers;
}

/** The structure that simulated pilots have unless a test says otherwise. */
const usual: Structure = { between: 0.5, loading: 0.7, stability: 0.85 };

/** People of a pilot, before and after a true change of a fifth of a standard deviation: ratings only. */
export function simulatedPilot(
  instrument: Instrument,
  count: number,
  seed: number,
  structure: Structure = usual,
): { before: Record<string, number | null>; after: Record<string, number | null> }[] {
  const normal = chanceFrom(seed);
  const stages = scoringOf(instrument).map(({ id }) => id);
  const ratings = (levels: Levels): Record<string, number | null> =>
    Object.fromEntries(
      Object.entries(answersAt(instrument, levels, structure, normal)).map(([id, answer]) => [
        id,
        typeof answer === 'number' ? answer : null,
      ]),
    );
  return Array.from({ length: count }, () => {
    const levels = drawLevels(stages, structure, normal);
    return { before: ratings(levels), after: ratings(later(levels, structure, 0.2, normal)) };
  });
}
