import { describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { rehearsedReleases, type RehearsedPilot } from '#server/rehearsal/rehearsed-release.ts';

const before = { number: 1, kind: 'before', closesOn: '2026-01-30' } as const;
const after = { number: 2, kind: 'after', closesOn: '2026-05-29' } as const;
const halfYear = { number: 3, kind: 'follow-up', closesOn: '2026-11-27' } as const;
const year = { number: 4, kind: 'follow-up', closesOn: '2027-05-28' } as const;

/** A plan, which always gives the same figures. */
const planned = (...waves: RehearsedPilot['waves']): RehearsedPilot => ({
  id: 'een',
  title: 'Traject',
  organisation: { id: 'ministerie', name: 'Ministerie' },
  programme: { id: 'programma', title: 'Programma' },
  threshold: 5,
  sessionsPlanned: 4,
  modules: [],
  groups: [
    { id: 'directie', name: 'Directie', comparison: false, cards: 16 },
    { id: 'team', name: 'Team', comparison: false, cards: 12 },
    { id: 'zonder', name: 'Zonder traject', comparison: true, cards: 12 },
    { id: 'klein', name: 'Klein', comparison: false, cards: 5 },
  ],
  waves: [before, ...waves],
});

const rehearse = (...waves: RehearsedPilot['waves']) =>
  rehearsedReleases(planned(after, ...waves), currentInstrument);

describe('The rehearsal of a plan with follow-up waves', () => {
  const releases = rehearse(halfYear, year);

  it('has the figures of each later wave, set against the same before wave', () => {
    expect(releases.map(({ later, weeksBetween }) => [later?.wave, later?.kind, weeksBetween])).toEqual([
      [2, 'after', 17],
      [3, 'follow-up', 43],
      [4, 'follow-up', 69],
    ]);
    expect(releases.every(({ madeUp }) => madeUp)).toBe(true);
    const means = releases.map(({ total }) => total.map((cell) => cell.status === 'shown' && cell.before));
    expect(means[1]).toEqual(means[0]);
    expect(means[2]).toEqual(means[0]);
  });

  it('shows in each of them the groups that are large enough, that without a trajectory too, and not the small one', () => {
    for (const { groups, comparison } of releases) {
      expect(groups.map(({ id, cells }) => [id, cells.every(({ status }) => status === 'shown')])).toEqual([
        ['directie', true],
        ['team', true],
        ['zonder', true],
        ['klein', false],
      ]);
      expect(comparison).toHaveLength(3);
    }
  });

  it('draws a line over all its waves for each scale', () => {
    expect(followedCharts(releases, 'nl').map(({ id, table }) => [id, table.rows.length])).toEqual(
      ['beroepseer', 'beroepstrots', 'eigenwaarde'].map((scale) => [`followup-${scale}`, 16]),
    );
  });

  it('has neither when the plan has no follow-up wave', () => {
    const alone = rehearse();
    expect(alone.map(({ later }) => later?.kind)).toEqual(['after']);
    expect(followedCharts(alone, 'nl')).toEqual([]);
  });
});
