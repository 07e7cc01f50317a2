import { comparedScale, distancesBetween } from './between-groups.ts';
import {
  everyoneInTotal,
  isInTotal,
  linkedSets,
  publishedEveryone,
  publishedLinked,
  withRange,
  type DecidedScale,
} from './decided-scale.ts';
import { decideCells, passesAudit } from './disclosure/decide.ts';
import { everyoneIn, type Everyone } from './disclosure/everyone.ts';
import type { PublishedSet } from './disclosure/published-set.ts';
import { allRules, type Rules } from './disclosure/rules.ts';
import { effectiveThreshold } from './disclosure/size-rules.ts';
import { moduleFigures } from './module-figures.ts';
import { pooledTerm, type PooledTerm } from './pooled-term.ts';
import type { GroupInput, ReleaseInput } from './release-input.ts';
import type { Cell, Release, ReleasedGroup, TotalBasis } from './release.ts';
import { releaseHead } from './release-head.ts';
import { releasedScale, type ScaleCells } from './released-scale.ts';
import { responseCounts } from './response-counts.ts';
import { besideTotal, type BesideTotal } from './second-estimate.ts';
import { unlinkedScales } from './unlinked-scale.ts';

/*
 *   answers ----> scores ----> pairs ----> which may be shown ----> estimates ----> pooling ----> verdicts ----> whitelist
 *   ReleaseInput  scoreScale   linkedPeople  decideCells (R1-R9)   releasedScale   totalInterval  verdict        Release
 *
 * The method of every figure, with its formula and source, stands in methods.ts. What may not be shown is never
 * computed, so suppression comes before the estimates.
 */

/** A release with what the release job keeps beside it and nobody reads. */
export interface ComposedRelease {
  readonly release: Release;
  /** Every set of people that a figure of it is about: the ledger that later releases are held against (R15). */
  readonly published: readonly PublishedSet[];
  /** The exact change of every shown total, for pooling over pilots only. */
  readonly terms: readonly PooledTerm[];
}

/** The release of a pilot: every figure about its people that anyone will ever see. */
export function makeRelease(input: ReleaseInput, rules: Rules = allRules): Release {
  return composeRelease(input, rules).release;
}

/**
 * The release of a pilot and what must be kept to judge the next one.
 *
 * Pure and deterministic: the same people give the same bytes, in whatever order they come.
 *
 * @param rules the disclosure rules; another set than all of them exists only to prove that an attack works without
 */
export function composeRelease(input: ReleaseInput, rules: Rules = allRules): ComposedRelease {
  const threshold = effectiveThreshold(input.threshold);

  // 1. Answers to scores to pairs: everybody who has a score both before and after, scale by scale and group by group.
  const inputScales = input.scales.map(withRange);
  const sets = inputScales.map((scale) => linkedSets(input, scale, threshold));

  // 2. Suppress: decide over all scales at once which groups, and which total, may be shown.
  const decisions = decideCells(sets, rules);
  const scales = inputScales.flatMap((scale, i): DecidedScale[] => {
    const [own, decision] = [sets[i], decisions[i]];
    return own === undefined || decision === undefined ? [] : [{ scale, sets: own, decision }];
  });

  // 3. Estimate, pool over groups, word: what may be shown, rounded; the verdict from the rounded limits.
  const cells = scales.map(releasedScale);
  const everyone = everyoneBeside(input, scales, rules);
  const trained = input.groups.filter(({ comparison }) => !comparison);
  const linked = scales.some(({ decision: { shown, total } }) => shown.length > 0 || total !== null);
  const unlinked = linked || input.earlier.length > 0 ? [] : unlinkedScales(trained, inputScales, threshold);

  return {
    release: releaseDocument(input, scales, { cells, everyone, unlinked }),
    published: [
      ...scales.flatMap((one) => publishedLinked(one, input.waveNumbers)),
      ...[...everyone].flatMap(([scale, { people }]) =>
        publishedEveryone({ scale, name: 'everyone' }, people, input.waveNumbers),
      ),
      ...unlinked.flatMap(({ scale }) => {
        const scoring = inputScales.find(({ id }) => id === scale)?.scoring;
        const people = scoring === undefined ? null : everyoneIn(trained, scoring);
        const about = { scale, name: 'unlinked' };
        return people === null ? [] : publishedEveryone(about, people, input.waveNumbers);
      }),
    ],
    terms: scales.flatMap(({ scale, decision: { total } }) =>
      total === null ? [] : pooledTerm(scale.id, total),
    ),
  };
}

/** How much of what there is would be shown. */
type Extent = 'all' | 'some' | 'none';

