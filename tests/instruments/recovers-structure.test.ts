import { WebR } from 'webr';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha, detectableShift, ends, pairedShift, unlinkedShift } from '#analysis/index.ts';
import { answersSchema, type AnswerSet } from '#instruments/answers.ts';
import { answersFromBytes, itemBytes } from '#instruments/item-bytes.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { scoreScale } from '#instruments/score-scale.ts';
import { scoringOf, type ScoredScale } from '#instruments/scoring.ts';
import { answersAt, chanceFrom, drawLevels, later, type Levels, type Structure } from './simulated-people.ts';

const scales = scoringOf(currentInstrument);
const stages = scales.map(({ id }) => id);
const truth: Structure = { between: 0.5, loading: 0.7, stability: 0.85 };
const strict = answersSchema(currentInstrument, { modules: [], wave: 'before' });

interface Person {
  readonly levels: Levels;
  readonly ratings: Record<string, number | null>;
}

/** Through everything a real answer goes through: the strict schema, the stored bytes and back. */
function stored(answers: AnswerSet): Record<string, number | null> {
  return answersFromBytes(currentInstrument, itemBytes(currentInstrument, strict.parse(answers)));
}

function people(count: number, seed: number, structure = truth, shift = 0): Person[] {
  const normal = chanceFrom(seed);
  return Array.from({ length: count }, () => {
    const drawn = drawLevels(stages, structure, normal);
    const levels = new Map([...drawn].map(([id, level]) => [id, level + shift]));
    return { levels, ratings: stored(answersAt(currentInstrument, levels, structure, normal)) };
  });
}

/** The same people two weeks or a trajectory later. */
function again(group: readonly Person[], seed: number, change: number): Person[] {
  const normal = chanceFrom(seed);
  return group.map(({ levels: before }) => {
    const levels = later(before, truth, change, normal);
    return { levels, ratings: stored(answersAt(currentInstrument, levels, truth, normal)) };
  });
}

const scoresOn = (group: readonly Person[], { scoring }: ScoredScale): number[] =>
  group.map(({ ratings }) => scoreScale(ratings, scoring) ?? Number.NaN);

/** A person's answers to a scale with the reversed ones turned, as alpha needs them. */
const turned = (group: readonly Person[], { range, scoring }: ScoredScale): number[][] =>
  group.map(({ ratings }) =>
    scoring.items.map((item) => {
      const answer = ratings[item] ?? Number.NaN;
      return scoring.reversed?.includes(item) === true ? range[0] + range[1] - answer : answer;
    }),
  );

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const spread = (values: readonly number[], centre: number): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0));

function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const products = x.map((value, i) => (value - mx) * ((y[i] ?? 0) - my));
  return products.reduce((sum, value) => sum + value, 0) / (spread(x, mx) * spread(y, my));
}

const alphaOf = (group: readonly Person[], scale: ScoredScale): number =>
  cronbachAlpha(turned(group, scale)).alpha ?? Number.NaN;

/** Correlations between each two stages, corrected for what their items do not measure (Spearman 1904). */
function corrected(group: readonly Person[]): number[] {
  return scales.flatMap((first, i) =>
    scales
      .slice(i + 1)
      .map(
        (second) =>
          correlation(scoresOn(group, first), scoresOn(group, second)) /
          Math.sqrt(alphaOf(group, first) * alphaOf(group, second)),
      ),
  );
}

/** The scale on which each item loads most, by R's own factor analysis (maximum likelihood, promax). */
async function factorOfItems(group: readonly Person[], factors: number): Promise<number[]> {
  const r = new WebR();
  await r.init();
  try {
    const perScale = scales.map((scale) => turned(group, scale));
    const rows = group.flatMap((_, person) => perScale.flatMap((answers) => answers[person] ?? []));
    const columns = scales.flatMap(({ scoring }) => scoring.items).length;
    const code = `
      x <- matrix(c(${rows.join(',')}), ncol = ${String(columns)}, byrow = TRUE)
      fit <- factanal(x, ${String(factors)}, rotation = "promax")
      apply(abs(unclass(fit$loadings)), 1, which.max)`;
    const found = await r.evalR(code);
    const values: unknown = await found.toJs();
    return numbersIn(values);
  } finally {
    r.close();
  }
}

function numbersIn(js: unknown): number[] {
  if (typeof js !== 'object' || js === null || !('values' in js) || !Array.isArray(js.values)) return [];
  return js.values.flatMap((value: unknown) => (typeof value === 'number' ? [value] : []));
}

