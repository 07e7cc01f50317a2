import { figureMeanings } from '#analysis/methods-figures.ts';
import { methods } from '#analysis/methods.ts';
import { zipOf, type PackedFile } from '#server/command-line/zip.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import { csvOf } from './csv.ts';
import { checkedFiles } from './r-bundle.ts';

const readme = `Pilots beside each other and what is made of all of them, to be checked and drawn again in R. No answer of any person is
in these files.

  benchmark.json   the comparison as it is shown
  pilots.csv       every pilot that is shown, scale by scale: its own change, and the same drawn towards the mean
  pools.csv        every scale: the pilots together
  codebook.csv     what every column means, and the method with its source
  SHA256SUMS       what these files must be
  reproduce.R      checks the hashes, makes the verdicts and the pools again, and draws the forests

Run it with "Rscript reproduce.R" in this folder (R 4.5 or later, no packages). It ends with status 0 when everything
agrees within the bounds of rounding, else with status 1 and a list. Where the rows of other organisations are not in
these files, a pool is checked in itself and not made again.
`;

/** All that is needed to check the comparison of pilots in base R, in one zip. */
export function benchmarkBundle(benchmark: Benchmark): Uint8Array {
  return zipOf(benchmarkFiles(benchmark));
}

/** The files of it. */
export function benchmarkFiles(benchmark: Benchmark): PackedFile[] {
  return checkedFiles(readme, 'reproduce-benchmark.R', [
    { name: 'benchmark.json', content: JSON.stringify(benchmark) },
    { name: 'pilots.csv', content: pilotsCsv(benchmark) },
    { name: 'pools.csv', content: poolsCsv(benchmark) },
    { name: 'codebook.csv', content: codebookCsv() },
  ]);
}

type Scale = Benchmark['scales'][number];

/** A scale by its questionnaire: two of them may have one of the same name. */
const keyOf = ({ id, instrument }: Scale): string => `${instrument.id}/${id}`;

const pilotColumns = {
  scale: 'questionnaire and scale',
  pilot: 'organisation and pilot',
  n: figureMeanings['n'],
  change: 'mean change of its people, later wave minus before wave, to a tenth of a point',
  lower95: 'lower limit of the 95% interval, rounded outward',
  upper95: 'upper limit of the 95% interval, rounded outward',
  verdict: 'the limits in words',
  shrunken: 'the change drawn towards the mean of the pilots; empty when it is not in the pool',
  shrunkenSe: 'standard error of that',
  weeks: 'weeks between the two waves; empty where that was not kept',
  sessions: 'sessions held between them; empty where that was not kept',
};

function pilotsCsv({ scales }: Benchmark): string {
  return csvOf([
    Object.keys(pilotColumns),
    ...scales.flatMap((scale) =>
      scale.rows.map(({ pilot, organisation, n, change, interval95, verdict, shrunken, ...between }) => [
        keyOf(scale),
        `${organisation.name}: ${pilot.title}`,
        n,
        change,
        ...interval95,
        verdict,
        shrunken?.estimate ?? null,
        shrunken?.se ?? null,
        between.weeksBetween ?? null,
        between.sessionsHeld ?? null,
      ]),
    ),
  ]);
}

const poolColumns = {
  scale: 'questionnaire and scale',
  name: 'name of the scale',
  lowest: 'lowest point of the scale',
  highest: 'highest point of the scale',
  sesoi: 'smallest change that matters, in points',
  madeOn: 'day on which the pool was made',
  k: 'pilots in the pool',
  organisations: 'organisations in the pool',
  people: 'people in the pool',
  estimate: figureMeanings['estimate'],
  se: figureMeanings['se'],
  df: figureMeanings['df'],
  t: figureMeanings['t'],
  p: figureMeanings['p'],
  lower95: 'lower limit of the 95% interval, rounded outward',
  upper95: 'upper limit of the 95% interval, rounded outward',
  tau2: figureMeanings['tau2'],
  tau2Lower: figureMeanings['tau2Lower'],
  tau2Upper: figureMeanings['tau2Upper'],
  q: figureMeanings['q'],
  qP: figureMeanings['qP'],
  i2: figureMeanings['i2'],
  predictionLower: figureMeanings['predictionLower'],
  predictionUpper: figureMeanings['predictionUpper'],
};

function poolsCsv({ scales }: Benchmark): string {
  return csvOf([
    Object.keys(poolColumns),
    ...scales.map((scale) => [
      keyOf(scale),
      scale.title.en,
      ...scale.range,
      scale.sesoi,
      ...pooledCells(scale.pooled),
    ]),
  ]);
}

function pooledCells(pooled: Scale['pooled']): (string | number | null)[] {
  if (pooled === null)
    return Object.keys(poolColumns)
      .slice(5)
      .map(() => null);
  const { madeOn, k, organisations, people, estimate, se, df, t, p, tau2, q, qP, i2, prediction } = pooled;
  const [lower, upper] = pooled.interval95;
  const [tau2Lower, tau2Upper] = pooled.tau2Interval;
  const [from, to] = prediction ?? [null, null];
  const ofPilots = [tau2, tau2Lower, tau2Upper, q, qP, i2, from, to];
  return [madeOn, k, organisations, people, estimate, se, df, t, p, lower, upper, ...ofPilots];
}

const meanings = (file: string, columns: Readonly<Record<string, string | undefined>>) =>
  Object.entries(columns).map(([column, meaning]) => [file, column, meaning ?? null]);

function codebookCsv(): string {
  const { pooled } = methods;
  return csvOf([
    ['file', 'column', 'meaning'],
    ...meanings('pilots.csv', pilotColumns),
    ...meanings('pools.csv', poolColumns),
    ['method', 'text', pooled.text.en],
    ['method', 'formula', pooled.formula],
    ['method', 'source', pooled.source.en],
    ['method', 'r', pooled.r],
  ]);
}
