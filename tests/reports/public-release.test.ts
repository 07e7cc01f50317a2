import { describe, expect, it } from 'vitest';
import { array, assert, integer, property, tuple } from 'fast-check';
import { instruments } from '#instruments/registry.ts';
import type { Person } from '#analysis/release-input.ts';
import type { Cell, Release } from '#analysis/release.ts';
import { composeRelease, makeRelease } from '#analysis/report.ts';
import { programmeReport } from '#server/reports/programme-report.ts';
import { publicRelease, publicReleases } from '#server/reports/public-release.ts';
import { group, person, releaseInput, variedPeople } from '#tests/release/organisation.ts';

const sizes = (release: Release, scale: string): { total: number; groups: number[] } => {
  const shown = (cells: readonly Cell[]): number[] =>
    cells.flatMap((cell) => (cell.status === 'shown' && cell.scale === scale ? [cell.n] : []));
  return {
    total: shown(release.total)[0] ?? 0,
    groups: release.groups.filter(({ comparison }) => !comparison).flatMap(({ cells }) => shown(cells)),
  };
};

const released = (...numbers: readonly number[]): Release =>
  makeRelease(releaseInput(numbers.map((n, i) => group(`g${String(i)}`, variedPeople(n)))));

const restOf = ({ total, groups }: { total: number; groups: number[] }): number =>
  groups.reduce((rest, n) => rest - n, total);

const compared = (n: number): Release =>
  makeRelease(
    releaseInput([
      group('a', variedPeople(14)),
      group('b', variedPeople(12)),
      group('v', variedPeople(n), { comparison: true }),
    ]),
  );

const leaving = (n: number): Person[] => Array.from({ length: n }, (_, i) => person(2 + (i % 5) * 0.5, null));
const withLeavers = (n: number): Release =>
  makeRelease(releaseInput([group('a', [...variedPeople(33), ...leaving(n)])]));
const seconds = ({ total }: Release): number[] =>
  total.flatMap((cell) => (cell.status === 'shown' ? (cell.second?.people ?? []) : []));

describe('A public report', () => {
  it('gives no group of five to nine away by what is left of the total: a larger group steps back with it', () => {
    const release = released(13, 12, 8);
    expect(restOf(sizes(release, 'beroepseer'))).toBe(0);
    expect(sizes(publicRelease(release, true, 'nl'), 'beroepseer')).toEqual({ total: 33, groups: [13] });
    expect(sizes(publicRelease(released(13, 12, 11), true, 'nl'), 'beroepseer').groups).toEqual([13, 12, 11]);
  });

  it('leaves nobody or ten people and more of any total, whatever the groups are', () => {
    assert(
      property(array(integer({ min: 3, max: 16 }), { minLength: 1, maxLength: 6 }), (numbers) => {
        const seen = sizes(publicRelease(released(...numbers), false, 'nl'), 'beroepstrots');
        const rest = restOf(seen);
        expect(seen.total === 0 || rest === 0 || rest >= 10).toBe(true);
        expect(Math.min(10, ...seen.groups)).toBe(10);
      }),
      { numRuns: 60 },
    );
  });

  it('sets the trajectory beside a comparison only where that stands in public itself', () => {
    expect(compared(7).comparison).toHaveLength(3);
    expect(publicRelease(compared(7), true, 'nl').comparison).toEqual([]);
    expect(publicRelease(compared(12), true, 'nl').comparison).toHaveLength(3);
  });

  it('names no group, whatever the organisation ticked: that tick is about its own name', () => {
    const release = released(14, 12);
    expect(publicRelease(release, true, 'nl').organisation.name).toBe('Ministerie');
    expect(publicRelease(release, true, 'nl').groups.map(({ name }) => name)).toEqual(['Groep 1', 'Groep 2']);
    expect(JSON.stringify(publicRelease(release, true, 'nl'))).not.toContain('Groep g0');
  });

  it('tells of nobody how many left: a second estimate stands only where ten or more answered once', () => {
    expect(seconds(withLeavers(6))).toEqual([39, 39, 39]);
    expect(seconds(publicRelease(withLeavers(6), true, 'nl'))).toEqual([]);
    expect(seconds(publicRelease(withLeavers(10), true, 'nl'))).toEqual([43, 43, 43]);
    expect(JSON.stringify(publicRelease(withLeavers(10), true, 'nl'))).not.toContain('leavers');
  });
});

