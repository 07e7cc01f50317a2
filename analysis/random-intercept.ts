import { lowestRatio } from './lowest-ratio.ts';
import { isRoundingNoise, mean, squaresAround, sum } from './statistics.ts';

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

/**
 * People with the same numbers of rows before and after, of whom the model needs no more than this: so the search
 * goes over three kinds of people (both, before only, after only), however many there are.
 */
interface Kind {
  readonly people: number;
  /** Rows of each of them, and the share of those that is after. */
  readonly n: number;
  readonly share: number;
  /** Mean of their levels (centred), and the squares of their levels around it. */
  readonly level: number;
  readonly squares: number;
}

/** All the data in sufficient form. */
interface Sufficient {
  readonly rows: number;
  readonly kinds: readonly Kind[];
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
  /** Of each kind, the squared deviations of levels from the fitted ones. */
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
  const waveSquares = sum(
    persons.map(({ before, after }) => (before.length * after.length) / (before.length + after.length)),
  );
  const within = sum(persons.map(withinProduct)) / waveSquares;
  const noise = sum(persons.map((person) => withinSquares(person, within)));
  const magnitude = everything.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (isRoundingNoise(Math.sqrt(noise / waveSquares / everything.length), magnitude)) return null;
  return { rows: everything.length, kinds: kindsOf(persons, centre), waveSquares, within, noise };
}

function kindsOf(persons: readonly PersonRows[], centre: number): Kind[] {
  const kinds = new Map<string, { before: number; after: number; levels: number[] }>();
  for (const { before, after } of persons) {
    const name = `${before.length}/${after.length}`;
    const kind = kinds.get(name) ?? { before: before.length, after: after.length, levels: [] };
    kind.levels.push((mean([...before, ...after]) ?? centre) - centre);
    kinds.set(name, kind);
  }
  return [...kinds.values()].map(({ before, after, levels }) => {
    const level = mean(levels) ?? 0;
    return {
      people: levels.length,
      n: before + after,
      share: after / (before + after),
      level,
      squares: squaresAround(levels, level),
    };
  });
}

/** A person's contribution to the within-person regression on wave: weight times own change. */
function withinProduct({ before, after }: PersonRows): number {
  const start = mean(before);
  const end = mean(after);
  if (start === null || end === null) return 0;
  return ((before.length * after.length) / (before.length + after.length)) * (end - start);
}

/** Sum of the squared deviations of a person's values from the own mean, the common change taken out. */
function withinSquares({ before, after }: PersonRows, change: number): number {
  const values = [...before, ...after.map((value) => value - change)];
  return squaresAround(values, sum(values) / values.length);
}

function solve({ kinds, waveSquares, within, noise }: Sufficient, ratio: number): Solution {
  const weights = kinds.map(({ n }) => n / (1 + n * ratio));
  const total = (of: (kind: Kind) => number): number =>
    sum(kinds.map((kind, i) => (weights[i] ?? 0) * kind.people * of(kind)));
  const weight = total(() => 1);
  const share = total((kind) => kind.share) / weight;
  const level = total((kind) => kind.level) / weight;
  const spread = total((kind) => (kind.share - share) ** 2) + waveSquares;
  const product = total((kind) => (kind.share - share) * (kind.level - level));
  const estimate = (product + waveSquares * within) / spread;
  const deviations = kinds.map(
    (kind) => kind.squares + kind.people * (kind.level - level - estimate * (kind.share - share)) ** 2,
  );
  const between = sum(deviations.map((squares, i) => (weights[i] ?? 0) * squares));
  const rss = noise + waveSquares * (estimate - within) ** 2 + between;
  const a = [weight, weight * share, spread + weight * share ** 2] as const;
  return { estimate, rss, a, determinant: weight * spread, deviations };
}

/** The restricted deviance (minus twice the log restricted likelihood), the variance within profiled out. */
function deviance(data: Sufficient, ratio: number): number {
  const { rss, determinant } = solve(data, ratio);
  const df = data.rows - 2;
  const logs = sum(data.kinds.map(({ people, n }) => people * Math.log1p(n * ratio)));
  return df * (1 + Math.log((2 * Math.PI * rss) / df)) + logs + Math.log(determinant);
}

/** Its derivative to the ratio. */
function devianceSlope(data: Sufficient, ratio: number): number {
  const { rss, a, determinant, deviations } = solve(data, ratio);
  const terms = data.kinds.map(({ people, n, share }, i) => {
    const shrinkage = (n / (1 + n * ratio)) ** 2;
    const leverage = (a[2] - 2 * share * a[1] + share ** 2 * a[0]) / determinant;
    const fit = ((data.rows - 2) * (deviations[i] ?? 0)) / rss;
    return (people * n) / (1 + n * ratio) - shrinkage * (people * leverage + fit);
  });
  return sum(terms);
}
