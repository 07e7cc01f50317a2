import { instruments } from '#instruments/registry.ts';
import { scoreScale } from '#instruments/score-scale.ts';
import { scoringOf } from '#instruments/scoring.ts';

/** Ratings of one person by question id; `null` is skipped, absent is not reached. */
export type Ratings = Readonly<Record<string, number | null>>;

/** Every instrument with every scale: each set of answers becomes a row of scores, in a fixed order. */
export function scoreAll(sets: readonly Ratings[]): (number | null)[][] {
  const scales = instruments.flatMap((instrument) =>
    scoringOf(
      instrument,
      instrument.modules.map(({ id }) => id),
    ),
  );
  return sets.map((answers) => scales.map(({ scoring }) => scoreScale(answers, scoring)));
}
