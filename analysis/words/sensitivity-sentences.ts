import type { Language } from '#instruments/instrument.ts';
import type { IntervalOptions } from '#analysis/estimate.ts';
import type { LeaversCell, ShownCell } from '#analysis/release.ts';
import type { ChangeEstimate, Disagreement } from '#analysis/sensitivity.ts';
import { disagreements } from '#analysis/sensitivity.ts';
import { tippingPointOf } from '#analysis/tipping-point.ts';
import { verdict } from '#analysis/verdict.ts';
import { confidenceInWords } from './confidence.ts';
import { messagesIn } from './messages.ts';
import type { Messages } from './nl.ts';
import { numberOfPeople } from './number-of-people.ts';
import { formatChange, formatCount, formatNumber } from './numbers.ts';

/** Two estimates of one change, and the smallest change that matters (`null` = none was fixed). */
export interface TwoEstimates extends IntervalOptions {
  readonly headline: ChangeEstimate;
  readonly second: ChangeEstimate;
  readonly sesoi: number | null;
}

/** The second estimate in sentences: that it comes to the same, or in what it disagrees. */
export function secondEstimateSentences(two: TwoEstimates, language: Language): string[] {
  const { sensitivity } = messagesIn(language);
  const found = disagreements(two.headline, two.second, two.sesoi);
  const figures = inFigures(two.second, language, { ...two, decimals: decimalsFor(found, two) });
  if (found.length === 0) return [sensitivity.agrees(figures)];
  return [sensitivity.disagrees(figures), ...how(found, two, language)];
}

/**
 * The run without the flagged responses in sentences.
 *
 * @param flagged how many responses were left out; nought gives no sentence
 * @param second `null` when too few people are left
 */
export function flaggedSentences(
  flagged: number,
  { second, ...rest }: Omit<TwoEstimates, 'second'> & { readonly second: ChangeEstimate | null },
  language: Language,
): string[] {
  if (flagged === 0) return [];
  const { sensitivity } = messagesIn(language);
  const what = sensitivity.flagged(formatCount(flagged, language), flagged === 1);
  if (second === null) return [sensitivity.flaggedWithheld(what)];
  const two = { ...rest, second };
  const found = disagreements(two.headline, second, two.sesoi);
  const figures = inFigures(second, language, { ...two, decimals: decimalsFor(found, two) });
  if (found.length === 0) return [sensitivity.flaggedAgrees(what, figures)];
  return [sensitivity.flaggedDisagrees(what, figures), ...how(found, two, language)];
}

/** Who left, and what they would have had to do. */
export interface Leavers {
  readonly n: number;
  /** Mean before of the leavers minus that of the stayers, in scale points. */
  readonly difference: number;
  /** Mean change of the leavers at which everybody's would be nought. */
  readonly tippingPoint: number;
}

/** Who left, in sentences: how they started, and the tipping point. */
export function leaversSentences({ n, difference, tippingPoint }: Leavers, language: Language): string[] {
  if (n === 0) return [];
  const { leavers } = messagesIn(language).sensitivity;
  const points = (value: number): string => formatNumber(Math.abs(value), language);
  const isNought = (value: number): boolean => points(value) === formatNumber(0, language);
  const people = numberOfPeople(n, language);
  const one = n === 1;
  const start = difference < 0 ? leavers.lower : leavers.higher;
  return [
    isNought(difference) ? leavers.equal(people, one) : start(people, one, points(difference)),
    ...tippingSentence(tippingPoint, one, language),
  ];
}

/** The tipping point; none where the change of all is nought already. */
function tippingSentence(tippingPoint: number, one: boolean, language: Language): string[] {
  const { tippingFall, tippingRise } = messagesIn(language).sensitivity;
  const points = formatNumber(Math.abs(tippingPoint), language);
  if (points === formatNumber(0, language)) return [];
  return [tippingPoint < 0 ? tippingFall(points, one) : tippingRise(points, one)];
}

/** Who left, as a release tells it: whether they started otherwise by more than chance, and the tipping point. */
export function releasedLeaversSentences(
  cell: Pick<ShownCell, 'n' | 'change' | 'leavers'>,
  language: Language,
): string[] {
  const { leavers } = cell;
  if (leavers === undefined) return [];
  return [startSentence(leavers, language), ...tippingSentence(tippingPointOf(cell) ?? 0, false, language)];
}

function startSentence({ n, g, interval95 }: LeaversCell, language: Language): string {
  const { released } = messagesIn(language).sensitivity;
  const [lower, upper] = interval95;
  const people = numberOfPeople(n, language);
  const figures = inFigures({ estimate: g, lower, upper }, language);
  if (upper < 0) return released.lower(people, figures);
  return lower > 0 ? released.higher(people, figures) : released.unclear(people, figures);
}

function inFigures(
  { estimate, lower, upper }: ChangeEstimate,
  language: Language,
  { decimals = 1, confidence }: IntervalOptions & { readonly decimals?: number } = {},
): string {
  return messagesIn(language).sensitivity.interval(
    formatChange(estimate, language, decimals),
    confidenceInWords({ confidence }, language),
    formatChange(lower, language, decimals),
    formatChange(upper, language, decimals),
  );
}

/** One; more where estimates lie so close to nought, on either side, that one would not show on which. */
function decimalsFor(found: readonly Disagreement[], { headline, second }: TwoEstimates): number {
  const nearest = Math.min(Math.abs(headline.estimate), Math.abs(second.estimate));
  return found.includes('sign') ? ([1, 2, 3].find((decimals) => nearest >= 0.5 / 10 ** decimals) ?? 4) : 1;
}

function how(found: readonly Disagreement[], two: TwoEstimates, language: Language): string[] {
  const { headline, second, sesoi } = two;
  const { sensitivity, verdicts }: Messages = messagesIn(language);
  const word = ({ lower, upper }: ChangeEstimate): string => verdicts[verdict(lower, upper, sesoi)];
  const change = ({ estimate }: ChangeEstimate): string =>
    formatChange(estimate, language, decimalsFor(found, two));
  // Each estimate lies in the interval of the other, and nought between the two.
  const isOnlySign = found.length === 1;
  const sentences = {
    sign: [
      sensitivity.how.sign(change(headline), change(second)),
      ...(isOnlySign ? [sensitivity.how.nought] : []),
    ].join(' '),
    outside: sensitivity.how.outside,
    verdict: sensitivity.how.verdict(word(headline), word(second)),
  };
  return [...found.map((reason) => sentences[reason]), sensitivity.how.both];
}
