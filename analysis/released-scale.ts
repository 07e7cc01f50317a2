import type { DecidedScale } from './decided-scale.ts';
import { answersHideAmongSiblings } from './disclosure/answers-rule.ts';
import { remainder, type PeopleSet } from './disclosure/people-set.ts';
import { isNewOrSame, membersOf } from './disclosure/published-set.ts';
import { hideAmongSiblings } from './disclosure/shares-rule.ts';
import { releasedCell } from './released-cell.ts';
import type { ShownCell, TotalCell } from './release.ts';
import { totalInterval } from './total-interval.ts';

/** What is released of one scale: the shown cells by group, and the total. */
export interface ScaleCells {
  readonly scale: string;
  readonly groups: ReadonlyMap<string, ShownCell>;
  readonly total: TotalCell;
}

/** Estimates, pools and words what may be shown of a scale, rounded as the whitelist says. */
export function releasedScale(decided: DecidedScale): ScaleCells {
  const { scale, sets, decision } = decided;
  const groups = new Map<string, ShownCell>();
  for (const set of decision.shown) {
    const cell = releasedCell(set, scale, sets.bounds.threshold);
    if (cell !== null) groups.set(set.name, withOwnAnswers(cell, set, decided));
  }
  const { total, basis } = decision;
  const cell = total === null ? null : totalCell(total, groups, decided);
  return { scale: scale.id, groups, total: { ...(cell ?? { status: 'withheld', scale: scale.id }), basis } };
}

/** The cell of a total; its distributions only if subtracting those of the groups leaves nothing that is telling. */
function totalCell(
  total: PeopleSet,
  groups: ReadonlyMap<string, ShownCell>,
  decided: DecidedScale,
): ShownCell | null {
  const { scale, sets, decision } = decided;
  const { threshold } = sets.bounds;
  const children = decision.shown.filter((set) => sets.trained.includes(set));
  const cell = releasedCell(total, scale, threshold, totalInterval(total, children));
  const detail = cell?.detail ?? null;
  if (cell === null || detail === null) return cell;
  const ofGroup = ({ name }: PeopleSet): ShownCell['detail'] => groups.get(name)?.detail ?? null;
  const shownShares = children.flatMap((child) => ofGroup(child)?.shares ?? []);
  const rest = remainder(
    total,
    children.filter((child) => (ofGroup(child)?.answers ?? null) !== null),
  );
  const sharesHide = detail.shares !== null && hideAmongSiblings(detail.shares, shownShares, threshold);
  const answersHide = answersHideAmongSiblings(rest, scale.range, threshold);
  const safe = {
    ...detail,
    shares: sharesHide ? detail.shares : null,
    answers: answersHide ? detail.answers : null,
  };
  return withOwnAnswers({ ...cell, detail: safe }, total, decided);
}

/** R4 for distributions over time: those of a set near one that was published before would tell of the difference. */
function withOwnAnswers(cell: ShownCell, set: PeopleSet, { sets: { bounds } }: DecidedScale): ShownCell {
  if (cell.detail === null || isNewOrSame(membersOf(set), bounds.earlier.before)) return cell;
  return { ...cell, detail: { ...cell.detail, answers: null } };
}
