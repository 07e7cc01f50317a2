import type { Release, ShownCell } from '#analysis/release.ts';

/** A set of people that an attacker found between published cells, and where their mean must lie. */
export interface Finding {
  readonly scale: string;
  readonly n: number;
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** A printed mean may lie this far from the computed one. */
const rounding = 0.05 + 1e-9;

/**
 * Someone who has a release, a pencil and patience: subtracts every combination of shown groups from the total, by
 * the numbers of people and the rounded means alone. What is left is a set of people that no one published.
 */
export function subtractGroups(release: Release): Finding[] {
  return release.total.flatMap((total) => {
    if (total.status === 'withheld') return [];
    const groups = shownGroups(release, total.scale);
    const range = release.scales.find(({ id }) => id === total.scale)?.range ?? [-Infinity, Infinity];
    return combinations(groups).flatMap((taken) => {
      const n = total.n - sum(taken.map((cell) => cell.n));
      if (n <= 0) return [];
      const meanOf = (wave: 'before' | 'after') => leftOver(total, taken, wave, n, range);
      return [{ scale: total.scale, n, before: meanOf('before'), after: meanOf('after') }];
    });
  });
}

/** The same with the numbers of people who are higher, the same or lower: bins of what is left. */
export function subtractShares(release: Release): number[] {
  return release.total.flatMap((total) => {
    const whole = total.status === 'shown' ? (total.detail?.shares ?? null) : null;
    if (whole === null) return [];
    const parts = shownGroups(release, total.scale).flatMap(({ detail }) => detail?.shares ?? []);
    return (['higher', 'same', 'lower'] as const).map(
      (bin) => whole[bin] - sum(parts.map((part) => part[bin])),
    );
  });
}

function shownGroups(release: Release, scale: string): ShownCell[] {
  return release.groups
    .filter(({ comparison }) => !comparison)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.status === 'shown')
    .filter((cell) => cell.scale === scale);
}

function leftOver(
  total: ShownCell,
  taken: readonly ShownCell[],
  wave: 'before' | 'after',
  n: number,
  [lowest, highest]: readonly [number, number],
): [number, number] {
  const middle = (total.n * total[wave] - sum(taken.map((cell) => cell.n * cell[wave]))) / n;
  const reach = (rounding * (total.n + sum(taken.map((cell) => cell.n)))) / n;
  return [Math.max(lowest, middle - reach), Math.min(highest, middle + reach)];
}

function combinations<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((found, item) => [...found, ...found.map((one) => [...one, item])], [[]]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
