import { describe, expect, it } from 'vitest';
import { benchmarkHead, nextPool, type PilotTerm } from '#analysis/benchmark.ts';
import { coreOf } from '#analysis/core-of.ts';
import { hubPicture } from '#analysis/hub-picture.ts';
import { poolShifts } from '#analysis/index.ts';
import { isFlagged, responseFlags } from '#analysis/response-quality.ts';
import { releaseHead } from '#analysis/release-head.ts';
import type { GroupInput, Person } from '#analysis/release-input.ts';
import { makeRelease } from '#analysis/report.ts';
import { disagreements, pairsNeeded } from '#analysis/sensitivity.ts';
import { composeState } from '#analysis/state-release.ts';
import { analysisVersion, rulesVersion } from '#analysis/version.ts';
import { group, person, releaseInput, variedPeople } from './organisation.ts';

const times = (n: number, one: Person): Person[] => Array.from({ length: n }, () => one);
const [firstScale] = releaseInput([]).scales;

const near = (value: number): number => Math.round(value * 100) / 100;

const outward = (lower: number, upper: number): number[] => [
  Math.floor(lower * 100) / 100,
  Math.ceil(upper * 100) / 100,
];

const of = (estimate: number, lower: number, upper: number) => ({ estimate, lower, upper });

const stateOf = (groups: readonly GroupInput[], threshold = 5) => {
  const { about, scales } = releaseInput([]);
  return composeState({ about: { ...about, closedOn: '2026-03-02' }, scales, threshold, groups }, 1);
};

describe('A pool', () => {
  const terms: PilotTerm[] = Array.from({ length: 6 }, (_, i) => ({
    pilot: `p${i}`,
    organisation: `o${i % 5}`,
    scale: 'trots',
    n: 10 + i,
    estimate: 0.11 + 0.17 * ((i * 3) % 5),
    variance: 0.4 + i / 50,
  }));

  it('holds every figure of poolShifts to a hundredth, limits outward, and nothing more', () => {
    const df = terms.reduce((sum, { n }) => sum + n - 1, 0);
    const within = terms.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / df;
    const exact = poolShifts(
      terms.map(({ estimate }) => estimate),
      terms.map(({ n }) => within / n),
    );
    if (exact.status !== 'ok') throw new Error('Six pilots can be pooled.');
    const pool = nextPool(terms, null, { madeOn: '2026-11-26' });
    expect(pool).toEqual({
      madeOn: '2026-11-26',
      members: terms.map(({ pilot, organisation, n }) => ({ pilot, organisation, n })),
      figures: {
        k: 6,
        organisations: 5,
        people: 75,
        estimate: near(exact.estimate),
        se: near(exact.se),
        df: 5,
        t: near(exact.t),
        p: near(exact.p),
        interval95: outward(exact.lower, exact.upper),
        tau2: near(exact.tau2),
        tau2Interval: outward(exact.tau2Lower, exact.tau2Upper),
        q: near(exact.q),
        qP: near(exact.qP),
        i2: near(exact.i2),
        prediction: outward(exact.predictionLower, exact.predictionUpper),
      },
      shrunken: exact.shrunken.map(({ estimate, se }) => ({ estimate: near(estimate), se: near(se) })),
    });
  });

  it('stays what it was where the pilots cannot be pooled any more', () => {
    const earlier = nextPool(terms, null, { madeOn: '2026-11-26' });
    const steady = Array.from({ length: 5 }, (_, i) => ({
      ...terms[0],
      pilot: `n${i}`,
      organisation: `n${i}`,
    }));
    const still = steady.flatMap((one) =>
      one.n === undefined ? [] : [{ ...one, scale: 'trots', n: 20, estimate: 0.3, variance: 0 }],
    );
    expect(nextPool(still, earlier, { madeOn: '2026-12-01' })).toEqual(earlier);
  });

  it('has a head of its scale, with the module it came from where there is one', () => {
    if (firstScale === undefined) throw new Error('There is a scale.');
    const { id, title, description, range, sesoi } = firstScale;
    const head = { id, title, description, range, sesoi, instrument: { id: 'i', title } };
    const whole = { ...head, rows: [], pool: null };
    expect(benchmarkHead(whole)).toEqual(head);
    const module = { id: 'm', title };
    expect(benchmarkHead({ ...head, module })).toEqual({ ...head, module });
  });
});