describe('Simulated people with three stages that correlate .50', () => {
  const sample = people(400, 1);

  it.each(scales)('have the alpha on $id that their loadings ask for', (scale) => {
    // Six items that correlate .49 give .85; five answers instead of a line cost a little.
    const found = cronbachAlpha(turned(sample, scale));
    expect(found.alpha).toBeGreaterThan(0.78);
    expect(found.alpha).toBeLessThan(0.87);
    expect(Math.min(...(found.itemRest ?? [0]).map((each) => each ?? 0))).toBeGreaterThan(0.45);
  });

  it('are found back as three stages that correlate .50', () => {
    for (const found of corrected(sample)) {
      expect(found).toBeGreaterThan(0.38);
      expect(found).toBeLessThan(0.62);
    }
  });

  it('give every item most in common with its own stage', () => {
    for (const scale of scales) {
      for (const [place, item] of scale.scoring.items.entries()) {
        const own = turned(sample, scale).map((row) => row[place] ?? 0);
        const rest = turned(sample, scale).map((row) => mean(row.filter((_, i) => i !== place)));
        const others = scales.filter(({ id }) => id !== scale.id);
        for (const other of others) {
          const outside = correlation(own, scoresOn(sample, other));
          expect([item, correlation(own, rest) > outside]).toEqual([item, true]);
        }
      }
    }
  });

  it('are sorted by factor analysis into the three scales, every item in its own', async () => {
    const found = await factorOfItems(sample, 3);
    expect(found).toHaveLength(18);
    const perScale = scales.map((_, i) => new Set(found.slice(i * 6, i * 6 + 6)));
    expect(perScale.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(found).size).toBe(3);
  }, 180_000);

  it('show hardly anybody at the floor or the ceiling', () => {
    for (const scale of scales) {
      const { atLowest, atHighest } = ends(scoresOn(sample, scale), [...scale.range]);
      expect(atLowest ?? 1).toBeLessThan(0.15);
      expect(atHighest ?? 1).toBeLessThan(0.15);
    }
  });

  it('give a lower alpha as soon as a reversed item is not turned', () => {
    for (const scale of scales) {
      const unturned = { ...scale, scoring: { ...scale.scoring, reversed: [] } };
      expect(alphaOf(sample, unturned)).toBeLessThan(alphaOf(sample, scale) - 0.1);
    }
  });
});

describe('Simulated people with one stage only', () => {
  it('are not taken for people with three', () => {
    const one = people(400, 2, { ...truth, between: 1 });
    for (const found of corrected(one)) expect(found).toBeGreaterThan(0.93);
  });
});

describe('The rest of the validation plan, on simulated people', () => {
  it('finds how stable a stage is when nothing happened (100 people, two weeks)', () => {
    const first = people(100, 3);
    const second = again(first, 4, 0);
    for (const scale of scales) {
      const found = correlation(scoresOn(first, scale), scoresOn(second, scale));
      // Stability .85 times the reliability of the score, about .82.
      expect(found).toBeGreaterThan(0.55);
      expect(found).toBeLessThan(0.85);
      const { lower, upper } = pairedShift(scoresOn(first, scale), scoresOn(second, scale));
      expect([lower ?? 1, upper ?? -1].map(Math.sign)).toEqual([-1, 1]);
    }
  });

  it('tells groups apart that are known to differ by half a standard deviation (100 in each)', () => {
    const [low, high] = [people(100, 5), people(100, 6, truth, 0.5)];
    const [trueLow, trueHigh] = [people(5_000, 7), people(5_000, 8, truth, 0.5)];
    for (const scale of scales) {
      const { lower, upper } = unlinkedShift(scoresOn(low, scale), scoresOn(high, scale));
      const difference = mean(scoresOn(trueHigh, scale)) - mean(scoresOn(trueLow, scale));
      expect(lower ?? Infinity).toBeGreaterThan(0);
      expect(lower ?? Infinity).toBeLessThan(difference);
      expect(upper ?? -Infinity).toBeGreaterThan(difference);
    }
  });

  it('sees a change of half a standard deviation in 50 people, and not in 8', () => {
    const before = people(50, 9);
    const after = again(before, 10, 0.5);
    for (const scale of scales) {
      const { lower } = pairedShift(scoresOn(before, scale), scoresOn(after, scale));
      expect(lower ?? -1).toBeGreaterThan(0);
    }
    expect(detectableShift(50, { power: 0.8 }).dZ ?? 1).toBeLessThan(0.5);
    expect(detectableShift(8, { power: 0.8 }).dZ ?? 0).toBeGreaterThan(0.5);
  });

  it('covers the true change with its interval in about 95 of 100 groups of twelve', () => {
    const [scale] = scales;
    if (scale === undefined) throw new Error('There is no scale.');
    const crowd = people(5_000, 11);
    const trueChange = mean(scoresOn(again(crowd, 12, 0.4), scale)) - mean(scoresOn(crowd, scale));
    const groups = Array.from({ length: 300 }, (_, i) => {
      const before = people(12, 1000 + i);
      return pairedShift(scoresOn(before, scale), scoresOn(again(before, 5000 + i, 0.4), scale));
    });
    const covered = groups.filter(
      ({ lower, upper }) => (lower ?? Infinity) <= trueChange && trueChange <= (upper ?? -Infinity),
    );
    expect(covered.length / groups.length).toBeGreaterThan(0.91);
    expect(covered.length / groups.length).toBeLessThan(0.99);
  });
});
