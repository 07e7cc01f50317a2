import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { currentInstrument } from '#instruments/registry.ts';
import type { Release } from '#analysis/release.ts';
import { releasedTables } from '#analysis/words/released-tables.ts';
import { readBenchmark } from '#server/contract/benchmark.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { aboutRelease } from '#server/exports/about-release.ts';
import { benchmarkFiles } from '#server/exports/benchmark-bundle.ts';
import { codebook } from '#server/exports/codebook.ts';
import { figuresCsv } from '#server/exports/r-bundle.ts';
import { releaseRows } from '#server/exports/release-rows.ts';
import { pilotReport } from '#server/reports/pilot-report.ts';
import { toldOnly } from '#server/reports/sections/appendix.ts';
import { exampleBenchmark, fullRelease, reportInput, unmatchedFollowUp } from './example.ts';
import { figuresIn, figuresOfSchema, kindOf, withOther, type FigureIn } from './figures-in.ts';

const kinds = figuresOfSchema(releaseSchema);
const releases: readonly Release[] = [fullRelease(), unmatchedFollowUp()];
const hash = 'b'.repeat(64);

/** Where the figures of a release are read, each as one text. */
const rows = (release: Release): string => figuresCsv(release);
const tables = (release: Release): string => JSON.stringify(releasedTables(release, 'nl'));
const report = (release: Release): string =>
  JSON.stringify(pilotReport(reportInput({ release, benchmark: null })));
const aboutTheWhole = (release: Release): string => JSON.stringify(aboutRelease(release, hash, 'nl'));

/** What is told of a release as a whole, beside its figures. */
const ofTheWhole = [
  'later.wave',
  'scales[].range[]',
  'scales[].sesoi',
  'sessionsHeld',
  'threshold',
  'weeksBetween',
];

/** The kinds of which some figure, made otherwise, leaves an output as it was. */
function unheard<T>(
  document: T,
  schema: z.ZodType<T>,
  figures: readonly FigureIn[],
  output: (one: T) => string,
): string[] {
  const plain = output(document);
  const of = figuresOfSchema(schema);
  const silent = figures.filter((figure) => output(withOther(document, schema, of, figure)) === plain);
  return silent.map(({ place }) => kindOf(place));
}

/** Of every kind the first two figures and the last two: limits stand in pairs. */
const someOfEach = (figures: readonly FigureIn[]): FigureIn[] =>
  [...Map.groupBy(figures, ({ place }) => kindOf(place)).values()].flatMap((alike) =>
    alike.filter((_, i) => i < 2 || i >= alike.length - 2),
  );

/** Those kinds of both releases, or of some kinds the ones that are still unheard. */
function silentKinds(output: (release: Release) => string, among?: readonly string[]): string[] {
  const found = releases.flatMap((release) => {
    const figures = someOfEach(figuresIn(release, kinds)).filter(
      ({ place }) => among?.includes(kindOf(place)) ?? true,
    );
    return unheard(release, releaseSchema, figures, output);
  });
  return [...new Set(found)].sort();
}

describe('Every figure that a release can hold', () => {
  it('stands in one of the two releases of these tests: a new one cannot be left out', () => {
    const held = new Set(
      releases.flatMap((release) => figuresIn(release, kinds).map(({ place }) => kindOf(place))),
    );
    expect([...kinds.keys()].filter((kind) => !held.has(kind))).toEqual([]);
    expect(held.size).toBeGreaterThan(70);
  });

  it('is in the rows for programs: made otherwise it makes them otherwise, but for what is said of the whole', () => {
    expect(silentKinds(rows)).toEqual([...ofTheWhole, 'later.kind'].sort());
  });

  it('is in the tables, which report and spreadsheet hold all of', () => {
    // The total has one name on all scales, which says that it is over the groups shown as soon as it is so on one.
    expect(silentKinds(tables)).toEqual([...ofTheWhole, 'total[].basis'].sort());
    for (const release of releases) {
      const { sections } = pilotReport(reportInput({ release }));
      const told = sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => ('table' in block ? [block.table] : [])),
      );
      // What people chose fills the report with figures alone; the spreadsheet says of every option that it may not be told.
      for (const { table } of releasedTables(release, 'nl')) {
        const { rows } = toldOnly(table, 'nl');
        expect(rows.every((row) => table.rows.includes(row))).toBe(true);
        expect([[], ...told.map((one) => one.rows)]).toContainEqual(rows);
      }
    }
  });

  it('or is said of the whole in report and spreadsheet: nothing but the number of the wave is not', () => {
    expect(silentKinds(report, ofTheWhole)).toEqual(['later.wave']);
    expect(silentKinds(aboutTheWhole, ofTheWhole)).toEqual(['later.wave']);
  });
});

describe('The codebook', () => {
  it('says of every row for programs what it means, and of every method its source in words', () => {
    const release = fullRelease();
    for (const language of ['nl', 'en'] as const) {
      const { rows: entries } = codebook(release, currentInstrument, language);
      const named = new Set(entries.map(([, name]) => name));
      for (const { figure } of releases.flatMap(releaseRows)) expect(named).toContain(figure);
      expect(JSON.stringify(entries)).not.toMatch(/\[object|undefined/);
    }
  });
});

describe('Every figure that a comparison of pilots can hold', () => {
  it('is in the files for R', () => {
    const benchmark = exampleBenchmark();
    const schema = readBenchmark.reply;
    const figures = figuresIn(benchmark, figuresOfSchema(schema));
    const held = new Set(figures.map(({ place }) => kindOf(place)));
    expect([...figuresOfSchema(schema).keys()].filter((kind) => !held.has(kind))).toEqual([]);
    const forR = (one: typeof benchmark): string =>
      JSON.stringify(benchmarkFiles(one).filter(({ name }) => /^p.*csv$/.test(name)));
    expect(unheard(benchmark, schema, figures, forR)).toEqual([]);
  });
});