/** What a release would show, in kinds. */
export interface ReleasePreview {
  readonly groups: { name: string; shown: Extent }[];
  readonly total: TotalBasis | 'none';
  /** Of the numbers of people and the answers taken together that shown cells could have. */
  readonly distributions: Extent;
  readonly second: boolean;
  readonly unlinked: boolean;
  /** Whether figures about these people were released before. */
  readonly again: boolean;
}

/** What a release made now would show, in kinds only: never a figure, never a reason for one cell. */
export function previewRelease(input: ReleaseInput): ReleasePreview {
  const { groups, total, unlinked = [] } = makeRelease(input);
  const shownTotal = total.find(({ status }) => status === 'shown');
  const shown = [...total, ...groups.flatMap(({ cells }) => cells)].filter((cell) => cell.status === 'shown');
  return {
    groups: groups.map(({ name, cells }) => ({
      name,
      shown: extentOf(cells, ({ status }) => status === 'shown'),
    })),
    total: shownTotal?.basis ?? 'none',
    distributions: extentOf(
      shown.flatMap(({ detail }) => [detail?.shares ?? null, detail?.answers ?? null]),
      (numbers) => numbers !== null,
    ),
    second: shown.some(({ second }) => second !== undefined),
    unlinked: unlinked.length > 0,
    again: input.earlier.length > 0,
  };
}

/** The whitelist, field by field: what is not named here does not leave. */
function releaseDocument(
  input: ReleaseInput,
  scales: readonly DecidedScale[],
  { cells, everyone, unlinked }: ReleasedFigures,
): Release {
  const { about } = input;
  const threshold = effectiveThreshold(input.threshold);
  const covered = input.groups.filter((group) => scales.some((one) => isInTotal(group, one)));
  const shown = scales.map(({ scale, sets, decision }) => ({
    id: scale.id,
    trained: decision.shown.filter((set) => sets.trained.includes(set)),
    comparison: decision.shown.filter((set) => sets.comparison.includes(set)),
  }));
  const showsTotal = cells.some(({ total }) => total.status === 'shown');
  return {
    ...releaseHead(about, input.scales, threshold),
    waves: { before: about.waves.before, after: about.waves.after },
    later: about.later,
    weeksBetween: about.weeksBetween,
    sessionsHeld: about.sessionsHeld,
    response: showsTotal ? responseCounts(covered) : null,
    total: cells.map(({ total }) => ({
      ...total,
      ...(total.status === 'shown' ? everyone.get(total.scale)?.figures : {}),
    })),
    groups: input.groups.map((group) => releasedGroup(group, cells)),
    distances: shown.flatMap((one) => distancesBetween(one.id, one.trained, threshold)),
    comparison: shown.flatMap((one) => comparedScale(one.id, one.trained, one.comparison) ?? []),
    unlinked,
    ...moduleFigures(input),
  };
}

interface ReleasedFigures {
  readonly cells: readonly ScaleCells[];
  readonly everyone: ReadonlyMap<string, EveryoneFigures>;
  readonly unlinked: NonNullable<Release['unlinked']>;
}

/** The second estimate of a total, and everybody it is about. */
interface EveryoneFigures {
  readonly people: Everyone;
  readonly figures: BesideTotal;
}

function releasedGroup(group: GroupInput, scales: readonly ScaleCells[]): ReleasedGroup {
  const { id, name, comparison } = group;
  const cells = scales.map(({ scale, groups }): Cell => groups.get(id) ?? { status: 'withheld', scale });
  const isShown = cells.some(({ status }) => status === 'shown');
  return { id, name, comparison, cells, response: isShown ? responseCounts([group]) : null };
}

/**
 * The second estimate beside every total, by scale, or none at all: one that is missing among others would tell that
 * one to four people answered once. Last in the order of the audit (R5).
 */
function everyoneBeside(
  { groups }: ReleaseInput,
  scales: readonly DecidedScale[],
  rules: Rules,
): Map<string, EveryoneFigures> {
  const totals = scales.flatMap((one) => {
    const { shown, total } = one.decision;
    return total === null
      ? []
      : [{ ...one, linked: [...shown, total], people: everyoneInTotal(groups, one) }];
  });
  const allowed = totals.every(
    ({ people, linked, sets: { bounds } }) =>
      rules.everyone.every(({ allows }) => allows(people, bounds)) &&
      passesAudit(linked, bounds, rules, people),
  );
  if (!allowed) return new Map();
  return new Map(
    totals.flatMap(({ scale, people }): [string, EveryoneFigures][] => {
      const figures = besideTotal(people);
      return figures === null ? [] : [[scale.id, { people, figures }]];
    }),
  );
}

function extentOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Extent {
  const count = items.filter(holds).length;
  if (count === 0) return 'none';
  return count === items.length ? 'all' : 'some';
}
