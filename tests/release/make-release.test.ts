import { describe, expect, it } from 'vitest';
import { makeRelease, previewRelease } from '#analysis/report.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { group, person, releaseInput, variedPeople } from './organisation.ts';

const shownNames = (input: ReturnType<typeof releaseInput>) =>
  makeRelease(input)
    .groups.filter(({ cells }) => cells.some(({ status }) => status === 'shown'))
    .map(({ id }) => id);

describe('A release', () => {
  it('shows means, change, one interval and a verdict for five to nine people, and no more', () => {
    const release = makeRelease(releaseInput([group('a', variedPeople(8))]));
    expect(release.groups[0]?.cells[0]).toEqual({
      status: 'shown',
      scale: 'eigenwaarde',
      n: 8,
      before: 2.8,
      after: 3.3,
      change: 0.4,
      interval95: [0, 0.8],
      verdict: 'too few people to tell',
      detail: null,
    });
  });

  it('shows detail from ten people on', () => {
    const cell = makeRelease(releaseInput([group('a', variedPeople(15))])).groups[0]?.cells[0];
    expect(cell).toMatchObject({
      n: 15,
      before: 3,
      after: 3.5,
      change: 0.5,
      interval95: [0.2, 0.8],
      verdict: 'higher, possibly small',
      detail: {
        gAv: 0.6,
        interval50: [0.4, 0.6],
        interval80: [0.3, 0.7],
        shares: { higher: 10, same: 5, lower: 0 },
        detectable: 0.3,
      },
    });
  });

  it('takes the total over everyone when the hidden people are nobody or many', () => {
    const { total } = makeRelease(releaseInput([group('a', variedPeople(9)), group('b', variedPeople(7))]));
    expect(total[0]).toMatchObject({ status: 'shown', basis: 'everyone', n: 16 });
  });

  it('takes the total over the shown groups when a small group would come out by subtraction', () => {
    const groups = [group('a', variedPeople(9)), group('b', variedPeople(7)), group('c', variedPeople(3))];
    const { total } = makeRelease(releaseInput(groups));
    expect(total[0]).toMatchObject({ status: 'shown', basis: 'shown-groups', n: 16 });
  });

  it('adds two small groups to the total when together they are five and more', () => {
    const groups = [group('a', variedPeople(9)), group('b', variedPeople(4)), group('c', variedPeople(3))];
    const { total } = makeRelease(releaseInput(groups));
    expect(total[0]).toMatchObject({ basis: 'everyone', n: 16 });
  });
});

describe('Who is in a release', () => {
  it('counts only people with a score both before and after, scale by scale', () => {
    const people = [
      ...variedPeople(10),
      person(3, null),
      person(null, 4),
      person([3, null, 3], [4, 4, 4]),
      person([2, 2, null], [3, 3, 3]),
    ];
    const release = makeRelease(releaseInput([group('a', people)]));
    expect(release.groups[0]?.cells.map((cell) => (cell.status === 'shown' ? cell.n : null))).toEqual([
      12, 11, 11,
    ]);
  });

  it('never lets a comparison group into the total', () => {
    const groups = [
      group('a', variedPeople(9)),
      group('b', variedPeople(8)),
      group('c', variedPeople(12), { comparison: true }),
    ];
    const release = makeRelease(releaseInput(groups));
    expect(release.total[0]).toMatchObject({ n: 17, basis: 'everyone' });
    expect(release.groups[2]).toMatchObject({ comparison: true, cells: [{ status: 'shown' }, {}, {}] });
  });

  it('hides a group of seven invited, and does not give it away in the total', () => {
    const groups = [group('a', variedPeople(9)), group('b', variedPeople(6), { invited: 7 })];
    const release = makeRelease(releaseInput(groups));
    expect(release.groups[1]?.cells.every(({ status }) => status === 'withheld')).toBe(true);
    expect(release.total[0]).toMatchObject({ basis: 'shown-groups', n: 9 });
  });

  it('hides a group on every scale when all are alike on one, so that the hole does not tell why', () => {
    const alike = variedPeople(12).map(({ before, after }) => ({
      before,
      after: after === null ? null : { ...after, beroepseer: 5 },
    }));
    const release = makeRelease(releaseInput([group('a', variedPeople(9)), group('b', alike)]));
    expect(release.groups[1]?.cells).toEqual([
      { status: 'withheld', scale: 'eigenwaarde' },
      { status: 'withheld', scale: 'beroepstrots' },
      { status: 'withheld', scale: 'beroepseer' },
    ]);
    expect(release.total.map((cell) => [cell.basis, cell.status === 'shown' ? cell.n : null])).toEqual([
      ['shown-groups', 9],
      ['shown-groups', 9],
      ['shown-groups', 9],
    ]);
  });

  it('withholds everything, without failing, when nobody answered twice', () => {
    const release = makeRelease(releaseInput([group('a', []), group('b', [person(3, null)])]));
    expect([...release.total, ...release.groups.flatMap(({ cells }) => cells)]).toSatisfy(
      (cells: { status: string }[]) => cells.every(({ status }) => status === 'withheld'),
    );
  });

  it('is held to a threshold of five whatever it is asked', () => {
    const input = releaseInput([group('a', variedPeople(4))], { threshold: 2 });
    expect(makeRelease(input).threshold).toBe(5);
    expect(shownNames(input)).toEqual([]);
    expect(shownNames(releaseInput([group('a', variedPeople(9))], { threshold: 10 }))).toEqual([]);
  });

  it('holds exactly the fields of the contract', () => {
    const release = makeRelease(releaseInput([group('a', variedPeople(15)), group('b', variedPeople(3))]));
    expect(releaseSchema.parse(release)).toEqual(release);
    expect(JSON.stringify(release)).not.toMatch(/scoring|people|null,null/);
  });
});

describe('The preview of a release', () => {
  it('says in kinds what would be shown, and no figure', () => {
    const some = variedPeople(8).map(({ before, after }, i) => ({
      before: i < 4 && before !== null ? { ...before, beroepseer: null } : before,
      after,
    }));
    const groups = [group('a', variedPeople(9)), group('b', variedPeople(3)), group('c', some)];
    expect(previewRelease(releaseInput(groups))).toEqual({
      groups: [
        { name: 'Groep a', shown: 'all' },
        { name: 'Groep b', shown: 'none' },
        { name: 'Groep c', shown: 'some' },
      ],
      total: 'shown-groups',
      distributions: 'some',
      second: false,
      unlinked: false,
      again: false,
    });
    expect(previewRelease(releaseInput([group('b', variedPeople(3))])).total).toBe('none');
  });

  it('says in kinds what stands beside the means, and whether people were told about before', () => {
    const once = Array.from({ length: 6 }, (_, i) => person(2 + (i % 4) / 2, null));
    const groups = [group('a', [...variedPeople(12), ...once])];
    expect(previewRelease(releaseInput(groups))).toMatchObject({ second: true, again: false });
    const spread = [group('a', variedPeople(15))];
    expect(previewRelease(releaseInput(spread))).toMatchObject({ distributions: 'some' });
    const earlier = [{ scale: 'eigenwaarde', wave: 1, name: 'total', members: ['somebody else'] }];
    expect(previewRelease(releaseInput(groups, { earlier }))).toMatchObject({ again: true });
  });
});
