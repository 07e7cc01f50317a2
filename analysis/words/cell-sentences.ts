import type { Language } from '#instruments/instrument.ts';
import type { Cell, Limits, ReleasedScale, ShownCell } from '#analysis/release.ts';
import type { LaterWave } from './later-wave.ts';
import { capitalized } from './list.ts';
import { messagesIn } from './messages.ts';
import { neededPeople } from './needed-people.ts';
import type { Messages } from './nl.ts';
import { numberOfPeople } from './number-of-people.ts';
import { formatCount, formatNumber, formatPoints } from './numbers.ts';
import { releasedLeaversSentences, secondEstimateSentences } from './sensitivity-sentences.ts';

/** What the sentences need of a scale; without a smallest change that matters they claim less. */
export type WordedScale = Pick<ReleasedScale, 'id' | 'title'> & { readonly sesoi: number | null };

/**
 * A cell in plain sentences: what changed, how sure that is, what a group of this size could have shown and how many
 * people it takes (where it is too small to tell), and how many people went up, stayed or went down (where that may
 * be shown).
 *
 * @param later the wave that is set against the before wave
 */
export function cellSentences(
  cell: Cell,
  scale: WordedScale,
  language: Language,
  later: LaterWave = 'after',
): string[] {
  const messages = messagesIn(language, later).cell;
  if (cell.status === 'withheld') return [messages.withheld];
  const say: Speaker = { messages, language };
  return [
    ...changed(cell, say),
    between(cell.interval95, say),
    howSure(cell, scale.sesoi, say),
    ...couldShow(cell, say),
    ...needed(cell, scale.sesoi, say),
    ...shares(cell, scale.sesoi, say),
    ...besideTotal(cell, scale.sesoi, language),
  ];
}

interface Speaker {
  readonly messages: Messages['cell'];
  readonly language: Language;
}

function changed({ before, after, change, n }: ShownCell, { messages, language }: Speaker): string[] {
  const from = formatNumber(before, language);
  const to = formatNumber(after, language);
  const people = numberOfPeople(n, language);
  const by = formatNumber(Math.abs(change), language);
  if (by === formatNumber(0, language))
    return [from === to ? messages.equal(from, people) : messages.nearlyEqual(from, to, people)];
  const sentence = change > 0 ? messages.higher(by, from, to, people) : messages.lower(by, from, to, people);
  const agrees = Math.abs(after - before - change) < 0.05;
  // One piece: who reads only the first, reads why the figures do not add up too.
  return agrees ? [sentence] : [`${sentence} ${messages.roundedApart}`];
}

function between([lower, upper]: Limits, say: Speaker): string {
  const { messages, language } = say;
  const size = (limit: number): string => formatNumber(Math.abs(limit), language);
  if (lower > 0) return messages.betweenHigher(size(lower), size(upper));
  if (upper < 0) return messages.betweenLower(size(upper), size(lower));
  return messages.between(signed(lower, say), signed(upper, say));
}

function signed(limit: number, { messages, language }: Speaker): string {
  const points = formatNumber(Math.abs(limit), language);
  if (points === formatNumber(0, language)) return messages.nought;
  return limit > 0 ? messages.pointsHigher(points) : messages.pointsLower(points);
}

function howSure(
  { verdict, interval95 }: ShownCell,
  sesoi: number | null,
  { messages, language }: Speaker,
): string {
  const [lower, upper] = interval95;
  if (sesoi === null) {
    const { withoutMargin } = messages;
    if (lower > 0) return withoutMargin.higher;
    return upper < 0 ? withoutMargin.lower : withoutMargin.tooFew;
  }
  const points = formatPoints(sesoi, language);
  if (verdict !== 'too few people to tell') return messages.certain[verdict](points);
  if (lower > -sesoi) return messages.tooFew.rise(points);
  return upper < sesoi ? messages.tooFew.fall(points) : messages.tooFew.both(points);
}

/** Only where it explains something: a group that showed a change needs no excuse. */
function couldShow({ verdict, n, detail }: ShownCell, { messages, language }: Speaker): string[] {
  if (verdict !== 'too few people to tell') return [];
  const people = numberOfPeople(n, language);
  const points = detail?.detectable ?? null;
  return [
    points === null
      ? messages.couldShowLittle(people)
      : messages.couldShow(people, formatNumber(upToTenth(points), language)),
  ];
}

/** Up, not to the nearest: a change somewhat smaller than what shows is not promised. A released tenth stays itself. */
function upToTenth(points: number): number {
  return Math.ceil(points * 10 - 1e-9) / 10;
}

/** Beyond this many people the number itself says nothing any more. */
const many = 500;

/** How many people it takes; nothing where more answered already. */
function needed(cell: ShownCell, sesoi: number | null, { messages, language }: Speaker): string[] {
  if (cell.verdict !== 'too few people to tell' || sesoi === null) return [];
  const people = neededPeople(cell, sesoi);
  if (people === null || people <= cell.n) return [];
  const points = formatPoints(sesoi, language);
  return people > many
    ? [messages.neededMany(points, numberOfPeople(many, language))]
    : [messages.needed(points, numberOfPeople(people, language))];
}

function shares({ detail }: ShownCell, sesoi: number | null, { messages, language }: Speaker): string[] {
  if (detail === null || detail.shares === null || sesoi === null) return [];
  const { higher, same, lower } = detail.shares;
  const plain = (n: number): string => (n === 0 ? messages.nobody : formatCount(n, language));
  const first = higher === 0 ? capitalized(messages.nobody) : numberOfPeople(higher, language);
  return [messages.shares(first, plain(same), plain(lower), formatPoints(sesoi, language))];
}

/** The second estimate, and who left, where a release holds them. */
function besideTotal(cell: ShownCell, sesoi: number | null, language: Language): string[] {
  const { change, interval95, second } = cell;
  if (second === undefined) return [];
  const [lower, upper] = interval95;
  const [from, to] = second.interval95;
  const two = {
    headline: { estimate: change, lower, upper },
    second: { estimate: second.change, lower: from, upper: to },
    sesoi,
  };
  return [...secondEstimateSentences(two, language), ...releasedLeaversSentences(cell, language)];
}
