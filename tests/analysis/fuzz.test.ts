import { describe, expect, it } from 'vitest';
import {
  ancovaShift,
  attrition,
  clusteredDifference,
  cronbachAlpha,
  detectableShift,
  differenceInDifferences,
  ends,
  equivalence,
  holm,
  mixedShift,
  pairedShift,
  poolShifts,
  reliableChange,
  scoreScale,
  shares,
  signedRankShift,
  signFlipTest,
  standardizedShift,
  unlinkedShift,
  verdict,
} from '#analysis/index.ts';
import { firstBroken } from './first-broken.ts';
import { simulation, type Simulation } from './simulate.ts';

type Anything = number | null | undefined;

const odd: readonly Anything[] = [
  null,
  undefined,
  NaN,
  Infinity,
  -Infinity,
  0,
  -0,
  5e-324,
  1e-300,
  1e-30,
  1e74,
  1e149,
  -1e150,
  1e308,
  3.5,
  3.4999999999999996,
];

/** A made-up source of whatever a caller could hand over: mostly scores with ties, now and then nonsense. */
function anything(source: Simulation) {
  const { normal, uniform, whole } = source;
  const oddOne = (): Anything => odd[whole(0, odd.length - 1)];
  const value = (nonsense: number): Anything => {
    const kind = uniform();
    if (kind < nonsense) return oddOne();
    if (kind < nonsense + 0.1) return null;
    return kind < 0.8 ? whole(6, 30) / 6 : 3 + normal() * 10 ** whole(-12, 3);
  };
  const values = (): Anything[] => {
    const nonsense = [0, 0, 0.05, 0.4][whole(0, 3)] ?? 0;
    const constant = uniform() < 0.1 ? whole(1, 5) : null;
    return Array.from({ length: whole(0, whole(0, 9) === 0 ? 60 : 12) }, () => constant ?? value(nonsense));
  };
  const single = (): Anything => (uniform() < 0.3 ? oddOne() : uniform());
  const options = () => ({ confidence: single() ?? 0.9 });
  const arm = () => ({ before: values(), after: values() });
  const rows = () =>
    values().map((score) => ({
      person: ([1, 2, 3, 4, 'a', '', null, undefined] as const)[whole(0, 7)],
      wave: uniform() < 0.5 ? ('before' as const) : ('after' as const),
      value: score,
    }));
  return { values, single, options, arm, rows, whole };
}

const finite = (value: Anything): number => (Number.isFinite(value) ? (value ?? 0) : 0);

/** Every public function, each with odd input of its own. */
const functions: Readonly<Record<string, (from: ReturnType<typeof anything>) => unknown>> = {
  pairedShift: ({ values, options }) => pairedShift(values(), values(), options()),
  standardizedShift: ({ values, options }) => standardizedShift(values(), values(), options()),
  signedRankShift: ({ values, options }) => signedRankShift(values(), values(), options()),
  signFlipTest: ({ values, single, whole }) =>
    signFlipTest(values(), values(), { seed: single() ?? 1, resamples: whole(-1, 20) }),
  unlinkedShift: ({ values, options }) => unlinkedShift(values(), values(), options()),
  mixedShift: ({ rows, options }) => mixedShift(rows(), options()),
  poolShifts: ({ values, options }) => poolShifts(values(), values(), options()),
  cronbachAlpha: ({ values, whole, options }) =>
    cronbachAlpha(
      Array.from({ length: whole(0, 8) }, () => values().slice(0, 4)),
      options(),
    ),
  equivalence: ({ values, single }) => equivalence(values(), values(), single()),
  differenceInDifferences: ({ arm, options }) => differenceInDifferences(arm(), arm(), options()),
  clusteredDifference: ({ values, options }) => clusteredDifference(values(), values(), options()),
  ancovaShift: ({ arm, options }) => ancovaShift(arm(), arm(), options()),
  reliableChange: ({ values, single }) =>
    reliableChange(values(), values(), { sd: single(), reliability: single() }),
  detectableShift: ({ values, single, options }) =>
    detectableShift(values()[0], { power: single() ?? 0.8, ...options() }),
  shares: ({ values, single }) => shares(values(), values(), single()),
  attrition: ({ values, options }) => attrition(values(), values(), options()),
  ends: ({ values, single }) => ends(values(), [finite(single()), finite(single())]),
  holm: ({ values }) => holm(values()),
  scoreScale: ({ values }) => {
    const answers = Object.fromEntries(
      values().map((value, i) => [i, Number.isFinite(value) ? value : null]),
    );
    return scoreScale(answers, {
      id: 's',
      items: ['0', '1', '2'],
      reversed: ['1'],
      range: [1, 5],
      minAnswered: 2,
    });
  },
  verdict: ({ single }) => verdict(finite(single()), finite(single()), single() ?? null),
};

const inputs = 100_000;

describe(`A hundred thousand odd inputs never give NaN or infinity, and nothing throws`, () => {
  const names = Object.entries(functions);
  it.each(names)('%s', (name, call) => {
    const source = simulation(9000 + name.length * 31 + names.findIndex(([other]) => other === name));
    const from = anything(source);
    const found: string[] = [];
    for (let input = 0; input < inputs / names.length; input += 1) {
      const broken = firstBroken(call(from));
      if (broken !== null) found.push(`input ${input}: ${broken}`);
    }
    expect(found.slice(0, 5)).toEqual([]);
  });
});
