import { linkedSets, withRange, type DecidedScale } from './decided-scale.ts';
import { decideCells } from './disclosure/decide.ts';
import { areVariedScores } from './disclosure/homogeneity.ts';
import type { PeopleSet } from './disclosure/people-set.ts';
import { membersOf, type PublishedSet } from './disclosure/published-set.ts';
import { outward, toTenth } from './disclosure/rounding.ts';
import { allRules, type Rules } from './disclosure/rules.ts';
import { effectiveThreshold } from './disclosure/size-rules.ts';
import { releaseHead, type ReleaseHead } from './release-head.ts';
import type { ReleaseInput } from './release-input.ts';
import type { Answered, Band, Limits, Release, TotalBasis, WithheldCell } from './release.ts';
import { responseCounts } from './response-counts.ts';
import { moments } from './statistics.ts';
import { tInterval } from './welch.ts';

/** The mean of everybody who answered the before wave, on one scale. */
export interface ShownState {
  readonly status: 'shown';
  readonly scale: string;
  readonly n: number;
  readonly mean: number;
  readonly interval95: Limits;
}

export type StateCell = ShownState | WithheldCell;

/** Where the people of a pilot stood that ended without an after wave. Made once, and then nothing else of that pilot. */
export interface StateRelease extends ReleaseHead {
  readonly kind: 'state';
  /** Day (ISO date) on which the before wave closed. */
  readonly closedOn: string;
  readonly total: readonly (StateCell & { readonly basis: TotalBasis })[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly comparison: boolean;
    readonly cells: readonly StateCell[];
  }[];
  /** Who took part in the groups of the total; null without a shown total. */
  readonly response: { readonly invited: Band; readonly before: Answered } | null;
}

export interface StateInput extends Pick<ReleaseInput, 'scales' | 'threshold' | 'groups'> {
  readonly about: Pick<Release, 'madeUp' | 'pilot' | 'organisation' | 'programme' | 'instrument'> & {
    readonly closedOn: string;
  };
}

/** The rules for one wave: scores of which there is no change must differ themselves. */
const stateRules: Rules = {
  ...allRules,
  cell: [
    ...allRules.cell.filter(({ id }) => id !== 'R9'),
    { id: 'R9', allows: ({ people }, { range }) => isVaried(people, range) },
  ],
  total: [
    ...allRules.total.filter(({ id }) => id !== 'R9'),
    {
      id: 'R9',
      allows: ({ hidden: { people } }, { range }) => people.length === 0 || isVaried(people, range),
    },
  ],
};

function isVaried(people: PeopleSet['people'], range: readonly [number, number]): boolean {
  const scores = people.map(({ before }) => before);
  return scores.length > 0 && areVariedScores(scores, range);
}

/**
 * The state of a pilot that ended without an after wave, on everybody who answered the before wave: means and Student's
 * interval under the rules of a release. It is the first and only thing published about these people.
 *
 * @returns the document, and the sets it is about for the ledger (of the before wave)
 */
export function composeState(
  input: StateInput,
  wave: number,
): { release: StateRelease; published: PublishedSet[] } {
  const threshold = effectiveThreshold(input.threshold);
  const scales = input.scales.map(withRange);
  // One wave: a person's two scores are the same one, so that the rules for sets of people hold unchanged.
  const once = {
    ...input,
    groups: input.groups.map((group) => ({
      ...group,
      people: group.people.map((person) => ({ ...person, after: person.before })),
    })),
    waveNumbers: { before: wave, after: wave },
    earlier: [],
  };
  const sets = scales.map((scale) => linkedSets(once, scale, threshold));
  const decided = decideCells(sets, stateRules).flatMap((decision, i): DecidedScale[] => {
    const [scale, own] = [scales[i], sets[i]];
    return scale === undefined || own === undefined ? [] : [{ scale, sets: own, decision }];
  });
  return {
    release: stateDocument(input, decided, threshold),
    published: decided.flatMap(({ scale, decision: { shown, total } }) =>
      (total === null ? shown : [...shown, total]).map((set) => ({
        scale: scale.id,
        wave,
        name: set.name,
        members: [...membersOf(set)].sort(),
      })),
    ),
  };
}

function stateDocument(
  { about, groups, scales }: StateInput,
  decided: readonly DecidedScale[],
  threshold: number,
): StateRelease {
  const total = decided.map(({ scale, decision }) => ({
    ...(decision.total === null ? withheld(scale.id) : stateCell(scale.id, decision.total)),
    basis: decision.basis,
  }));
  const isCovered = (id: string): boolean =>
    decided.some(
      ({ decision: { basis, shown } }) => basis === 'everyone' || shown.some(({ name }) => name === id),
    );
  const covered = groups.filter(({ id, comparison }) => !comparison && isCovered(id));
  const { invited, before } = responseCounts(covered);
  return {
    ...releaseHead(about, scales, threshold),
    kind: 'state',
    closedOn: about.closedOn,
    total,
    groups: groups.map(({ id, name, comparison }) => ({
      id,
      name,
      comparison,
      cells: decided.map(({ scale, decision }) => {
        const set = decision.shown.find((one) => one.name === id);
        return set === undefined ? withheld(scale.id) : stateCell(scale.id, set);
      }),
    })),
    response: total.some(({ status }) => status === 'shown') ? { invited, before } : null,
  };
}

function withheld(scale: string): WithheldCell {
  return { status: 'withheld', scale };
}

function stateCell(scale: string, { people }: PeopleSet): StateCell {
  const scores = moments(people.map(({ before }) => before));
  if (scores === null) return withheld(scale);
  const { lower, upper } = tInterval(scores.mean, scores.sd / Math.sqrt(scores.n), scores.n - 1, 0.95);
  return {
    status: 'shown',
    scale,
    n: scores.n,
    mean: toTenth(scores.mean),
    interval95: outward(lower, upper),
  };
}
