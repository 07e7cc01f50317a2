import type { Wording } from '#instruments/instrument.ts';

/**
 * The vocabulary of a release: the frozen, disclosure-checked figures of a pilot, all that anyone but the
 * participant ever sees. Every figure is rounded as ANALYSIS' whitelist says; nothing else about the same
 * people is published anywhere.
 */

/** What the 95 % interval says about the change, against the smallest change that matters (SESOI). */
export type Verdict =
  | 'clearly higher'
  | 'clearly lower'
  | 'higher, possibly small'
  | 'lower, possibly small'
  | 'no change that matters'
  | 'too few people to tell';

/** Lower and upper limit, in scale points, rounded outward to 0.1. */
export type Limits = readonly [number, number];

/** A count told roughly: from `atLeast` up to and including `atMost` (null: or more). */
export interface Band {
  readonly atLeast: number;
  readonly atMost: number | null;
}

/**
 * Numbers of answers to the items of a scale taken together, from the lowest answer to the highest; items that ask the
 * other way round are turned. Every number is 0 or comes from at least five people.
 */
export interface PooledAnswers {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Extra figures of a cell of ten or more people. */
export interface CellDetail {
  /** Standardized change: mean change over the average SD, Hedges-corrected, to 0.1. */
  readonly gAv: number | null;
  readonly interval50: Limits;
  readonly interval80: Limits;
  /** Numbers of people who moved by at least the SESOI, or less; null unless every number is 0 or >= 5. */
  readonly shares: { readonly higher: number; readonly same: number; readonly lower: number } | null;
  /** The change (scale points, 0.1) that a cell of this size would show in 80 % of cases. */
  readonly detectable: number | null;
  /** Null where a number would be one to four people's; absent in releases made before analysis version 1.2. */
  readonly answers?: PooledAnswers | null | undefined;
}

/**
 * The same change from everybody who answered at least once (mixed model): beside the headline, never instead. Only on
 * totals, and only where who answered once is nobody or at least k people in either wave (R8).
 */
export interface SecondEstimate {
  /** People with a score before, after or both. */
  readonly people: number;
  readonly change: number;
  readonly interval95: Limits;
}

/** Who answered before only, against who answered both times, before: standardized, to 0.1. Only beside a second estimate. */
export interface LeaversCell {
  readonly n: number;
  /** Leavers minus stayers, in standard deviations, Hedges-corrected. */
  readonly g: number;
  readonly interval95: Limits;
}

/** One scale in one group (or the total): people who gave a scorable answer both before and after. */
export interface ShownCell {
  readonly status: 'shown';
  readonly scale: string;
  readonly n: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly interval95: Limits;
  readonly verdict: Verdict;
  readonly detail: CellDetail | null;
  readonly second?: SecondEstimate | undefined;
  readonly leavers?: LeaversCell | undefined;
}

/** Why a cell is withheld is not part of a release: the reason can be a disclosure of its own. */
export interface WithheldCell {
  readonly status: 'withheld';
  readonly scale: string;
}

export type Cell = ShownCell | WithheldCell;

/** How many answered a wave, roughly. */
export interface Answered {
  readonly answered: Band;
  /** Percent of those invited, to 5; null under 30 invited (it would be a count) and where it would be 0 or 100. */
  readonly rate: number | null;
}

/** How many were asked and took part, roughly (R10). */
export interface ResponseCounts {
  readonly invited: Band;
  readonly before: Answered;
  readonly after: Answered;
}

/** Over whom a total is taken: everyone linked, or only the people of the groups that are shown (R3). */
export type TotalBasis = 'everyone' | 'shown-groups';
export type TotalCell = Cell & { readonly basis: TotalBasis };

export interface ReleasedGroup {
  readonly id: string;
  readonly name: string;
  /** A comparison group has no trajectory and is never part of the total. */
  readonly comparison: boolean;
  readonly cells: readonly Cell[];
  /** Null for a group without a shown cell; absent in releases made before analysis version 1.2. */
  readonly response?: ResponseCounts | null | undefined;
}

/**
 * A scale of a pilot whose people could not be matched: everybody before against everybody after (Welch). Only where no
 * figure about linked people is shown, and at least ten people answered in either wave.
 */
export interface UnlinkedScale {
  readonly scale: string;
  readonly nBefore: number;
  readonly nAfter: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly interval95: Limits;
  readonly verdict: Verdict;
}

/**
 * How far two shown groups of ten or more people lie apart on a scale, the first minus the second, and how that
 * changed: growing towards each other is a result in itself.
 */
export interface GroupDistance {
  readonly scale: string;
  /** Ids of the groups. */
  readonly groups: readonly [string, string];
  readonly before: number;
  readonly after: number;
  /** The change of the first group minus that of the second. */
  readonly change: number;
  readonly interval95: Limits;
}

/** The change of the shown groups with a trajectory minus that of the shown comparison groups. */
export interface ComparedScale {
  readonly scale: string;
  /** One mean a group, from two groups on either side; else person by person, which cannot tell group and trajectory apart. */
  readonly by: 'groups' | 'people';
  /** Groups, or people, with a trajectory and without. */
  readonly nTrained: number;
  readonly nComparison: number;
  readonly difference: number;
  readonly interval95: Limits;
}

export interface ReleasedScale {
  readonly id: string;
  readonly title: Wording;
  readonly description: Wording;
  readonly range: readonly [number, number];
  readonly sesoi: number;
  /** The module that asks it; absent for the scales of the core, the stages. */
  readonly module?: { readonly id: string; readonly title: Wording } | undefined;
}

/** How a set of people answered a question in a wave, as numbers of people. */
export interface QuestionCounts {
  /** Id of the group; null for all groups with a trajectory together. */
  readonly group: string | null;
  readonly wave: 'before' | 'after';
  /** People who sent both waves, whether they answered this question or not. */
  readonly n: number;
  /** In the order of the options; null where it may not be told. */
  readonly counts: readonly (number | null)[];
}

/** A question of a module that is no scale, with its answers. A unit that is not among the cells may not be shown. */
export interface CountedQuestion {
  readonly id: string;
  readonly text: Wording;
  readonly options: readonly { readonly id: string; readonly text: Wording }[];
  readonly cells: readonly QuestionCounts[];
}

export interface Release {
  readonly format: 1;
  /** True for demonstrations and tests: made-up people, to be said on every page. */
  readonly madeUp: boolean;
  readonly pilot: { readonly id: string; readonly title: string };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly programme: { readonly id: string; readonly title: string };
  /** Day (ISO date) on which each wave closed. */
  readonly waves: { readonly before: string; readonly after: string };
  /**
   * The wave that is set against the before wave; its closing day is `waves.after`. Absent in releases made before
   * analysis version 1.2, which are all of an after wave.
   */
  readonly later?: { readonly wave: number; readonly kind: 'after' | 'follow-up' } | undefined;
  readonly weeksBetween: number;
  readonly sessionsHeld: number;
  readonly instrument: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly title: Wording;
  };
  readonly versions: { readonly analysis: string; readonly rules: string };
  readonly threshold: number;
  readonly scales: readonly ReleasedScale[];
  readonly total: readonly TotalCell[];
  readonly groups: readonly ReleasedGroup[];
  /** Absent in releases made before analysis version 1.1. */
  readonly distances?: readonly GroupDistance[] | undefined;
  readonly comparison?: readonly ComparedScale[] | undefined;
  /** Who took part in the groups of the total; null without a shown total. Absent before analysis version 1.2, as `unlinked`. */
  readonly response?: ResponseCounts | null | undefined;
  readonly unlinked?: readonly UnlinkedScale[] | undefined;
  /** What people chose from lists; absent in releases made before analysis version 1.3, as `ratings`. */
  readonly values?: readonly CountedQuestion[] | undefined;
  /** Ratings that are no items of a scale, such as those of the trajectory. */
  readonly ratings?: readonly CountedQuestion[] | undefined;
}
