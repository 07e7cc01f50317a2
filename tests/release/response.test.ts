import { describe, expect, it } from 'vitest';
import type { Person } from '#analysis/release-input.ts';
import { makeRelease } from '#analysis/report.ts';
import { responseCounts } from '#analysis/response-counts.ts';
import { unlinkedShift } from '#analysis/index.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { group, person, randomFrom, releaseInput, variedPeople } from './organisation.ts';

const times = (n: number, make: () => Person): Person[] => Array.from({ length: n }, make);

describe('Who took part', () => {
  it('is told in bands, with a rate to five percent from thirty invited on', () => {
    const people = [...variedPeople(26), ...Array.from({ length: 9 }, () => person(3, null))];
    expect(responseCounts([group('a', people, { invited: 48 })])).toEqual({
      invited: { atLeast: 40, atMost: 49 },
      before: { answered: { atLeast: 30, atMost: 39 }, rate: 75 },
      after: { answered: { atLeast: 25, atMost: 29 }, rate: 55 },
    });
  });

  it('has no rate under thirty invited, nor where nobody or everybody answered', () => {
    const few = responseCounts([group('a', variedPeople(12), { invited: 14 })]);
    expect([few.before.rate, few.after.rate]).toEqual([null, null]);
    const all = responseCounts([group('a', variedPeople(40), { invited: 40 })]);
    expect(all.before).toEqual({ answered: { atLeast: 35, atMost: null }, rate: null });
    expect(responseCounts([group('a', [], { invited: 40 })]).after.rate).toBeNull();
  });

  it('is told of shown groups only, and of the total over the groups it is taken over', () => {
    const groups = [group('a', variedPeople(12)), group('b', variedPeople(9)), group('c', variedPeople(3))];
    const release = makeRelease(releaseInput(groups));
    expect(release.groups.map(({ response }) => response === null)).toEqual([false, false, true]);
    expect(release.response?.invited).toEqual({ atLeast: 20, atMost: 24 });
    const nothing = makeRelease(releaseInput([group('c', variedPeople(3))]));
    expect(nothing.response).toBeNull();
  });

  it('changes nowhere when one person more answers in a group that stays hidden behind the shown ones', () => {
    const [three, four] = [3, 4].map((n) =>
      makeRelease(releaseInput([group('a', variedPeople(12)), group('c', variedPeople(n))])),
    );
    expect(JSON.stringify(four)).toBe(JSON.stringify(three));
  });
});

describe('A pilot whose people could not be matched', () => {
  const random = randomFrom(3);
  const before = times(14, () => person(2 + Math.floor(random() * 5) / 2, null));
  const after = times(12, () => person(null, 2.5 + Math.floor(random() * 5) / 2));
  const input = releaseInput([group('a', [...before, ...after], { invited: 20 })]);

  it('shows everybody before against everybody after', () => {
    const [cell] = makeRelease(input).unlinked ?? [];
    const own = unlinkedShift(
      before.map((one) => one.before?.['eigenwaarde'] ?? null),
      after.map((one) => one.after?.['eigenwaarde'] ?? null),
    );
    expect(cell).toMatchObject({ scale: 'eigenwaarde', nBefore: 14, nAfter: 12 });
    expect(cell?.change).toBeCloseTo(own.estimate ?? NaN, 0.5);
    expect(cell?.interval95[0]).toBeLessThanOrEqual(own.lower ?? NaN);
    expect(cell?.interval95[1]).toBeGreaterThanOrEqual(own.upper ?? NaN);
    expect(releaseSchema.parse(JSON.parse(JSON.stringify(makeRelease(input))))).toEqual(makeRelease(input));
  });

  it('shows nothing under ten people in either wave, nor when all are alike in one', () => {
    const few = releaseInput([group('a', [...before, ...after.slice(3)], { invited: 20 })]);
    expect(makeRelease(few).unlinked).toEqual([]);
    const alike = times(12, () => person(null, 4));
    expect(makeRelease(releaseInput([group('a', [...before, ...alike])])).unlinked).toEqual([]);
    const scarcelyInvited = releaseInput([group('a', [...before, ...after], { invited: 7 })]);
    expect(makeRelease(scarcelyInvited).unlinked).toEqual([]);
  });

  it('never stands beside a figure about linked people', () => {
    const both = releaseInput([group('a', [...before, ...after, ...variedPeople(6)], { invited: 40 })]);
    const release = makeRelease(both);
    expect(release.total[0]?.status).toBe('shown');
    expect(release.unlinked).toEqual([]);
  });
});
