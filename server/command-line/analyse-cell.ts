import {
  attrition,
  detectableShift,
  ends,
  equivalence,
  mixedShift,
  pairedShift,
  shares,
  signedRankShift,
  standardizedShift,
  unlinkedShift,
  verdict,
} from '#analysis/index.ts';
import type { DetectableShift, PairedShift } from '#analysis/index.ts';
import { makeSignFlipTest } from '#analysis/sign-flip-test.ts';
import { analyseSensitivity } from './analyse-sensitivity.ts';
import type { Design, DesignScale } from './design.ts';
import type { ScaleScores } from './scale-scores.ts';
import { signFlipDraws } from './sign-flip-draws.ts';
import { withheld } from './withheld.ts';

/** A verdict word, or why there is none. */
export type CellVerdict = ReturnType<typeof verdict> | 'withheld' | 'not estimable';

/** Figures that are the same for every cell of a size are worked out once. */
export interface Setting {
  readonly design: Design;
  readonly detectable: (pairs: number) => DetectableShift;
  readonly signFlip: ReturnType<typeof makeSignFlipTest>;
}

/** A setting that remembers what a group of each size could have shown, and the signs that were drawn. */
export function makeSetting(design: Design): Setting {
  const known = new Map<number, DetectableShift>();
  return {
    design,
    signFlip: makeSignFlipTest(signFlipDraws),
    detectable: (pairs) => {
      const result = known.get(pairs) ?? detectableShift(pairs, { confidence: design.confidence });
      known.set(pairs, result);
      return result;
    },
  };
}

/** The word for a change, from its limits. */
export function verdictOf(paired: PairedShift, { sesoi }: DesignScale): CellVerdict {
  return paired.status === 'ok' ? verdict(paired.lower, paired.upper, sesoi ?? null) : 'not estimable';
}

/** How many people have a score before, after, and in both. */
export interface CellCounts {
  readonly before: number;
  readonly after: number;
  readonly pairs: number;
}

export function countsOf(before: readonly (number | null)[], after: readonly (number | null)[]): CellCounts {
  return {
    before: before.filter((score) => score !== null).length,
    after: after.filter((score) => score !== null).length,
    pairs: before.filter((score, person) => score !== null && after[person] !== null).length,
  };
}

/** Everything that is computed for one scale of one group, or of a pilot; withheld under the threshold. */
export function analyseCell(scores: ScaleScores, scale: DesignScale, setting: Setting) {
  const { threshold, confidence } = setting.design;
  const { before, after } = scores;
  const n = countsOf(before, after);
  const unlinked =
    Math.min(n.before, n.after) >= threshold ? unlinkedShift(before, after, { confidence }) : withheld;
  if (n.pairs < threshold) return withheldCell(scale, n, unlinked, scores, threshold);
  const paired = pairedShift(before, after, { confidence });
  const mixed = mixedShift(mixedRows(scores), { confidence });
  return {
    scale: scale.id,
    n,
    paired,
    standardized: standardizedShift(before, after, { confidence }),
    signedRank: signedRankShift(before, after, { confidence }),
    signFlip: setting.signFlip(before, after),
    mixed,
    unlinked,
    equivalence: equivalence(before, after, scale.sesoi),
    shares: shares(before, after, scale.sesoi),
    detectable: setting.detectable(n.pairs),
    attrition: attrition(before, after, { confidence }),
    ends: { before: ends(before, scale.range), after: ends(after, scale.range) },
    verdict: verdictOf(paired, scale),
    sensitivity: analyseSensitivity(scores, { paired, mixed }, scale, setting.design),
    followUps: scores.followUps.map((followUp) => analyseFollowUp(before, followUp, scale, setting.design)),
  };
}

/** Rows for the mixed model; a row that cannot be linked carries no person. */
function mixedRows({ isLinkable, before, after }: ScaleScores): Parameters<typeof mixedShift>[0] {
  return isLinkable.flatMap((linkable, index) => {
    const person = linkable ? index : null;
    return [
      { person, wave: 'before' as const, value: before[index] },
      { person, wave: 'after' as const, value: after[index] },
    ];
  });
}

function analyseFollowUp(
  before: readonly (number | null)[],
  { wave, scores }: ScaleScores['followUps'][number],
  scale: DesignScale,
  { threshold, confidence }: Design,
) {
  if (countsOf(before, scores).pairs < threshold)
    return { wave, paired: withheld, verdict: 'withheld' as const };
  const paired = pairedShift(before, scores, { confidence });
  return { wave, paired, verdict: verdictOf(paired, scale) };
}

function withheldCell(
  scale: DesignScale,
  n: CellCounts,
  unlinked: ReturnType<typeof unlinkedShift> | typeof withheld,
  { followUps }: ScaleScores,
  threshold: number,
) {
  const shown = (count: number): number | null => (count < threshold ? null : count);
  return {
    scale: scale.id,
    n: { before: shown(n.before), after: shown(n.after), pairs: shown(n.pairs) },
    paired: withheld,
    standardized: withheld,
    signedRank: withheld,
    signFlip: withheld,
    mixed: withheld,
    unlinked,
    equivalence: withheld,
    shares: withheld,
    detectable: withheld,
    attrition: withheld,
    ends: { before: withheld, after: withheld },
    verdict: 'withheld' as const,
    sensitivity: withheld,
    followUps: followUps.map(({ wave }) => ({ wave, paired: withheld, verdict: 'withheld' as const })),
  };
}
