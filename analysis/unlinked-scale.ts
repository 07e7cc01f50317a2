import { everyoneIn } from './disclosure/everyone.ts';
import { areVariedScores } from './disclosure/homogeneity.ts';
import { outward, toTenth } from './disclosure/rounding.ts';
import { allowsDetail, hasEnoughInvited } from './disclosure/size-rules.ts';
import type { InputScale } from './decided-scale.ts';
import type { GroupInput } from './release-input.ts';
import type { UnlinkedScale } from './release.ts';
import { unlinkedShift } from './unlinked-shift.ts';
import { verdict } from './verdict.ts';

/**
 * The scales of a pilot whose people could not be matched: everybody before against everybody after, by Welch's t.
 *
 * For a pilot of which no linked figure is shown on any scale: then these are the only sums over its people (R8), and
 * nothing can be subtracted. All scales or none, for a hole among them would tell why it is there.
 *
 * @param groups the groups with a trajectory
 * @returns empty where a scale has fewer than ten people in a wave (R1), too few were invited (R2) or all are alike (R9)
 */
export function unlinkedScales(
  groups: readonly GroupInput[],
  scales: readonly InputScale[],
  threshold: number,
): UnlinkedScale[] {
  const invited = groups.reduce((sum, group) => sum + group.invited, 0);
  if (!hasEnoughInvited({ invited })) return [];
  const cells = scales.map((scale) => unlinkedScale(groups, scale, threshold));
  return cells.includes(null) ? [] : cells.flatMap((cell) => cell ?? []);
}

function unlinkedScale(
  groups: readonly GroupInput[],
  { id, range, sesoi, scoring }: InputScale,
  threshold: number,
): UnlinkedScale | null {
  const { people } = everyoneIn(groups, scoring);
  const before = people.flatMap((person) => person.before ?? []);
  const after = people.flatMap((person) => person.after ?? []);
  const allowed = [before, after].every(
    (scores) => allowsDetail(scores.length, threshold) && areVariedScores(scores, range),
  );
  const shift = unlinkedShift(before, after);
  if (!allowed || shift.status !== 'ok') return null;
  const interval95 = outward(shift.lower, shift.upper);
  return {
    scale: id,
    nBefore: shift.nBefore,
    nAfter: shift.nAfter,
    before: toTenth(shift.meanBefore),
    after: toTenth(shift.meanAfter),
    change: toTenth(shift.estimate),
    interval95,
    verdict: verdict(...interval95, sesoi),
  };
}
