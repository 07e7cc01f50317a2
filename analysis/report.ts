import { distancesBetween, comparedScale } from './between-groups.ts';
import { answersHideAmongSiblings } from './disclosure/answers-rule.ts';
import { decideCells, type ScaleDecision, type ScaleSets } from './disclosure/decide.ts';
import { everyoneIn, type Everyone } from './disclosure/everyone.ts';
import { linkedPeople } from './disclosure/linked-people.ts';
import type { PeopleSet } from './disclosure/people-set.ts';
import { remainder } from './disclosure/people-set.ts';
import { allRules, type Rules } from './disclosure/rules.ts';
import { hideAmongSiblings } from './disclosure/shares-rule.ts';
import { effectiveThreshold } from './disclosure/size-rules.ts';
import { releasedCell } from './released-cell.ts';
import type { GroupInput, ReleaseInput } from './release-input.ts';
import type { Cell, Release, ReleasedGroup, ReleasedScale, ShownCell, TotalCell } from './release.ts';
import { responseCounts } from './response-counts.ts';
import { besideTotal } from './second-estimate.ts';
import { totalInterval } from './total-interval.ts';
import { unlinkedScales } from './unlinked-scale.ts';
import { analysisVersion, rulesVersion } from './version.ts';

/*
 *   answers ----> scores ----> pairs ----> which may be shown ----> estimates ----> pooling ----> verdicts ----> whitelist
 *   ReleaseInput  scoreScale   linkedPeople  decideCells (R1-R9)   releasedCell    totalInterval  verdict        Release
 *
 * The method of every figure, with its formula and source, stands in methods.ts. What may not be shown is never
 * computed, so suppression comes before the estimates.
 */

/**
 * The release of a pilot: every figure about its people that anyone will ever see.
 *
 * Pure and deterministic: the same people give the same bytes, in whatever order they come.
 *
 * @param rules the disclosure rules; another set than all of them exists only to prove that an attack works without
 */
export function makeRelease(input: ReleaseInput, rules: Rules = allRules): Release {
  const threshold = effectiveThreshold(input.threshold);

  // 1. Answers to scores to pairs: everybody who has a score both before and after, scale by scale and group by group.
  const sets = input.scales.map((scale) => linkedSets(input.groups, scale, threshold));

  // 2. Suppress: decide over all scales at once which groups, and which total, may be shown.
  const decisions = decideCells(sets, rules);
  const scales = input.scales.flatMap((scale, i) => {
    const [own, decision] = [sets[i], decisions[i]];
    return own === undefined || decision === undefined ? [] : [{ scale, sets: own, decision }];
  });

  // 3. Estimate, pool over groups, word: what may be shown, rounded; the verdict from the rounded limits.
  const cells = scales.map((one) => cellsOf(one, threshold));
  const beside = secondEstimates(input.groups, scales, rules);
  const shown = scales.map(({ scale, sets: { trained, comparison }, decision }) => ({
    id: scale.id,
    trained: decision.shown.filter((set) => trained.includes(set)),
    comparison: decision.shown.filter((set) => comparison.includes(set)),
  }));

  // 4. The whitelist, field by field: what is not named here does not leave.
  const showsTotal = cells.some(({ total }) => total.status === 'shown');
  const trained = input.groups.filter(({ comparison }) => !comparison);
  const covered = trained.filter((group) => scales.some((one) => isInTotal(group, one)));
  const linked = showsTotal || shown.some((scale) => scale.trained.length > 0);
  return {
    ...documentHead(input, threshold),
    response: showsTotal ? responseCounts(covered) : null,
    total: cells.map(({ total }) => ({
      ...total,
      ...(total.status === 'shown' ? beside.get(total.scale) : {}),
    })),
    groups: input.groups.map((group) => releasedGroup(group, cells)),
    distances: shown.flatMap((one) => distancesBetween(one.id, one.trained, threshold)),
    comparison: shown.flatMap((one) => comparedScale(one.id, one.trained, one.comparison) ?? []),
    unlinked: linked ? [] : unlinkedScales(trained, input.scales.map(withRange), threshold),
  };
}

/** What a release made now would show, in kinds only: never a figure, never a reason. */
export function previewRelease(input: ReleaseInput): {
  groups: { name: string; shown: 'all' | 'some' | 'none' }[];
  total: 'everyone' | 'shown-groups' | 'none';
} {
  const { groups, total } = makeRelease(input);
  const shownTotal = total.find(({ status }) => status === 'shown');
  return {
    groups: groups.map(({ name, cells }) => ({ name, shown: extentOf(cells) })),
    total: shownTotal?.basis ?? 'none',
  };
}

type InputScale = ReleaseInput['scales'][number];

/** A scale with its sets of people and what of them may be shown. */
interface DecidedScale {
  readonly scale: InputScale;
  readonly sets: ScaleSets;
  readonly decision: ScaleDecision;
}

