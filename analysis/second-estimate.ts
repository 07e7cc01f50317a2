import { attrition } from './attrition.ts';
import type { Everyone } from './disclosure/everyone.ts';
import { outward, toTenth } from './disclosure/rounding.ts';
import { mixedShift } from './mixed-shift.ts';
import type { LeaversCell, SecondEstimate } from './release.ts';

/** What stands beside a total where R8 allows it. */
export interface BesideTotal {
  readonly second: SecondEstimate;
  readonly leavers?: LeaversCell | undefined;
}

/**
 * The second estimate of a total's change, from everybody who answered at least once, and how those who left started:
 * rounded as the whitelist says.
 *
 * @returns `null` when everybody answered both times (it would be the headline again) or nothing can be estimated
 */
export function besideTotal(everyone: Everyone): BesideTotal | null {
  const { people, leavers, joiners } = everyone;
  if (leavers.length + joiners.length === 0) return null;
  const rows = people.flatMap(({ before, after }, person) => [
    { person, wave: 'before' as const, value: before },
    { person, wave: 'after' as const, value: after },
  ]);
  const mixed = mixedShift(rows);
  if (mixed.status !== 'ok') return null;
  const second = {
    people: mixed.persons,
    change: toTenth(mixed.estimate),
    interval95: outward(mixed.lower, mixed.upper),
  };
  const left = leaversOf(everyone);
  return left === null ? { second } : { second, leavers: left };
}

function leaversOf({ people, leavers }: Everyone): LeaversCell | null {
  if (leavers.length === 0) return null;
  const result = attrition(
    people.map(({ before }) => before),
    people.map(({ after }) => after),
  );
  if (result.status !== 'ok') return null;
  return { n: leavers.length, g: toTenth(result.g), interval95: outward(result.lower, result.upper) };
}
