import type { Wording } from '#instruments/instrument.ts';
import { editionOf, fewest, type EvidenceTerm } from './edition.ts';
import type { ItemCounts, Moments, PilotMoments, ScaleMoments } from './moments.ts';
import { reliabilityOf } from './reliability.ts';
import { correlationIn, withinCovariance } from './within-covariance.ts';

/** Fewest people for each kind of figure; under it nothing can be said yet. */
export const neededFor = { figures: fewest.people, stages: 100 } as const;

export interface ItemEvidence {
  readonly item: string;
  /** Shares of the answers, from the lowest on, in percent, in steps of five; null where too few answered. */
  readonly shares: readonly number[] | null;
  readonly skipped: number;
  readonly itemRest: number | null;
}

export interface ScaleEvidence {
  readonly scale: string;
  readonly n: number;
  readonly before: { readonly mean: number; readonly sd: number };
  readonly after: { readonly mean: number; readonly sd: number };
  readonly alpha: { readonly value: number; readonly interval95: readonly [number, number] } | null;
  readonly beforeAfter: number | null;
  /** Scores at the ends before, in percent, in steps of five. */
  readonly atLowest: number;
  readonly atHighest: number;
  readonly items: readonly ItemEvidence[];
}

/** What is known of a questionnaire so far, over pilots. Every figure rounded; correlations within pilots. */
export interface Evidence {
  readonly pilots: number;
  readonly organisations: number;
  /** People who sent both waves, down to a multiple of ten. */
  readonly people: number;
  readonly scales: readonly ScaleEvidence[];
  /** Null while there are too few people to say how the stages hang together. */
  readonly stages:
    readonly { readonly of: readonly [string, string]; readonly correlation: number | null }[] | null;
}

/** The scales of an instrument as the page names them. */
export interface NamedScale {
  readonly id: string;
  readonly title: Wording;
}

/**
 * Pools what pilots added: n, mean, spread, distributions, reliability, ends, skipped items, correlations. Each kind of
 * figure is about the pilots that are enough together for that figure: not every pilot asks every scale.
 */
export function evidenceOf(terms: readonly EvidenceTerm[]): Evidence {
  const pilots = terms.map(({ moments }) => moments);
  const names = [...new Set(pilots.flatMap(({ scales }) => scales.map(({ scale }) => scale)))];
  const people = pilots.reduce((sum, { n }) => sum + n, 0);
  return {
    pilots: terms.length,
    organisations: new Set(terms.map(({ organisation }) => organisation)).size,
    people: Math.floor(people / 10) * 10,
    scales: names.flatMap((name) => scaleEvidence(name, terms)),
    stages: stageCorrelations(terms),
  };
}

const ofScale =
  (name: string) =>
  ({ scales }: PilotMoments): ScaleMoments[] =>
    scales.filter(({ scale }) => scale === name);

/** The sums about a scale of the pilots that are enough together: by their scores, or by their answers to every item. */
function pooled(name: string, by: 'scores' | 'answers', terms: readonly EvidenceTerm[]): ScaleMoments[] {
  const own = ofScale(name);
  const { included } = editionOf(terms, (moments) => sumN(own(moments).map((scale) => scale[by])));
  return included.flatMap(({ moments }) => own(moments));
}

/** One scale, or nothing while it is too early for it. */
function scaleEvidence(scale: string, terms: readonly EvidenceTerm[]): ScaleEvidence[] {
  const pilots = pooled(scale, 'scores', terms);
  if (pilots.length === 0) return [];
  const scores = pilots.map((one) => one.scores);
  const n = sumN(scores);
  const items = withinCovariance(pooled(scale, 'answers', terms).map(({ answers }) => answers));
  const reliability = items === null ? null : reliabilityOf(items);
  const pairs = withinCovariance(scores);
  const evidence: ScaleEvidence = {
    scale,
    n: Math.floor(n / 10) * 10,
    before: meanAndSpread(scores, 0),
    after: meanAndSpread(scores, 1),
    alpha:
      reliability === null
        ? null
        : {
            value: hundredth(reliability.alpha),
            interval95: [hundredth(reliability.lower), hundredth(reliability.upper)],
          },
    beforeAfter: pairs === null ? null : rounded(correlationIn(pairs, 0, 1)),
    atLowest: percent(total(pilots.map(({ atLowest }) => atLowest)), n),
    atHighest: percent(total(pilots.map(({ atHighest }) => atHighest)), n),
    items: (pilots[0]?.items ?? []).map(({ item }, place) =>
      itemEvidence(
        pilots.flatMap((one) => one.items.filter((each) => each.item === item)),
        reliability?.itemRest[place] ?? null,
      ),
    ),
  };
  return [evidence];
}

/** One item over pilots; no shares where too few answered it. */
function itemEvidence(counted: readonly ItemCounts[], itemRest: number | null): ItemEvidence {
  const answered = total(counted.flatMap(({ counts }) => counts));
  const skipped = total(counted.map((each) => each.skipped));
  const steps = counted[0]?.counts.map((_, step) => total(counted.map(({ counts }) => counts[step] ?? 0)));
  return {
    item: counted[0]?.item ?? '',
    shares: answered < neededFor.figures ? null : (steps ?? []).map((count) => percent(count, answered)),
    skipped: percent(skipped, answered + skipped),
    itemRest: rounded(itemRest),
  };
}

/** How the stages hang together before, within pilots. */
function stageCorrelations(terms: readonly EvidenceTerm[]): Evidence['stages'] {
  const stages = terms[0]?.moments.stages ?? [];
  const alike = terms.filter(({ moments }) => moments.stages.join() === stages.join());
  const between = editionOf(alike, (moments) => moments.between.n).included.map(
    ({ moments }) => moments.between,
  );
  const covariance = withinCovariance(between);
  if (covariance === null || sumN(between) < neededFor.stages) return null;
  return stages.flatMap((one, i) =>
    stages.slice(i + 1).map((other, offset) => ({
      of: [one, other] as const,
      correlation: rounded(correlationIn(covariance, i, i + 1 + offset)),
    })),
  );
}

/** Mean and spread over everybody together, between pilots too. */
function meanAndSpread(pilots: readonly Moments[], column: number): { mean: number; sd: number } {
  const n = sumN(pilots);
  const sum = total(pilots.map(({ sums }) => sums[column] ?? 0));
  const squares = total(pilots.map(({ products }) => products[column]?.[column] ?? 0));
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  return { mean: hundredth(sum / n), sd: hundredth(Math.sqrt(variance)) };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);
const sumN = (pilots: readonly Moments[]): number => total(pilots.map(({ n }) => n));
const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;
const rounded = (value: number | null): number | null => (value === null ? null : hundredth(value));
/** In steps of five percent: at fifty people one person more or less does not show. */
const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round(((part / whole) * 100) / 5) * 5;