describe('The head of what is published', () => {
  it('names field by field what may leave, and the versions that made it', () => {
    const { about, scales } = releaseInput([]);
    const more = { ...about, secret: 'x' };
    const head = releaseHead(more, scales, 7);
    expect(head).toEqual({
      format: 1,
      madeUp: about.madeUp,
      pilot: about.pilot,
      organisation: about.organisation,
      programme: about.programme,
      instrument: about.instrument,
      versions: { analysis: analysisVersion, rules: rulesVersion },
      threshold: 7,
      scales: scales.map(({ id, title, description, range, sesoi }) => ({
        id,
        title,
        description,
        range,
        sesoi,
      })),
    });
    const [scale] = scales;
    const module = { id: 'm', title: { nl: 'M', en: 'M' } };
    const withModule = releaseHead(about, scale === undefined ? [] : [{ ...scale, module }], 5);
    expect(withModule.scales[0]?.module).toEqual(module);
  });

  it('is about the stages alone where the scales of modules are left out', () => {
    const release = makeRelease(releaseInput([group('a', variedPeople(12))]));
    const [first, ...rest] = release.scales;
    if (first === undefined) throw new Error('There is a scale.');
    const module = { id: 'm', title: first.title };
    const core = coreOf({ ...release, scales: [{ ...first, module }, ...rest] });
    const names = rest.map(({ id }) => id);
    expect(core.scales).toEqual(rest);
    expect(core.total.map(({ scale }) => scale)).toEqual(names);
    expect(core.groups[0]?.cells.map(({ scale }) => scale)).toEqual(names);
    expect(coreOf(release)).toEqual(release);
  });
});

describe('The picture of a room', () => {
  const scale = {
    id: 's',
    title: { nl: 'S', en: 'S' },
    description: { nl: '', en: '' },
    range: [1, 5] as const,
    sesoi: 0.3,
    scoring: { id: 's', items: ['q'], range: [1, 5] as const },
  };
  const room = (answers: readonly (number | null)[]) =>
    hubPicture(
      answers.map((q) => ({ q })),
      [scale],
    )[0]?.shown;
  const ten = [2, 3, 4, 2, 3, 4, 2, 3, 4, 4];

  it('is the mean of ten who answered, and nothing of nine, of who are all alike or at an end', () => {
    expect(room(ten)).toEqual({ n: 10, mean: 3.1 });
    expect(room(ten.map((q, i) => (i === 0 ? null : q)))).toBeNull();
    expect(room([...ten, null, null])).toEqual({ n: 10, mean: 3.1 });
    expect(room(ten.map(() => 3))).toBeNull();
    expect(room([...Array.from({ length: 30 }, () => 5), 4])).toBeNull();
    expect(room([])).toBeNull();
  });
});

describe('An odd response', () => {
  it('gave six equal answers and no other, or was too fast', () => {
    expect(responseFlags([4, 4, 4, 4, 4, 4])).toEqual({ straightLining: true, tooFast: false });
    expect(responseFlags([4, 4, 4, 4, 4])).toEqual({ straightLining: false, tooFast: false });
    expect(responseFlags([4, 4, 4, 4, 4, null])).toEqual({ straightLining: false, tooFast: false });
    expect(responseFlags([4, 4, null, 4, 4, 4, 4], null)).toEqual({ straightLining: true, tooFast: false });
    expect(responseFlags([4, 4, 4, 4, 4, 4, 3], true)).toEqual({ straightLining: false, tooFast: true });
    expect([
      isFlagged({ straightLining: true, tooFast: false }),
      isFlagged({ straightLining: false, tooFast: true }),
      isFlagged({ straightLining: false, tooFast: false }),
    ]).toEqual([true, true, false]);
  });
});

describe('Two estimates of one change', () => {
  it('disagree in sign, when one lies outside the other, or in the word that follows', () => {
    const headline = of(0.4, 0.1, 0.7);
    expect(disagreements(headline, of(0.5, 0.05, 0.9), 0.3)).toEqual([]);
    expect(disagreements(headline, of(-0.1, -0.5, 0.5), 0.3)).toEqual(['sign', 'outside', 'verdict']);
    expect(disagreements(headline, of(0.7, 0.1, 1.3), 0.3)).toEqual([]);
    expect(disagreements(headline, of(0.71, 0.1, 1.3), 0.3)).toEqual(['outside']);
    expect(disagreements(headline, of(0.1, 0.05, 0.4), 0.3)).toEqual([]);
    expect(disagreements(headline, of(0.1, 0.05, 0.39), 0.3)).toEqual(['outside']);
    expect(disagreements(headline, of(0.3, -0.1, 0.7), 0.3)).toEqual(['verdict']);
    expect(disagreements(of(0, -0.2, 0.2), of(-0.1, -0.2, 0.2), null)).toEqual([]);
  });

  it('would need so many pairs, or it cannot be said', () => {
    expect(pairsNeeded(0.65, 0.3)).toBe(39);
    expect(pairsNeeded(1, 0.3)).toBe(90);
    expect([
      pairsNeeded(null, 0.3),
      pairsNeeded(0.6, null),
      pairsNeeded(0, 0.3),
      pairsNeeded(0.6, 0),
    ]).toEqual([null, null, null, null]);
    expect(pairsNeeded(1e300, 1e-300)).toBeNull();
  });
});

