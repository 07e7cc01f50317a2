import type { MixedShift, PairedShift } from '#analysis/index.ts';
import { pairedShift } from '#analysis/index.ts';
import type { ChangeEstimate, Disagreement } from '#analysis/sensitivity.ts';
import { disagreements, pairsNeeded } from '#analysis/sensitivity.ts';
import type { ScaleScores } from './scale-scores.ts';
import type { Design, DesignScale } from './design.ts';
import { withheld } from './withheld.ts';

/** How sure the headline is when looked at otherwise. */
export type Sensitivity = ReturnType<typeof analyseSensitivity>;

/**
 * The headline beside a run without the flagged responses and beside the second estimate (the mixed model): where
 * they disagree, that is said. And how many pairs would have shown the smallest change that matters.
 */
export function analyseSensitivity(
  scores: ScaleScores,
  { paired, mixed }: { readonly paired: PairedShift; readonly mixed: MixedShift },
  scale: DesignScale,
  { threshold, confidence }: Design,
) {
  const sesoi = scale.sesoi ?? null;
  const isOdd = (wave: 'before' | 'after', person: number): boolean =>
    scores.flagged[person]?.[wave] === true && scores[wave][person] !== null;
  const kept = (wave: 'before' | 'after') =>
    scores[wave].map((score, person) => (isOdd(wave, person) ? null : score));
  const count = (wave: 'before' | 'after'): number =>
    scores[wave].filter((_, person) => isOdd(wave, person)).length;
  const flagged = { before: count('before'), after: count('after') };
  const rest =
    flagged.before + flagged.after === 0
      ? paired
      : pairedShift(kept('before'), kept('after'), { confidence });
  const withoutFlagged = rest.n < threshold ? withheld : rest;
  return {
    flagged,
    withoutFlagged,
    disagreements: {
      mixed: compare(paired, mixed, sesoi),
      withoutFlagged: compare(paired, withoutFlagged, sesoi),
    },
    pairsNeeded: pairsNeeded(paired.sd, sesoi),
  };
}

/** In what two results disagree; nothing where one of them is none. */
function compare(
  headline: PairedShift,
  second: ({ readonly status: 'ok' } & ChangeEstimate) | { readonly status: 'not-estimable' | 'withheld' },
  sesoi: number | null,
): Disagreement[] {
  return headline.status === 'ok' && second.status === 'ok' ? disagreements(headline, second, sesoi) : [];
}
