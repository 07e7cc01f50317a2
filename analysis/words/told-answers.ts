import type { CountedQuestion, Release } from '#analysis/release.ts';
import type { Wording } from '#instruments/instrument.ts';

/** An answer that may be told, with how many gave it. */
export interface ToldAnswer {
  readonly id: string;
  readonly text: Wording;
  readonly count: number;
}

/** One question in one wave, as far as it may be told of a unit. */
export interface ToldQuestion {
  readonly id: string;
  readonly text: Wording;
  readonly n: number;
  readonly answers: readonly ToldAnswer[];
}

/** What may be told of the pilot as a whole or of a group, a list of questions a wave. */
export interface ToldUnit {
  /** Id of the group; null for the whole. */
  readonly group: string | null;
  readonly waves: readonly {
    readonly wave: 'before' | 'after';
    readonly questions: readonly ToldQuestion[];
  }[];
}

/** The counted questions of a release, unit by unit: the whole first; units of which nothing may be told are left out. */
export function toldUnits({ values = [], ratings = [], groups }: Release): ToldUnit[] {
  const units = [null, ...groups.map(({ id }) => id)];
  return units
    .map((group) => ({
      group,
      waves: (['before', 'after'] as const)
        .map((wave) => ({
          wave,
          questions: [
            ...values.flatMap((question) => toldOf(question, group, wave, byCount)),
            ...ratings.flatMap((question) => toldOf(question, group, wave)),
          ],
        }))
        .filter(({ questions }) => questions.length > 0),
    }))
    .filter(({ waves }) => waves.length > 0);
}

/** The same unit with some of its questions; null where nothing of those may be told. */
export function toldOnly(unit: ToldUnit, isMeant: (question: string) => boolean): ToldUnit | null {
  const waves = unit.waves
    .map(({ wave, questions }) => ({ wave, questions: questions.filter(({ id }) => isMeant(id)) }))
    .filter(({ questions }) => questions.length > 0);
  return waves.length === 0 ? null : { group: unit.group, waves };
}

/** What was chosen most stands first; ratings keep the order of their answers. */
const byCount = (one: ToldAnswer, other: ToldAnswer): number => other.count - one.count;

function toldOf(
  { id, text, options, cells }: CountedQuestion,
  group: string | null,
  wave: 'before' | 'after',
  order?: (one: ToldAnswer, other: ToldAnswer) => number,
): ToldQuestion[] {
  const cell = cells.find((each) => each.group === group && each.wave === wave);
  if (cell === undefined) return [];
  const answers = options.flatMap((option, place) => {
    const count = cell.counts[place] ?? null;
    return count === null || count === 0 ? [] : [{ ...option, count }];
  });
  return [{ id, text, n: cell.n, answers: order === undefined ? answers : answers.toSorted(order) }];
}