function withRange(scale: InputScale): InputScale {
  return { ...scale, scoring: scoringOf(scale) };
}

function scoringOf({ range, scoring }: InputScale): InputScale['scoring'] {
  return { ...scoring, range: scoring.range ?? range };
}

function linkedSets(groups: readonly GroupInput[], scale: InputScale, threshold: number): ScaleSets {
  const setsOf = (comparison: boolean): PeopleSet[] =>
    groups
      .filter((group) => group.comparison === comparison)
      .map((group) => linkedPeople(group, scoringOf(scale)));
  return { bounds: { threshold, range: scale.range }, trained: setsOf(false), comparison: setsOf(true) };
}

function releasedGroup(group: GroupInput, scales: readonly ScaleCells[]): ReleasedGroup {
  const { id, name, comparison } = group;
  const cells = scales.map(({ scale, groups }): Cell => groups.get(id) ?? { status: 'withheld', scale });
  const isShown = cells.some(({ status }) => status === 'shown');
  return { id, name, comparison, cells, response: isShown ? responseCounts([group]) : null };
}

interface ScaleCells {
  readonly scale: string;
  readonly groups: ReadonlyMap<string, Cell>;
  readonly total: TotalCell;
}

function cellsOf({ scale, sets, decision }: DecidedScale, threshold: number): ScaleCells {
  const { shown, total, basis } = decision;
  const groups = new Map<string, ShownCell>();
  for (const set of shown) {
    const cell = releasedCell(set, scale, threshold);
    if (cell !== null) groups.set(set.name, cell);
  }
  const children = shown.filter((set) => sets.trained.includes(set));
  const cell = total === null ? null : totalCell(total, children, groups, scale, threshold);
  return {
    scale: scale.id,
    groups,
    total: { ...(cell ?? { status: 'withheld', scale: scale.id }), basis },
  };
}

/** The cell of a total; its distributions only if subtracting those of the groups leaves nothing that is telling. */
function totalCell(
  total: PeopleSet,
  children: readonly PeopleSet[],
  groups: ReadonlyMap<string, ShownCell>,
  scale: ReleasedScale,
  threshold: number,
): ShownCell | null {
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
  return {
    ...cell,
    detail: {
      ...detail,
      shares: sharesHide ? detail.shares : null,
      answers: answersHide ? detail.answers : null,
    },
  };
}

/**
 * The second estimate beside every total, by scale, or none at all: one that is missing among others would tell that
 * one to four people answered once.
 */
function secondEstimates(
  groups: readonly GroupInput[],
  scales: readonly DecidedScale[],
  rules: Rules,
): Map<string, Pick<ShownCell, 'second' | 'leavers'>> {
  const totals = scales
    .filter(({ decision }) => decision.total !== null)
    .map((one) => ({ ...one, everyone: everyoneInTotal(groups, one) }));
  const allowed = totals.every(({ everyone, sets: { bounds } }) =>
    rules.everyone.every(({ allows }) => allows(everyone, bounds)),
  );
  if (!allowed) return new Map();
  return new Map(totals.map(({ scale, everyone }) => [scale.id, besideTotal(everyone) ?? {}]));
}

/** Everybody in the groups that a total is taken over. */
function everyoneInTotal(groups: readonly GroupInput[], scale: DecidedScale): Everyone {
  const covered = groups.filter((group) => isInTotal(group, scale));
  return everyoneIn(covered, scoringOf(scale.scale));
}

function isInTotal({ id, comparison }: GroupInput, { decision: { basis, shown } }: DecidedScale): boolean {
  return !comparison && (basis === 'everyone' || shown.some(({ name }) => name === id));
}

function documentHead(
  { about, scales }: ReleaseInput,
  threshold: number,
): Omit<Release, 'response' | 'total' | 'groups' | 'distances' | 'comparison' | 'unlinked'> {
  const { pilot, organisation, programme, waves, instrument } = about;
  return {
    format: 1,
    madeUp: about.madeUp,
    pilot: { id: pilot.id, title: pilot.title },
    organisation: { id: organisation.id, name: organisation.name },
    programme: { id: programme.id, title: programme.title },
    waves: { before: waves.before, after: waves.after },
    weeksBetween: about.weeksBetween,
    sessionsHeld: about.sessionsHeld,
    instrument: {
      id: instrument.id,
      version: instrument.version,
      hash: instrument.hash,
      title: instrument.title,
    },
    versions: { analysis: analysisVersion, rules: rulesVersion },
    threshold,
    scales: scales.map(({ id, title, description, range, sesoi, module }) => ({
      id,
      title,
      description,
      range,
      sesoi,
      ...(module === undefined ? {} : { module: { id: module.id, title: module.title } }),
    })),
  };
}

function extentOf(cells: readonly Cell[]): 'all' | 'some' | 'none' {
  const shown = cells.filter(({ status }) => status === 'shown').length;
  if (shown === 0) return 'none';
  return shown === cells.length ? 'all' : 'some';
}
