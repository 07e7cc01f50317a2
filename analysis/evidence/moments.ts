import { scoreScale } from '#instruments/score-scale.ts';
import type { ScoredScale } from '#instruments/scoring.ts';
import type { Answers, Person } from '#analysis/release-input.ts';

/** Sums of rows and of the products of their columns: all that covariances need. */
export interface Moments {
  readonly n: number;
  readonly sums: readonly number[];
  readonly products: readonly (readonly number[])[];
}

/** How often each answer to an item was given before, from the lowest on, and how often it was seen and skipped. */
export interface ItemCounts {
  readonly item: string;
  readonly counts: readonly number[];
  readonly skipped: number;
}

export interface ScaleMoments {
  readonly scale: string;
  readonly items: readonly ItemCounts[];
  /** Items before, reversed ones turned, over people who answered all of them. */
  readonly answers: Moments;
  /** The scores before and after, over people who have both. */
  readonly scores: Moments;
  /** Scores before at the lowest and the highest end, over the same people as `scores`. */
  readonly atLowest: number;
  readonly atHighest: number;
}

/** What one pilot adds to the evidence about a questionnaire: sums only, about everybody who sent both waves. */
export interface PilotMoments {
  readonly n: number;
  readonly scales: readonly ScaleMoments[];
  /** Scores before on the scales of the core, over people who have all of them, in the order of `stages`. */
  readonly stages: readonly string[];
  readonly between: Moments;
}

/** Sums the answers of everybody who sent both waves; nothing of a single person can be read from it again. */
export function pilotMoments(people: readonly Person[], scales: readonly ScoredScale[]): PilotMoments {
  const linked = people.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  const stages = scales.filter(({ module }) => module === undefined);
  return {
    n: linked.length,
    scales: scales.map((scale) => scaleMoments(linked, scale)),
    stages: stages.map(({ id }) => id),
    between: momentsOf(
      linked.map(({ before }) => stages.map(({ scoring }) => scoreScale(before, scoring))),
      stages.length,
    ),
  };
}

interface Linked {
  readonly before: Answers;
  readonly after: Answers;
}

function scaleMoments(people: readonly Linked[], { id, range, scoring }: ScoredScale): ScaleMoments {
  const [lowest, highest] = range;
  const turned = (answers: Answers): (number | null)[] =>
    scoring.items.map((item) => {
      const answer = answers[item] ?? null;
      return answer !== null && scoring.reversed?.includes(item) === true
        ? lowest + highest - answer
        : answer;
    });
  const scored = people.map(({ before, after }) => [scoreScale(before, scoring), scoreScale(after, scoring)]);
  const before = scored.flatMap(([first, second]) =>
    first === null || first === undefined || second === null || second === undefined ? [] : [first],
  );
  return {
    scale: id,
    items: scoring.items.map((item) => itemCounts(people, item, range)),
    answers: momentsOf(
      people.map((person) => turned(person.before)),
      scoring.items.length,
    ),
    scores: momentsOf(scored, 2),
    atLowest: before.filter((score) => score <= lowest).length,
    atHighest: before.filter((score) => score >= highest).length,
  };
}

function itemCounts(
  people: readonly Linked[],
  item: string,
  [lowest, highest]: readonly [number, number],
): ItemCounts {
  const answers = people.map(({ before }) => before[item]);
  const steps = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  return {
    item,
    counts: steps.map((step) => answers.filter((answer) => answer === step).length),
    skipped: answers.filter((answer) => answer === null).length,
  };
}

/** Sums over the rows without a gap. */
export function momentsOf(rows: readonly (readonly (number | null)[])[], width: number): Moments {
  const complete = rows.flatMap((row) => {
    const values = row.filter((value) => value !== null);
    return values.length === width ? [values] : [];
  });
  const places = Array.from({ length: width }, (_, place) => place);
  const total = (of: (row: readonly number[]) => number): number =>
    complete.reduce((sum, row) => sum + of(row), 0);
  return {
    n: complete.length,
    sums: places.map((i) => total((row) => row[i] ?? 0)),
    products: places.map((i) => places.map((j) => total((row) => (row[i] ?? 0) * (row[j] ?? 0)))),
  };
}
