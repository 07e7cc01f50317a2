import { scoreScale } from '#instruments/score-scale.ts';
import type { ScoredScale } from '#instruments/scoring.ts';
import { areVariedScores } from './disclosure/homogeneity.ts';
import { toTenth } from './disclosure/rounding.ts';
import type { Answers } from './release-input.ts';
import { mean } from './statistics.ts';

/** Fewest people behind a mean of a hub: a room of strangers, so more than in a group that knows itself. */
export const fewestInRoom = 10;

/** A stage in the picture of a room; the mean is null where it may not be shown. */
export interface HubStage {
  readonly scale: string;
  readonly title: ScoredScale['title'];
  readonly range: readonly [number, number];
  readonly shown: { readonly n: number; readonly mean: number } | null;
}

/**
 * The picture of a room that answered once, about now: the mean of each stage, to a tenth, over those who have a score
 * on it. From ten people on, and not where all are alike or the mean rounds to an end of the scale (R9). About now only:
 * nothing was measured before, so no change is claimed.
 */
export function hubPicture(people: readonly Answers[], scales: readonly ScoredScale[]): HubStage[] {
  return scales.map(({ id, title, range, scoring }) => {
    const scores = people.flatMap((answers) => scoreScale(answers, scoring) ?? []);
    const average = mean(scores);
    const isShown = scores.length >= fewestInRoom && average !== null && areVariedScores(scores, range);
    return {
      scale: id,
      title,
      range,
      shown: isShown ? { n: scores.length, mean: toTenth(average) } : null,
    };
  });
}