/** The releases of a pilot whose groups have so many people, of whom so many answer the follow-up too. */
function followedUp(...numbers: readonly (readonly [linked: number, stayed: number])[]): Release[] {
  const inputOf = (later: 2 | 3) =>
    releaseInput(
      numbers.map(([linked, stayed], g) => ({
        ...group(
          `g${String(g)}`,
          variedPeople(linked).map((one, i) => ({ ...one, key: `${String(g)}/${String(i)}` })),
        ),
        people: variedPeople(linked).map((one, i) => ({
          ...one,
          key: `${String(g)}/${String(i)}`,
          after: later === 3 && i >= stayed ? null : one.after,
        })),
      })),
      { waveNumbers: { before: 1, after: later } },
    );
  const first = composeRelease(inputOf(2));
  const input = inputOf(3);
  const about = { ...input.about, later: { wave: 3, kind: 'follow-up' as const } };
  return [first.release, composeRelease({ ...input, about, earlier: first.published }).release];
}

/** Every size between one and nine that the totals and groups of some reports leave over, by any subtraction. */
function smallRests(reports: readonly Release[], scale = 'beroepseer'): number[] {
  const totals = reports.map((report) => sizes(report, scale).total).filter((n) => n > 0);
  const groups = [...new Set(reports.flatMap((report) => sizes(report, scale).groups))];
  const rests = totals.flatMap((total) =>
    [...totals, ...groups.reduce<number[]>((sums, n) => [...sums, ...sums.map((sum) => sum + n)], [0])].map(
      (part) => total - part,
    ),
  );
  return rests.filter((rest) => rest > 0 && rest < 10);
}

const told = (...numbers: readonly (readonly [number, number])[]): number[] =>
  publicReleases(followedUp(...numbers), true, 'nl').map((one) => sizes(one, 'beroepseer').total);

describe('The public reports of an after wave and a follow-up, laid over each other', () => {
  it('leave nobody or ten people and more, where each by itself would leave eight', () => {
    const releases = followedUp([13, 13], [12, 12], [8, 2]);
    const alone = releases.map((release) => publicRelease(release, true, 'nl'));
    expect(smallRests(alone)).toContain(8);
    const [after, followUp] = publicReleases(releases, true, 'nl');
    expect(after).toEqual(alone[0]);
    expect(followUp?.groups).toEqual([]);
    expect(smallRests(publicReleases(releases, true, 'nl'))).toEqual([]);
  });

  it('say the same in the report of a programme: it takes of a follow-up what the report of its pilot does', () => {
    const [after, followUp] = followedUp([30, 24], [13, 13]);
    if (after === undefined || followUp === undefined) throw new Error('Two releases.');
    const [instrument] = instruments;
    const order = { language: 'nl', audience: 'public', benchmark: null } as const;
    const inProgramme = (releases: readonly Release[]): string =>
      programmeReport({
        programme: 'Goed Werk',
        pilots: [
          { ...order, instrument, release: followUp, followed: releases, releaseHash: '', named: true },
        ],
        ...order,
      }).finding;
    // Positive control: by itself, 37 people stand beside the 43 of the after wave.
    expect(inProgramme([])).toContain('37');
    expect(inProgramme([after, followUp])).not.toContain('37');
  });

  it('still tell the total of a follow-up where the same people stayed, or ten fewer', () => {
    expect(told([14, 14], [13, 13])).toEqual([27, 27]);
    expect(told([40, 20], [13, 13])).toEqual([53, 33]);
    expect(told([30, 24], [13, 13])).toEqual([43, 0]);
  });

  it('leave nothing small whatever the groups are and whoever stays', () => {
    const size = integer({ min: 3, max: 24 });
    assert(
      property(
        array(tuple(size, integer({ min: 0, max: 24 })), { minLength: 1, maxLength: 4 }),
        (numbers) => {
          const releases = followedUp(...numbers.map(([n, stay]) => [n, Math.min(n, stay)] as const));
          expect(smallRests(publicReleases(releases, false, 'nl'))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