describe('A pilot that ended without an after wave', () => {
  it('tells the mean of who answered, with Student’s interval, of groups and of their total', () => {
    const people = [2, 2.5, 3, 3.5, 4, 2, 3, 4].map((score) => person(score, null));
    const { release, published } = stateOf([group('a', people), group('b', [...people, person(null, 3)])]);
    // mean 3, sd 0.8018, t(7) = 2.365: 3 +- 0.67; of both together sd 0.7746, t(15) = 2.131: 3 +- 0.41.
    expect(release.groups[0]?.cells[0]).toEqual({
      status: 'shown',
      scale: 'eigenwaarde',
      n: 8,
      mean: 3,
      interval95: [2.3, 3.7],
    });
    expect(release.total[0]).toEqual({
      status: 'shown',
      scale: 'eigenwaarde',
      n: 16,
      mean: 3,
      interval95: [2.5, 3.5],
      basis: 'everyone',
    });
    expect(release).toMatchObject({ kind: 'state', closedOn: '2026-03-02' });
    expect(release.response?.invited).toEqual({ atLeast: 15, atMost: 19 });
    expect(published).toHaveLength(3 * 3);
    expect(published[2]).toMatchObject({ scale: 'eigenwaarde', wave: 1, name: 'total' });
    expect(published[2]?.members).toEqual([...(published[2]?.members ?? [])].sort());
    expect(published[2]?.members).toHaveLength(16);
  });

  it('leaves comparison groups out of the total, and small ones behind the shown', () => {
    const people = [2, 2.5, 3, 3.5, 4, 2, 3, 4].map((score) => person(score, null));
    const { release, published } = stateOf([
      group('a', people),
      group('b', people.slice(0, 3)),
      group('c', people, { comparison: true }),
    ]);
    expect(release.total[0]).toMatchObject({ n: 8, basis: 'shown-groups' });
    expect(release.groups.map(({ id, comparison, cells }) => [id, comparison, cells[0]?.status])).toEqual([
      ['a', false, 'shown'],
      ['b', false, 'withheld'],
      ['c', true, 'shown'],
    ]);
    expect(release.groups[1]?.cells[0]).toEqual({ status: 'withheld', scale: 'eigenwaarde' });
    expect(release.response?.invited).toEqual({ atLeast: 5, atMost: 9 });
    expect(published.map(({ name }) => name).slice(0, 3)).toEqual(['a', 'c', 'total']);
  });

  it('tells nothing where all are alike, alone or as what a total leaves over', () => {
    const people = [2, 2.5, 3, 3.5, 4, 2, 3, 4].map((score) => person(score, null));
    const alike = stateOf([group('a', times(8, person(3, null)))]).release;
    expect(alike.total.map(({ status }) => status)).toEqual(['withheld', 'withheld', 'withheld']);
    expect([alike.response, alike.total[0]]).toEqual([
      null,
      { status: 'withheld', scale: 'eigenwaarde', basis: 'shown-groups' },
    ]);
    const hidden = [3, 3, 3].map((score) => person(score, null));
    const leftOver = [group('a', people), group('b', hidden), group('c', hidden)];
    expect(stateOf(leftOver).release.total[0]).toMatchObject({ basis: 'shown-groups', n: 8 });
    const varied = [2, 3, 4].map((score) => person(score, null));
    const safe = [group('a', people), group('b', varied), group('c', varied)];
    expect(stateOf(safe).release.total[0]).toMatchObject({ basis: 'everyone', n: 14 });
    expect(stateOf(safe).release.response?.invited).toEqual({ atLeast: 20, atMost: 24 });
    expect(stateOf([group('a', people)], 9).release.total[0]?.status).toBe('withheld');
    // Seven were invited: not shown, and not left over by a total either.
    const seven = stateOf([group('a', people), group('b', people.slice(0, 6), { invited: 7 })]).release;
    expect(seven.groups[1]?.cells[0]?.status).toBe('withheld');
    expect(seven.total[0]).toMatchObject({ basis: 'shown-groups', n: 8 });
  });
});
