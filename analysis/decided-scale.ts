import type { ScaleDecision, ScaleSets } from './disclosure/decide.ts';
import { answeredIn, everyoneIn, type Everyone } from './disclosure/everyone.ts';
import { linkedPeople, scoreOf } from './disclosure/linked-people.ts';
import type { PeopleSet } from './disclosure/people-set.ts';
import { membersOf, type Earlier, type PublishedSet } from './disclosure/published-set.ts';
import type { Members } from './disclosure/rank-audit.ts';
import type { GroupInput, ReleaseInput } from './release-input.ts';

export type InputScale = ReleaseInput['scales'][number];

/** A scale with its sets of people and what of them may be shown. */
export interface DecidedScale {
  readonly scale: InputScale;
  readonly sets: ScaleSets;
  readonly decision: ScaleDecision;
}

/** The scale with its range where its scoring needs one. */
export function withRange(scale: InputScale): InputScale {
  return { ...scale, scoring: { ...scale.scoring, range: scale.scoring.range ?? scale.range } };
}

/** Who is compared between which waves, and what was published of them before. */
type Compared = Pick<ReleaseInput, 'groups' | 'waveNumbers' | 'earlier'>;

/** The linked people of every group on a scale, and what was published of it before. */
export function linkedSets(input: Compared, scale: InputScale, threshold: number): ScaleSets {
  const setsOf = (comparison: boolean): PeopleSet[] =>
    input.groups
      .filter((group) => group.comparison === comparison)
      .map((group) => linkedPeople(group, scale.scoring));
  const bounds = { threshold, range: scale.range, earlier: earlierOf(input, scale) };
  return { bounds, trained: setsOf(false), comparison: setsOf(true) };
}

/** What was published of a scale before, in the two waves of this release. */
function earlierOf({ earlier, waveNumbers, groups }: Compared, { id, scoring }: InputScale): Earlier {
  const inWave = (wave: number): Members[] =>
    earlier.filter((set) => set.scale === id && set.wave === wave).map(({ members }) => new Set(members));
  const scores = groups
    .flatMap(({ people }) => people)
    .flatMap(({ key, before }): [string, number][] => {
      const score = scoreOf(before, scoring);
      return key === undefined || score === null ? [] : [[key, score]];
    });
  return {
    before: inWave(waveNumbers.before),
    after: inWave(waveNumbers.after),
    scores: new Map(scores),
  };
}

/** Whether a scale's total is taken over a group. */
export function isInTotal({ id, comparison }: GroupInput, { decision }: DecidedScale): boolean {
  return !comparison && (decision.basis === 'everyone' || decision.shown.some(({ name }) => name === id));
}

/** Everybody in the groups that a total is taken over. */
export function everyoneInTotal(groups: readonly GroupInput[], decided: DecidedScale): Everyone {
  return everyoneIn(
    groups.filter((group) => isInTotal(group, decided)),
    decided.scale.scoring,
  );
}

/** The sets of people that a scale's figures are about, for the ledger: of the linked people in both waves. */
export function publishedLinked(
  { scale, decision: { shown, total } }: DecidedScale,
  { before, after }: ReleaseInput['waveNumbers'],
): PublishedSet[] {
  const sets = total === null ? shown : [...shown, total];
  return sets.flatMap((set) =>
    [before, after].map((wave) => publishedSet({ scale: scale.id, wave, name: set.name }, membersOf(set))),
  );
}

/** The same for figures about everybody, who may have answered one wave only. */
export function publishedEveryone(
  about: { readonly scale: string; readonly name: string },
  everyone: Everyone,
  { before, after }: ReleaseInput['waveNumbers'],
): PublishedSet[] {
  return [
    publishedSet({ ...about, wave: before }, answeredIn(everyone, 'before')),
    publishedSet({ ...about, wave: after }, answeredIn(everyone, 'after')),
  ];
}

function publishedSet(about: Omit<PublishedSet, 'members'>, members: Members): PublishedSet {
  return { ...about, members: [...members].sort() };
}
