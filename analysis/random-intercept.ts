import { lowestRatio } from './lowest-ratio.ts';
import { isRoundingNoise, mean, sum } from './statistics.ts';

/** The values of one person. */
export interface PersonRows {
  readonly before: number[];
  readonly after: number[];
}

interface ScoredRow {
  readonly person?: string | number | null | undefined;
  readonly wave: 'before' | 'after';
  readonly value: number;
}

/** Gathers rows by person; rows without a person each stand alone. */
export function personRows(rows: readonly ScoredRow[]): PersonRows[] {
  const known = new Map<string | number, PersonRows>();
  const persons: PersonRows[] = [];
  for (const { person, wave, value } of rows) {
    const isNamed = person !== null && person !== undefined && person !== '';
    const earlier = isNamed ? known.get(person) : undefined;
    const record = earlier ?? { before: [], after: [] };
    if (earlier === undefined) persons.push(record);
    if (isNamed) known.set(person, record);
    record[wave].push(value);
  }
  return persons;
}

/** What the model needs of a person: number of rows, share of them after, mean value (centred). */
interface PersonMeans {
  readonly n: number;
  readonly share: number;
  readonly level: number;
}

/** All the data in sufficient form: persons' means, and sums of squares around them. */
interface Sufficient {
  readonly rows: number;
  readonly persons: readonly PersonMeans[];
  /** Sum of squares of (after or not) around the person's share. */
  readonly waveSquares: number;
  /** Change within persons. */
  readonly within: number;
  /** Sum of squares left within persons. */
  readonly noise: number;
}

/** Generalized least squares at a given ratio of the variances between and within persons. */
interface Solution {
  readonly estimate: number;
  /** Residual sum of squares, in units of the variance within. */
  readonly rss: number;
  /** Cells of the cross-product matrix of (intercept, after), and its determinant. */
  readonly a: readonly [number, number, number];
  readonly determinant: number;
  /** Deviation of each person's level from the fitted one. */
  readonly deviations: readonly number[];
}

export interface RandomInterceptFit {
  readonly estimate: number;
  readonly se: number;
  readonly varianceBetween: number;
  readonly varianceWithin: number;
  readonly remlCriterion: number;
}

/**
 * REML fit of value ~ after + (1 | person), in closed form for a given ratio of variances, so that one number
 * is all that has to be searched for (profile likelihood; Bates et al. 2015, J. Statistical Software 67(1)).
 *
 * @param persons at least two of them with values in both waves
 * @returns `null` when nothing varies within persons beyond their common change
 */
export function fitRandomIntercept(persons: readonly PersonRows[]): RandomInterceptFit | null {
  const data = sufficient(persons);
  if (data === null) return null;
  const ratio = lowestRatio({
    criterion: (ratio) => deviance(data, ratio),
    slope: (ratio) => devianceSlope(data, ratio),
    from: 1e-6,
    to: 1e12,
  });
  const { estimate, rss, a, determinant } = solve(data, ratio);
  const varianceWithin = rss / (data.rows - 2);
  return {
    estimate,
    se: Math.sqrt((varianceWithin * a[0]) / determinant),
    varianceBetween: ratio * varianceWithin,
    varianceWithin,
    remlCriterion: deviance(data, ratio),
  };
}

function sufficient(persons: readonly PersonRows[]): Sufficient | null {
  const everything = persons.flatMap(({ before, after }) => [...before, ...after]);
  const centre = mean(everything) ?? 0;
  const means = persons.map(({ before, after }) => {
    const values = [...before, ...after];
    return {
      n: values.length,
      share: after.length / values.length,
      level: (mean(values) ?? centre) - centre,
    };
  });
  const waveSquares = sum(
    persons.map(({ before, after }) => (before.length * after.length) / (before.length + after.length)),
  );
  const within = sum(persons.map(withinProduct)) / waveSquares;
  const noise = sum(persons.flatMap((person) => withinSquares(person, within)));
  const magnitude = Math.max(...everything.map(Math.abs));
  if (isRoundingNoise(Math.sqrt(noise / waveSquares / everything.length), magnitude)) return null;
  return { rows: everything.length, persons: means, waveSquares, within, noise };
}

/** A person's contribution to the within-person regression on wave: weight times own change. */
function withinProduct({ before, after }: PersonRows): number {
  const start = mean(before);
  const end = mean(after);
  if (start === null || end === null) return 0;
  return ((before.length * after.length) / (before.length + after.length)) * (end - start);
}

/** Squared deviations of a person's values from the own mean, the common change taken out. */
function withinSquares({ before, after }: PersonRows, change: number): number[] {
  const values = [...before, ...after.map((value) => value - change)];
  const level = mean(values) ?? 0;
  return values.map((value) => (value - level) ** 2);
}

function solve(data: Sufficient, ratio: number): Solution {
  const weights = data.persons.map(({ n }) => n / (1 + n * ratio));
  const total = (of: (person: PersonMeans) => number): number =>
    sum(data.persons.map((person, i) => (weights[i] ?? 0) * of(person)));
  const weight = total(() => 1);
  const share = total((person) => person.share) / weight;
  const level = total((person) => person.level) / weight;
  const spread = total((person) => (person.share - share) ** 2) + data.waveSquares;
  const product = total((person) => (person.share - share) * (person.level - level));
  const estimate = (product + data.waveSquares * data.within) / spread;
  const deviations = data.persons.map((person) => person.level - level - estimate * (person.share - share));
  const between = sum(deviations.map((deviation, i) => (weights[i] ?? 0) * deviation ** 2));
  const rss = data.noise + data.waveSquares * (estimate - data.within) ** 2 + between;
  const a = [weight, weight * share, spread + weight * share ** 2] as const;
  return { estimate, rss, a, determinant: weight * spread, deviations };
}

/** The restricted deviance (minus twice the log restricted likelihood), the variance within profiled out. */
function deviance(data: Sufficient, ratio: number): number {
  const { rss, determinant } = solve(data, ratio);
  const df = data.rows - 2;
  const logs = sum(data.persons.map(({ n }) => Math.log1p(n * ratio)));
  return df * (1 + Math.log((2 * Math.PI * rss) / df)) + logs + Math.log(determinant);
}

/** Its derivative to the ratio. */
function devianceSlope(data: Sufficient, ratio: number): number {
  const { rss, a, determinant, deviations } = solve(data, ratio);
  const terms = data.persons.map(({ n, share }, i) => {
    const shrinkage = (n / (1 + n * ratio)) ** 2;
    const leverage = (a[2] - 2 * share * a[1] + share ** 2 * a[0]) / determinant;
    const fit = ((data.rows - 2) * (deviations[i] ?? 0) ** 2) / rss;
    return n / (1 + n * ratio) - shrinkage * (leverage + fit);
  });
  return sum(terms);
}
