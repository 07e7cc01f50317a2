import type { TopLevelSpec } from 'vega-lite';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { forestKey } from '#analysis/charts/benchmark-charts.ts';
import { forestChart, type Forest, type ForestRow } from '#analysis/charts/forest.ts';
import type { ChartOptions } from '#analysis/charts/options.ts';
import type { Release } from '#analysis/release.ts';
import { releases } from './cases.ts';

/** A picture that is made of more than one release, by what is hard about it. */
export interface BesideCase {
  readonly name: string;
  readonly spec: (options: ChartOptions) => TopLevelSpec;
}

const longName =
  'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties: Goed Werk bij het Directoraat-Generaal Openbaar Bestuur en Democratische Rechtsstaat';

const row = (name: string, estimate: number, half: number): ForestRow => ({
  name,
  estimate,
  lower: estimate - half,
  upper: estimate + half,
  shrunken: estimate / 2,
});

const pooled = { name: 'Alle trajecten samen', estimate: 0.3, lower: 0.1, upper: 0.5 };
const prediction = { name: 'Een nieuw traject, ongeveer', lower: -0.1, upper: 0.7 };

const forests: ReadonlyMap<string, Forest> = new Map([
  [
    'one pilot beside the pool',
    { rows: [row('Douane: toezicht', 0.5, 0.3)], pooled, prediction, sesoi: 0.3 },
  ],
  [
    'twelve pilots with long names',
    {
      rows: Array.from({ length: 12 }, (_, i) => row(`${longName} ${i} <&"'>`, 0.1 * i - 0.4, 0.3)),
      pooled,
      prediction,
      sesoi: 0.3,
    },
  ],
  [
    'pilots without any change',
    {
      rows: Array.from({ length: 5 }, (_, i) => row(`Traject ${i}`, 0, 0.1)),
      pooled: { ...pooled, estimate: 0, lower: -0.01, upper: 0.01 },
      prediction: null,
      sesoi: null,
    },
  ],
  [
    'pilots far apart, without a pool',
    { rows: [row('Omhoog', 3.9, 0.1), row('Omlaag', -3.9, 0.1)], pooled: null, prediction: null, sesoi: 0.3 },
  ],
]);

/** The same people again and again, after so many weeks. */
const after = (name: string, weeks: readonly number[]): Release[] =>
  weeks.flatMap((weeksBetween) => {
    const release = releases.get(name);
    return release === undefined ? [] : [{ ...release, weeksBetween }];
  });

const followed: ReadonlyMap<string, Release[]> = new Map([
  ['usual figures', after('usual figures', [14, 40])],
  ['tiny changes', after('tiny changes', [14, 40])],
  ['means near the ends', after('means near the ends', [14, 40, 66])],
  ['a fall from end to end', after('a fall from end to end', [14, 40])],
  ['waves close to each other', after('usual figures', [2, 4, 6, 60])],
  ['twelve groups with long names', after('twelve groups with long names', [14, 40])],
]);

const forestCases: BesideCase[] = [...forests].map(([name, forest]) => ({
  name: `the forest: ${name}`,
  spec: (options) => forestChart(forest, forestKey(forest, options.language), options),
}));

const followedCases: BesideCase[] = [...followed].map(([name, waves]) => ({
  name: `the lines over later waves: ${name}`,
  spec: ({ language, layout }) => {
    const chart = followedCharts(waves, language).at(-1);
    if (chart === undefined) throw new Error(`There are no lines of ${name}.`);
    return chart.draw(layout);
  },
}));

/** Forests and lines over later waves that are hard to draw. */
export const besideCases: readonly BesideCase[] = [...forestCases, ...followedCases];
