import type { CellDetail, Release, ShownCell } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { verdict } from '#analysis/verdict.ts';
import { group, releaseInput, variedPeople } from './organisation.ts';

/** A cell as a release could hold it: only what a test is about is given. */
export function shownCell(scale: string, figures: Partial<ShownCell> = {}): ShownCell {
  const interval95 = figures.interval95 ?? ([0.1, 0.9] as const);
  return {
    status: 'shown',
    scale,
    n: 12,
    before: 3.1,
    after: 3.6,
    change: 0.5,
    interval95,
    verdict: verdict(...interval95, 0.3),
    detail: null,
    ...figures,
  };
}

export function detail(figures: Partial<CellDetail> = {}): CellDetail {
  return {
    gAv: 0.6,
    interval50: [0.4, 0.6],
    interval80: [0.3, 0.7],
    shares: null,
    detectable: 0.7,
    ...figures,
  };
}

/** A real release whose total holds these cells instead of its own. */
export function releaseWith(
  cells: readonly (ShownCell | { readonly status: 'withheld'; readonly scale: string })[],
): Release {
  const release = makeRelease(releaseInput([group('a', variedPeople(9)), group('b', variedPeople(12))]));
  return { ...release, total: cells.map((cell) => ({ ...cell, basis: 'everyone' })) };
}
