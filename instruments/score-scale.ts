/** What is needed to score one scale; made from an instrument by `scoringOf`, or from a design file. */
export interface ScaleScoring {
  readonly id: string;
  readonly items: readonly string[];
  readonly reversed?: readonly string[] | undefined;
  /** Lowest and highest answer; needed where an item is reversed. */
  readonly range?: readonly [number, number] | undefined;
  /** Fewest answered items for a score; all of them when left out. */
  readonly minAnswered?: number | undefined;
}

/** Beyond this no number is an answer; the analysis could not square it. */
const largestAnswer = 1e150;

/**
 * A person's score on one scale: the mean of the answered items, in scale points.
 *
 * Reversed items count as `lowest + highest - answer`. Fewer than `minAnswered` answers give `null`:
 * a mean of what is left would be the score of another, shorter scale.
 *
 * @param answers answer by item id; `null`, absent or not finite = not answered
 * @example scoreScale({ a: 4, b: 2 }, { id: 's', items: ['a', 'b'], reversed: ['b'], range: [1, 5] }) // 4
 */
export function scoreScale(
  answers: Readonly<Record<string, number | null | undefined>>,
  scale: ScaleScoring,
): number | null {
  const [lowest, highest] = scale.range ?? [0, 0];
  let sum = 0;
  let answered = 0;
  for (const item of scale.items) {
    const answer = answers[item];
    if (answer === null || answer === undefined || !(Math.abs(answer) <= largestAnswer)) continue;
    sum += scale.reversed?.includes(item) ? lowest + highest - answer : answer;
    answered += 1;
  }
  return answered === 0 || answered < (scale.minAnswered ?? scale.items.length) ? null : sum / answered;
}
