import type { Language } from '#instruments/instrument.ts';
import type { BenchmarkHead, BenchmarkRow, PooledFigures } from '#analysis/benchmark.ts';
import type { Limits } from '#analysis/release.ts';
import { analysisVersion } from '#analysis/version.ts';
import { benchmarkFinding } from '#analysis/words/benchmark-finding.ts';
import { peopleText } from '#analysis/words/how-drawn.ts';
import { formatChange, formatDay } from '#analysis/words/numbers.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { tableOf, type ColumnOf, type Table } from '#analysis/words/table.ts';
import { tableTexts } from '#analysis/words/table-texts.ts';
import { forestChart, type Forest, type ForestKey } from './forest.ts';
import type { ReleasedChart } from './released-charts.ts';

/** One scale of the comparison as somebody may see it: the rows that are theirs to see, and the pool. */
export interface ComparedScale extends BenchmarkHead {
  readonly rows: readonly (BenchmarkRow & { readonly shrunken: { readonly estimate: number } | null })[];
  readonly pooled: (PooledFigures & { readonly madeOn: string }) | null;
}

/** What the picture of a scale is called: by its questionnaire, for two may have scales of the same name. */
export function forestId({ instrument, id }: Pick<ComparedScale, 'instrument' | 'id'>): string {
  return `forest-${instrument.id}-${id}`;
}

/** The forest of a scale with everything that stands beside it. */
export function benchmarkChart(scale: ComparedScale, language: Language): ReleasedChart {
  const { titles } = pictureTexts[language];
  const forest = forestOf(scale, language);
  return {
    id: forestId(scale),
    title: titles.forest(scale.title[language]),
    finding: benchmarkFinding(scale, scale.pooled, language),
    made: howPooled(scale, language),
    description: forestDescription(forest, language),
    table: forestTable(scale, language),
    draw: (layout) => forestChart(forest, forestKey(forest, language), { language, layout }),
  };
}

/** What is said below a forest: the axis, and of the marks those that are in it. */
export function forestKey({ rows, pooled, sesoi }: Forest, language: Language): ForestKey {
  const { axis, key } = pictureTexts[language].forest;
  return [
    axis,
    key.own,
    ...(rows.some(({ shrunken }) => shrunken !== null) ? [key.shrunken] : []),
    ...(pooled === null ? [] : [key.pooled]),
    ...(sesoi === null ? [] : [key.small]),
  ];
}

/** The picture in words: each pilot, then the pool. */
export function forestDescription({ rows, pooled }: Forest, language: Language): string {
  const change = (value: number): string => formatChange(value, language);
  return [...rows, ...(pooled === null ? [] : [pooled])]
    .map(({ name, estimate, lower, upper }) =>
      pictureTexts[language].forest.row(name, change(estimate), change(lower), change(upper)),
    )
    .join(' ');
}

/** How a forest was made: of which people, with which questionnaire and versions. */
export function howPooled({ rows, pooled, instrument }: ComparedScale, language: Language): string {
  const { made } = pictureTexts[language];
  const title = instrument.title[language];
  return [
    made.line(made.how[pooled === null ? 'pilots' : 'pooled']),
    ...peopleText(pooled === null ? rows.map(({ n }) => n) : [pooled.people], language),
    pooled === null
      ? made.pilotsVersions(analysisVersion)
      : made.pooledVersions(title, formatDay(pooled.madeOn, language), analysisVersion),
  ].join(' ');
}

/** What is drawn of a scale: the rows as they came, the pool, and where a new pilot roughly lies. */
export function forestOf({ rows, pooled, sesoi }: ComparedScale, language: Language): Forest {
  const { forest: words } = pictureTexts[language];
  return {
    rows: rows.map(({ pilot, organisation, change, interval95: [lower, upper], shrunken }) => ({
      name: nameOf(pilot, organisation),
      estimate: change,
      lower,
      upper,
      shrunken: shrunken?.estimate ?? null,
    })),
    pooled:
      pooled === null
        ? null
        : {
            name: words.pooled,
            estimate: pooled.estimate,
            lower: pooled.interval95[0],
            upper: pooled.interval95[1],
          },
    prediction:
      pooled?.prediction == null
        ? null
        : { name: words.prediction, lower: pooled.prediction[0], upper: pooled.prediction[1] },
    sesoi,
  };
}

/** The pilot first: on a phone there is room for one line. */
function nameOf(pilot: BenchmarkRow['pilot'], organisation: BenchmarkRow['organisation']): string {
  return `${pilot.title}, ${organisation.name}`;
}

/** A line of the table behind a forest. */
interface Line {
  readonly name: string;
  readonly people: number | null;
  readonly change: number | null;
  readonly limits: Limits;
  readonly weeks: number | null;
  readonly sessions: number | null;
}

/** The figures behind a forest: a line a pilot, then the pool and where a new pilot roughly lies, all to a hundredth. */
function forestTable(scale: ComparedScale, language: Language): Table {
  const { columns, captions } = tableTexts[language];
  const figure = (key: string, title: string, of: (line: Line) => number | null): ColumnOf<Line> => ({
    key,
    title,
    kind: 'change',
    decimals: 2,
    of,
  });
  return tableOf<Line>(
    captions.benchmark,
    [
      { key: 'pilot', title: columns.pilot, kind: 'text', of: ({ name }) => name },
      { key: 'people', title: columns.people, kind: 'count', of: ({ people }) => people },
      figure('change', columns.change, ({ change }) => change),
      figure('lower', columns.lower, ({ limits }) => limits[0]),
      figure('upper', columns.upper, ({ limits }) => limits[1]),
      { key: 'weeks', title: columns.weeks, kind: 'count', of: ({ weeks }) => weeks },
      { key: 'sessions', title: columns.sessions, kind: 'count', of: ({ sessions }) => sessions },
    ],
    linesOf(scale, language),
  );
}

function linesOf({ rows, pooled }: ComparedScale, language: Language): Line[] {
  const { forest: words } = pictureTexts[language];
  const together = { weeks: null, sessions: null };
  return [
    ...rows.map(({ pilot, organisation, n, change, interval95, weeksBetween, sessionsHeld }) => ({
      name: nameOf(pilot, organisation),
      people: n,
      change,
      limits: interval95,
      weeks: weeksBetween === undefined ? null : Math.round(weeksBetween),
      sessions: sessionsHeld ?? null,
    })),
    ...(pooled === null
      ? []
      : [
          {
            ...together,
            name: words.pooled,
            people: pooled.people,
            change: pooled.estimate,
            limits: pooled.interval95,
          },
        ]),
    ...(pooled?.prediction == null
      ? []
      : [{ ...together, name: words.prediction, people: null, change: null, limits: pooled.prediction }]),
  ];
}
