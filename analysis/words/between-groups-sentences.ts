import type { Language } from '#instruments/instrument.ts';
import type { ComparedScale, GroupDistance, Release } from '#analysis/release.ts';
import { laterWaveOf } from './later-wave.ts';
import { messagesIn } from './messages.ts';
import { formatNumber } from './numbers.ts';

/** How far two groups lay apart before and after, in sentences: growing towards each other is a result in itself. */
export function distanceSentences(distance: GroupDistance, release: Release, language: Language): string[] {
  const { gap } = messagesIn(language, laterWaveOf(release)).distance;
  const nameOf = (id: string): string => release.groups.find((group) => group.id === id)?.name ?? id;
  const [first, second] = distance.groups;
  const names = [nameOf(first), nameOf(second)] as const;
  const size = (points: number): string => formatNumber(Math.abs(points), language);
  return [gap(...names, size(distance.before), size(distance.after)), directionOf(distance, names, language)];
}

/** Whether the distance changed is told by its interval; which way, by the distances shown. */
function directionOf(
  { before, after, interval95: [lower, upper] }: GroupDistance,
  [first, second]: readonly [string, string],
  language: Language,
): string {
  const { closer, apart, crossed, unclear } = messagesIn(language).distance;
  if (lower <= 0 && upper >= 0) return unclear;
  if (before * after < 0) return before > 0 ? crossed(first, second) : crossed(second, first);
  if (Math.abs(after) === Math.abs(before)) return unclear;
  return Math.abs(after) < Math.abs(before) ? closer : apart;
}

/** The trajectory beside the comparison, in sentences: more or less than there, never because of. */
export function comparedSentences(
  { difference, interval95: [lower, upper], by }: ComparedScale,
  language: Language,
): string[] {
  const { compared, cell } = messagesIn(language);
  const points = formatNumber(Math.abs(difference), language);
  const change = difference > 0 ? compared.more(points) : compared.less(points);
  const limit = (value: number): string => {
    if (value === 0) return cell.nought;
    const size = formatNumber(Math.abs(value), language);
    return value > 0 ? compared.pointsMore(size) : compared.pointsLess(size);
  };
  return [
    difference === 0 ? compared.equal : change,
    compared.interval(limit(lower), limit(upper)),
    ...(by === 'people' ? [compared.byPeople] : []),
  ];
}
