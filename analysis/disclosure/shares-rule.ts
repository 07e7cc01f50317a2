import type { CellDetail } from '#analysis/release.ts';
import { allowsDetail } from './size-rules.ts';

export type Shares = NonNullable<CellDetail['shares']>;

/** Fewest people in a bin of a distribution that is shown. */
const fewestInBin = 5;

/**
 * R1 and R9 for numbers of people that are higher, about the same or lower: each bin is empty or holds at least
 * five, and no bin holds everyone (that would tell each person's answer).
 */
export function areShareable(shares: Shares, threshold: number): boolean {
  const bins = binsOf(shares);
  const n = sizeOf(shares);
  return allowsDetail(n, threshold) && bins.every((bin) => bin === 0 || (bin >= fewestInBin && bin < n));
}

/**
 * R3 for the shares of a total: what is left after subtracting the groups whose shares are shown is nobody, or a
 * set whose shares could have been shown too.
 */
export function hideAmongSiblings(total: Shares, shown: readonly Shares[], threshold: number): boolean {
  const rest = {
    higher: total.higher - sum(shown.map(({ higher }) => higher)),
    same: total.same - sum(shown.map(({ same }) => same)),
    lower: total.lower - sum(shown.map(({ lower }) => lower)),
  };
  return sizeOf(rest) === 0 || areShareable(rest, threshold);
}

function binsOf({ higher, same, lower }: Shares): number[] {
  return [higher, same, lower];
}

function sizeOf(shares: Shares): number {
  return sum(binsOf(shares));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
