import { detectableShift } from './detectable-shift.ts';
import { pooledAnswers } from './disclosure/answers-rule.ts';
import type { Shares } from './disclosure/shares-rule.ts';
import { areShareable } from './disclosure/shares-rule.ts';
import type { LinkedPerson, PeopleSet } from './disclosure/people-set.ts';
import { outward, toTenth } from './disclosure/rounding.ts';
import { allowsDetail } from './disclosure/size-rules.ts';
import type { PairedShift } from './paired-shift.ts';
import { pairedShift } from './paired-shift.ts';
import type { CellDetail, Limits, ReleasedScale, ShownCell } from './release.ts';
import { shares as countShares } from './shares.ts';
import { standardizedShift } from './standardized-shift.ts';
import { verdict } from './verdict.ts';

/** Full-precision limits of the mean change at a confidence; `null` where they do not exist. */
export type IntervalAt = (confidence: number) => Limits | null;

/**
 * The figures of one cell that is allowed to be shown, rounded as the whitelist says: means, change and limits to
 * tenths, limits outward; from ten people on also the detail. The verdict is made from the released limits, so
 * that anyone can check it.
 *
 * @param intervalAt limits of the mean change; Student's t over the people of the set when left out
 * @returns `null` when there is nothing to estimate
 */
export function releasedCell(
  set: PeopleSet,
  scale: ReleasedScale,
  threshold: number,
  intervalAt: IntervalAt = studentInterval(set.people),
): ShownCell | null {
  const shift = shiftOf(set.people);
  const limits = intervalAt(0.95);
  if (shift.status !== 'ok' || limits === null) return null;
  const interval95 = outward(...limits);
  return {
    status: 'shown',
    scale: scale.id,
    n: shift.n,
    before: toTenth(shift.meanBefore),
    after: toTenth(shift.meanAfter),
    change: toTenth(shift.estimate),
    interval95,
    verdict: verdict(...interval95, scale.sesoi),
    detail: allowsDetail(shift.n, threshold) ? detailOf(set.people, scale, threshold, intervalAt) : null,
  };
}

/** Student's t limits of the mean change over these people. */
export function studentInterval(people: readonly LinkedPerson[]): IntervalAt {
  return (confidence) => {
    const shift = shiftOf(people, confidence);
    return shift.status === 'ok' ? [shift.lower, shift.upper] : null;
  };
}

function detailOf(
  people: readonly LinkedPerson[],
  scale: ReleasedScale,
  threshold: number,
  intervalAt: IntervalAt,
): CellDetail | null {
  const half = intervalAt(0.5);
  const eighty = intervalAt(0.8);
  if (half === null || eighty === null) return null;
  const { gAv } = standardizedShift(...scoresOf(people));
  const shares = sharesOf(people, scale.sesoi);
  return {
    gAv: gAv === null ? null : toTenth(gAv),
    interval50: outward(...half),
    interval80: outward(...eighty),
    shares: shares !== null && areShareable(shares, threshold) ? shares : null,
    detectable: carriesStudent(people, intervalAt) ? detectablePoints(people) : null,
    answers: pooledAnswers(people, scale.range, threshold),
  };
}

/**
 * Whether the cell's interval is the one over its people. Where groups differ the total's interval is wider, and what
 * n people could have shown would promise more than that interval can tell.
 */
function carriesStudent(people: readonly LinkedPerson[], intervalAt: IntervalAt): boolean {
  const [own, carried] = [studentInterval(people)(0.95), intervalAt(0.95)];
  return own !== null && carried !== null && own[0] === carried[0] && own[1] === carried[1];
}

/** The change in points that a set of this size and spread shows in 80 % of cases. */
function detectablePoints(people: readonly LinkedPerson[]): number | null {
  const { dZ } = detectableShift(people.length);
  const { sd } = shiftOf(people);
  return dZ === null || sd === null ? null : Math.max(0.1, toTenth(dZ * sd));
}

function sharesOf(people: readonly LinkedPerson[], sesoi: number): Shares | null {
  const counted = countShares(...scoresOf(people), sesoi);
  if (counted.status !== 'ok') return null;
  const { higher, same, lower } = counted;
  return { higher, same, lower };
}

function shiftOf(people: readonly LinkedPerson[], confidence = 0.95): PairedShift {
  return pairedShift(...scoresOf(people), { confidence });
}

function scoresOf(people: readonly LinkedPerson[]): [before: number[], after: number[]] {
  return [people.map(({ before }) => before), people.map(({ after }) => after)];
}
