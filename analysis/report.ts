import { decideCells, type ScaleDecision, type ScaleSets } from './disclosure/decide.ts';
import { linkedPeople } from './disclosure/linked-people.ts';
import type { PeopleSet } from './disclosure/people-set.ts';
import { allRules, type Rules } from './disclosure/rules.ts';
import { hideAmongSiblings } from './disclosure/shares-rule.ts';
import { effectiveThreshold } from './disclosure/size-rules.ts';
import { releasedCell } from './released-cell.ts';
import type { GroupInput, ReleaseInput } from './release-input.ts';
import type { Cell, Release, ReleasedScale, ShownCell, TotalCell } from './release.ts';
import { totalInterval } from './total-interval.ts';
import { analysisVersion, rulesVersion } from './version.ts';

/*
 *   people, answers          score and pair        suppress            estimate, round, word
 *  ----------------->  sets of linked people  ->  which of them  ->  figures of those only  ->  document
 *     ReleaseInput         per scale, group        may be shown          (whitelist)            Release
 */

/**
 * The release of a pilot: every figure about its linked people that anyone will ever see.
 *
 * Pure and deterministic: the same people give the same bytes, in whatever order they come.
 *
 * @param rules the disclosure rules; another set than all of them exists only to prove that an attack works without
 */
export function makeRelease(input: ReleaseInput, rules: Rules = allRules): Release {
  const threshold = effectiveThreshold(input.threshold);

  // 1. Score everybody on every scale and keep who has a score both before and after.
  const sets = input.scales.map((scale) => linkedSets(input.groups, scale, threshold));

  // 2. Suppress: decide over all scales at once which groups, and which total, may be shown.
  const decisions = decideCells(sets, rules);

  // 3. Estimate, round and word what may be shown; what may not is never computed.
  const cells = input.scales.map((scale, i) => cellsOf(scale, decisions[i] ?? nothing, sets[i], threshold));

  // 4. The document, field by field: what is not named here does not leave.
  return {
    ...documentHead(input, threshold),
    total: cells.map(({ total }) => total),
    groups: input.groups.map(({ id, name, comparison }) => ({
      id,
      name,
      comparison,
      cells: cells.map(({ scale, groups }) => groups.get(id) ?? { status: 'withheld', scale }),
    })),
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

const nothing: ScaleDecision = { shown: [], total: null, basis: 'shown-groups' };

function linkedSets(
  groups: readonly GroupInput[],
  { range, scoring }: ReleaseInput['scales'][number],
  threshold: number,
): ScaleSets {
  const setsOf = (comparison: boolean): PeopleSet[] =>
    groups
      .filter((group) => group.comparison === comparison)
      .map((group) => linkedPeople(group, { ...scoring, range: scoring.range ?? range }));
  return { bounds: { threshold, range }, trained: setsOf(false), comparison: setsOf(true) };
}

interface ScaleCells {
  readonly scale: string;
  readonly groups: ReadonlyMap<string, Cell>;
  readonly total: TotalCell;
}

function cellsOf(
  scale: ReleasedScale,
  { shown, total, basis }: ScaleDecision,
  sets: ScaleSets | undefined,
  threshold: number,
): ScaleCells {
  const groups = new Map<string, ShownCell>();
  for (const set of shown) {
    const cell = releasedCell(set, scale, threshold);
    if (cell !== null) groups.set(set.name, cell);
  }
  const children = shown.filter((set) => sets?.trained.includes(set));
  const cell = total === null ? null : totalCell(total, children, groups, scale, threshold);
  return {
    scale: scale.id,
    groups,
    total: { ...(cell ?? { status: 'withheld', scale: scale.id }), basis },
  };
}

/** The cell of a total; its shares only if subtracting the groups' shares leaves nothing that is telling. */
function totalCell(
  total: PeopleSet,
  children: readonly PeopleSet[],
  groups: ReadonlyMap<string, ShownCell>,
  scale: ReleasedScale,
  threshold: number,
): ShownCell | null {
  const cell = releasedCell(total, scale, threshold, totalInterval(total, children));
  if (cell?.detail?.shares === null || cell?.detail?.shares === undefined) return cell;
  const shownShares = children.flatMap(({ name }) => groups.get(name)?.detail?.shares ?? []);
  const safe = hideAmongSiblings(cell.detail.shares, shownShares, threshold);
  return safe ? cell : { ...cell, detail: { ...cell.detail, shares: null } };
}

function documentHead({ about, scales }: ReleaseInput, threshold: number): Omit<Release, 'total' | 'groups'> {
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
    scales: scales.map(({ id, title, description, range, sesoi }) => ({
      id,
      title,
      description,
      range,
      sesoi,
    })),
  };
}

function extentOf(cells: readonly Cell[]): 'all' | 'some' | 'none' {
  const shown = cells.filter(({ status }) => status === 'shown').length;
  if (shown === 0) return 'none';
  return shown === cells.length ? 'all' : 'some';
}
