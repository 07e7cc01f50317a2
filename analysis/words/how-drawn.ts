import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { formatCount } from './numbers.ts';
import { pictureTexts } from './picture-texts.ts';

/** What a picture is drawn from: each kind of figure has a method of its own. */
export type DrawnFrom = keyof (typeof pictureTexts)['nl']['made']['how'];

/**
 * How one picture was made, in a line to stand below it: method, number of people, interval, and the versions of
 * questionnaire and analysis.
 *
 * @param sizes the numbers of people behind its figures
 */
export function howDrawn(
  from: DrawnFrom,
  sizes: readonly number[],
  { instrument, versions }: Pick<Release, 'instrument' | 'versions'>,
  language: Language,
): string {
  const { made } = pictureTexts[language];
  return [
    made.line(made.how[from]),
    ...peopleText(sizes, language),
    made.versions(instrument.title[language], instrument.version, versions.analysis),
  ].join(' ');
}

/** "33 mensen.", "8 tot 13 mensen." */
export function peopleText(sizes: readonly number[], language: Language): string[] {
  const { made } = pictureTexts[language];
  if (sizes.length === 0) return [];
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  const count = (n: number): string => formatCount(n, language);
  return [fewest === most ? made.people(count(most)) : made.peopleBetween(count(fewest), count(most))];
}
