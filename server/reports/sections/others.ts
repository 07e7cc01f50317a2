import type { Language } from '#instruments/instrument.ts';
import { forestDescription, forestKey, forestOf, howPooled } from '#analysis/charts/benchmark-charts.ts';
import { forestChart } from '#analysis/charts/forest.ts';
import { benchmarkFinding } from '#analysis/words/benchmark-finding.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { tableOf, type ColumnOf, type Table } from '#analysis/words/table.ts';
import { tableTexts } from '#analysis/words/table-texts.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import { forestParts } from '#server/reports/forest-parts.ts';
import { figureSlide } from '#server/reports/figure.ts';
import type { Block, ReportFigure, Section, Slide } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';

type BenchmarkScale = Benchmark['scales'][number];

/**
 * The pilot beside the pool of all that agreed: its own row, the pooled estimate and where a new pilot would roughly
 * lie; never another's row. In public the pool alone.
 */
export function othersSection(benchmark: Benchmark | null, language: Language, withRows: boolean): Section {
  const { sections, others } = reportTexts[language];
  const pooled = (benchmark?.scales ?? []).filter((scale) => scale.pooled !== null);
  const figures = withRows ? [...pooled].reverse().flatMap((scale) => benchmarkFigure(scale, language)) : [];
  const tables =
    pooled.length === 0
      ? []
      : [pooledTable(pooled, language), ...(withRows ? [rowsTable(pooled, language)] : [])];
  const blocks: Block[] =
    pooled.length === 0
      ? [{ kind: 'text', text: others.none }]
      : [
          { kind: 'text', text: others.lead },
          ...figures,
          ...tables.map((table) => ({ kind: 'table', table }) as const),
        ];
  return {
    id: 'others',
    title: sections.others,
    blocks,
    slides: [...figures.map(figureSlide), ...tables.map((table) => tableSlide(table, language))],
  };
}

/** The rows of a scale above the pool; without a row there is nothing to draw. */
export function benchmarkFigure(scale: BenchmarkScale, language: Language): ReportFigure[] {
  return forestParts(scale.rows).map(({ rows, suffix, mark }) => {
    const figure = partFigure({ ...scale, rows }, scale.rows, language);
    return { ...figure, id: `${figure.id}${suffix}`, title: `${figure.title}${mark}` };
  });
}

function partFigure(scale: BenchmarkScale, all: BenchmarkScale['rows'], language: Language): ReportFigure {
  const { titles } = pictureTexts[language];
  const alongside = all.map(({ interval95: [lower, upper] }) => ({ lower, upper }));
  const forest = { ...forestOf(scale, language), alongside };
  return {
    kind: 'figure',
    id: `benchmark-${scale.id}`,
    title: titles.forest(scale.title[language]),
    caption: benchmarkFinding(scale, scale.pooled, language),
    made: howPooled(scale, language),
    description: forestDescription(forest, language),
    draw: () => forestChart(forest, forestKey(forest, language), { language, layout: 'wide' }),
  };
}

/** A table for who asks. */
function tableSlide(table: Table, language: Language): Slide {
  const { caption } = table;
  const title = reportTexts[language].sections.others;
  return { topic: caption, title, figure: null, table, points: [], notes: caption };
}

/** The pooled figures of every scale, to a hundredth. */
export function pooledTable(scales: readonly BenchmarkScale[], language: Language): Table {
  const { columns, captions } = tableTexts[language];
  const figure = (
    key: string,
    title: string,
    of: (pooled: NonNullable<BenchmarkScale['pooled']>) => number | null,
  ): ColumnOf<BenchmarkScale> => ({
    key,
    title,
    kind: 'change',
    decimals: 2,
    of: ({ pooled }) => (pooled === null ? null : of(pooled)),
  });
  const count = (
    key: string,
    title: string,
    of: (pooled: NonNullable<BenchmarkScale['pooled']>) => number,
  ): ColumnOf<BenchmarkScale> => ({
    ...figure(key, title, of),
    kind: 'count',
  });
  return tableOf<BenchmarkScale>(
    captions.pooled,
    [
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ title }) => title[language] },
      count('pilots', columns.pilots, ({ k }) => k),
      count('people', columns.people, ({ people }) => people),
      figure('estimate', columns.change, ({ estimate }) => estimate),
      figure('lower', columns.lower, ({ interval95 }) => interval95[0]),
      figure('upper', columns.upper, ({ interval95 }) => interval95[1]),
      figure('predictionLower', columns.predictionLower, ({ prediction }) => prediction?.[0] ?? null),
      figure('predictionUpper', columns.predictionUpper, ({ prediction }) => prediction?.[1] ?? null),
      { ...figure('tau2', columns.tau2, ({ tau2 }) => tau2), kind: 'number' },
      { ...figure('i2', columns.i2, ({ i2 }) => i2), kind: 'number' },
    ],
    scales,
  );
}

/** The rows that may be shown, each with its estimate drawn towards the mean. */
export function rowsTable(scales: readonly BenchmarkScale[], language: Language): Table {
  const { columns, captions } = tableTexts[language];
  const lines = scales.flatMap(({ title, rows }) => rows.map((row) => ({ ...row, scale: title[language] })));
  return tableOf<(typeof lines)[number]>(
    captions.benchmark,
    [
      { key: 'pilot', title: columns.pilot, kind: 'text', of: ({ pilot }) => pilot.title },
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ scale }) => scale },
      { key: 'people', title: columns.people, kind: 'count', of: ({ n }) => n },
      { key: 'change', title: columns.change, kind: 'change', of: ({ change }) => change },
      { key: 'lower', title: columns.lower, kind: 'change', of: ({ interval95 }) => interval95[0] },
      { key: 'upper', title: columns.upper, kind: 'change', of: ({ interval95 }) => interval95[1] },
      {
        key: 'shrunken',
        title: columns.shrunken,
        kind: 'change',
        decimals: 2,
        of: ({ shrunken }) => shrunken?.estimate ?? null,
      },
      {
        key: 'weeks',
        title: columns.weeks,
        kind: 'count',
        of: ({ weeksBetween }) => (weeksBetween === undefined ? null : Math.round(weeksBetween)),
      },
      {
        key: 'sessions',
        title: columns.sessions,
        kind: 'count',
        of: ({ sessionsHeld }) => sessionsHeld ?? null,
      },
    ],
    lines,
  );
}
