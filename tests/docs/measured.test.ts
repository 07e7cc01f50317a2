import { describe, expect, it } from 'vitest';
import { measuredPage, type Measured } from '#tests/bench/write-measured.ts';

const spread = (milliseconds: number) => ({ median: milliseconds / 2, p95: milliseconds });

/** A page, a part or a file that took so long at its slow end. */
const taken = (name: string, clock: number, processor = 20) => ({
  name,
  questions: 3,
  clock: spread(clock),
  processor: spread(processor),
  again: spread(clock / 2),
  kilobytes: 10,
});

/** A run in which everything was as promised, some of it by a hair. */
const kept: Measured = {
  day: '2026-11-27',
  clone: {
    installSeconds: 179,
    compiled: false,
    testSeconds: 599,
    testLine: '4000 passed, 0 failed',
    failedTests: [],
  },
  pages: {
    demoReadyMs: 59_000,
    demoStopMs: 4900,
    yardstick: spread(1),
    pages: [{ name: 'start', ...spread(5), kilobytes: 3 }],
  },
  fullHouse: {
    yardstick: taken('healthz', 1, 1),
    pages: [taken('results', 99, 99)],
    later: [taken('preview', 99)],
    files: [taken('zip', 999, 999)],
  },
  participant: {
    runs: 9,
    startKilobytes: 14.9,
    startVisible: spread(990),
    answerableAfterReading: spread(1490),
    answerableAtOnce: spread(1490),
    scriptAgain: spread(9000),
    secondVisitKilobytes: 19.9,
  },
  analysis: {
    stored: {
      rows: 10,
      cells: 2,
      oursMs: 150,
      loopMs: 100,
      warmOursMs: 200,
      warmLoopMs: 100,
      megabytes: 299,
      largestDifference: 0,
    },
    yardstickSeconds: 1,
    study: { pilots: 300, people: 10, cpuSeconds: 4.9 },
    release: { ...spread(290), first: 299 },
  },
  reports: {
    charts: spread(59),
    pilot: { ms: 4900, megabytes: 900 },
    programme: { ms: 19_000, megabytes: 499 },
  },
  submits: { syncsPerSecond: 1, onePerCommit: 1, together: 1, atOnce: 64 },
};

const { clone, pages, fullHouse, participant, analysis, reports } = kept;
const { stored, release, study } = analysis;
const inClone = (changed: object): Measured => ({ ...kept, clone: clone && { ...clone, ...changed } });
const onPhone = (changed: object): Measured => ({ ...kept, participant: { ...participant, ...changed } });
const inAnalysis = (changed: object): Measured => ({ ...kept, analysis: { ...analysis, ...changed } });

/** For each promise a run that breaks it, and nothing else. */
const breaches: readonly (readonly [what: string, measured: Measured])[] = [
  ['npm ci', inClone({ installSeconds: 181 })],
  ['compiled', inClone({ compiled: true })],
  ['npm test', inClone({ testSeconds: 601 })],
  ['npm test', inClone({ testLine: '4000 passed, 1 failed' })],
  ['npm run demo', { ...kept, pages: { ...pages, demoReadyMs: 61_000 } }],
  ['SIGTERM', { ...kept, pages: { ...pages, demoStopMs: 5100 } }],
  ['results', { ...kept, fullHouse: { ...fullHouse, pages: [taken('results', 101)] } }],
  ['results', { ...kept, fullHouse: { ...fullHouse, pages: [taken('results', 50, 101)] } }],
  ['preview', { ...kept, fullHouse: { ...fullHouse, later: [taken('preview', 101)] } }],
  ['zip', { ...kept, fullHouse: { ...fullHouse, files: [taken('zip', 1001)] } }],
  ['over the line', onPhone({ startKilobytes: 15.1 })],
  ['visible', onPhone({ startVisible: spread(1010) })],
  ['reading', onPhone({ answerableAfterReading: spread(1510) })],
  ['empty cache', onPhone({ answerableAtOnce: { median: 900, p95: Infinity } })],
  ['second visit', onPhone({ secondVisitKilobytes: 20.1 })],
  ['stored answers', inAnalysis({ stored: { ...stored, oursMs: 151 } })],
  ['memory', inAnalysis({ stored: { ...stored, megabytes: 301 } })],
  ['once read', inAnalysis({ stored: { ...stored, warmOursMs: 201 } })],
  ['complete report', inAnalysis({ study: { ...study, cpuSeconds: 5.1 } })],
  ["one pilot's release", inAnalysis({ release: { ...release, first: 301 } })],
  ['picture', { ...kept, reports: { ...reports, charts: spread(61) } }],
  ['four groups', { ...kept, reports: { ...reports, pilot: { ms: 5100, megabytes: 1 } } }],
  ['60 pilots', { ...kept, reports: { ...reports, programme: { ms: 20_100, megabytes: 1 } } }],
  ['memory', { ...kept, reports: { ...reports, programme: { ms: 1, megabytes: 501 } } }],
];

const marked = (page: string): string[] => page.split('\n').filter((line) => line.includes('**not kept**'));

describe('The page of what was measured', () => {
  it('breaks nothing when all is as promised, and says so of a run without the fresh clone', () => {
    for (const measured of [kept, { ...kept, clone: null }]) {
      const page = measuredPage(measured);
      expect(page.broken).toEqual([]);
      expect(marked(page.text)).toEqual([]);
    }
  });

  it.each(breaches)('names what is not as promised, in its row too: %s', (what, measured) => {
    const page = measuredPage(measured);
    expect(page.broken).toEqual([expect.stringContaining(what)]);
    expect(marked(page.text)).toEqual([expect.stringContaining(what)]);
  });

  it('has a breach here for every promise', () => {
    const promised = measuredPage(kept)
      .text.split('\n')
      .filter((line) => /\| (under|at most|no) /.test(line)).length;
    const rows = new Set(
      breaches.map(([, measured]) => marked(measuredPage(measured).text)[0]?.split('|')[1]),
    );
    // A page, a part and a file have their promise above their table; "memory of that" is the name of two rows.
    expect(promised).toBeGreaterThan(15);
    expect(rows.size).toBe(promised + 3 - 1);
  });
});
