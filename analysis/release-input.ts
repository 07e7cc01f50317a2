import type { Counted } from '#instruments/counted.ts';
import type { ScaleScoring } from '#instruments/score-scale.ts';
import type { PublishedSet } from './disclosure/published-set.ts';
import type { Release, ReleasedScale } from './release.ts';

/** Ratings by question id; `null` = skipped, absent = not reached. */
export type Answers = Readonly<Record<string, number | null>>;

/** Ids of the chosen options, by question id. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** One linked person: what was answered in either wave, `null` where the wave was not answered. */
export interface Person {
  /** Name of the person in the ledger; needed where sets of several releases are compared. It is never released. */
  readonly key?: string | undefined;
  readonly before: Answers | null;
  readonly after: Answers | null;
  /** What was chosen from lists in each wave, by question id; absent = skipped or not asked. */
  readonly chosen?: Readonly<Record<'before' | 'after', Choices>> | undefined;
  /**
   * One yes or no a wave, made in the browser when the answers were sent: under a second a question. For a run without
   * flagged responses (`responseFlags`); no released figure uses it.
   */
  readonly tooFast?: { readonly before: boolean; readonly after: boolean } | undefined;
}

export interface GroupInput {
  readonly id: string;
  readonly name: string;
  readonly comparison: boolean;
  readonly invited: number;
  readonly people: readonly Person[];
}

/** Everything the release job hands to the analysis; person-level data never leaves it. */
export interface ReleaseInput {
  readonly about: Omit<
    Release,
    | 'format'
    | 'versions'
    | 'threshold'
    | 'scales'
    | 'response'
    | 'total'
    | 'groups'
    | 'distances'
    | 'comparison'
    | 'unlinked'
    | 'values'
    | 'ratings'
  >;
  readonly scales: readonly (ReleasedScale & { readonly scoring: ScaleScoring })[];
  /** Questions of modules that are no items of a scale. */
  readonly questions?: readonly Counted[] | undefined;
  readonly threshold: number;
  readonly groups: readonly GroupInput[];
  /** Numbers of the two waves that are compared. */
  readonly waveNumbers: { readonly before: number; readonly after: number };
  /** Every set of people of this pilot over whom a figure was published before. */
  readonly earlier: readonly PublishedSet[];
}
