import type { PooledAnswers } from '#analysis/release.ts';
import type { LinkedPerson } from './people-set.ts';
import { allowsDetail } from './size-rules.ts';

type Wave = 'before' | 'after';

/** Fewest people whose answers make a bin of a distribution that is shown. */
const fewestInBin = 5;

/**
 * The answers of these people to all items of a scale, counted by answer, where R1 and R9 allow it: at least ten
 * people, every bin empty or filled by at least five of them, and no bin with all answers.
 *
 * People are counted as well as answers: five answers in a bin may all be one person's.
 *
 * @param range lowest and highest answer
 * @returns `null` where it may not be shown, or where the answers are not the whole numbers of the range
 */
export function pooledAnswers(
  people: readonly LinkedPerson[],
  range: readonly [number, number],
  threshold: number,
): PooledAnswers | null {
  if (!allowsDetail(people.length, threshold)) return null;
  const [before, after] = [binsOf(people, 'before', range), binsOf(people, 'after', range)];
  return before === null || after === null ? null : { before, after };
}

/**
 * R3 for the answers of a total: whoever is left after subtracting the groups whose answers are shown is nobody, or a
 * set whose answers could have been shown too.
 */
export function answersHideAmongSiblings(
  rest: readonly LinkedPerson[],
  range: readonly [number, number],
  threshold: number,
): boolean {
  return rest.length === 0 || pooledAnswers(rest, range, threshold) !== null;
}

function binsOf(
  people: readonly LinkedPerson[],
  wave: Wave,
  [lowest, highest]: readonly [number, number],
): number[] | null {
  const answers = people.map(({ items }) => items[wave]);
  const all = answers.flat();
  if (all.some((answer) => !Number.isInteger(answer) || answer < lowest || answer > highest)) return null;
  const values = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  const counts = values.map((value) => all.filter((answer) => answer === value).length);
  const givers = values.map((value) => answers.filter((own) => own.includes(value)).length);
  const telling = counts.includes(all.length) || givers.some((n) => n > 0 && n < fewestInBin);
  return telling ? null : counts;
}
