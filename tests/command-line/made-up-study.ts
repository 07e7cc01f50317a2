import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Two scales of three items and one single score, a follow-up, speeds, a comparison pilot and a comparison group. */
export const richDesign = {
  columns: { person: 'id', pilot: 'pilot', group: 'group', wave: 'wave', tooFast: 'fast' },
  waves: { before: 'pre', after: 'post', followUp: { 'half-year': 'fu6' } },
  scales: [
    {
      id: 'beroepstrots',
      items: ['q1', 'q2', 'q3'],
      reversed: ['q2'],
      range: [1, 5],
      minAnswered: 2,
      sesoi: 0.3,
    },
    { id: 'beroepseer', items: ['q4', 'q5', 'q6'], range: [1, 5], sesoi: 0.3 },
    { id: 'los', items: ['q6'] },
  ],
  comparison: ['P5', 'P1/C'],
};

const groupSizes: readonly (readonly [pilot: string, group: string, size: number])[] = [
  ['P1', 'A', 12],
  ['P1', 'B', 30],
  ['P1', 'C', 9],
  ['P1', 'D, "de rest"', 8],
  ['P2', 'A', 26],
  ['P2', 'B', 4],
  ['P3', 'A', 18],
  ['P4', '', 7],
  ['P5', 'A', 15],
];

/**
 * A made-up study for `richDesign`, the same for a seed: drop-out, late joiners, people who cannot be linked, skipped
 * items, the same answer everywhere, a total of more than fifty people and a group under the threshold.
 */
export function richCsv(seed = 1): string {
  const generator = xoroshiro128plus(seed);
  const chance = (): number => uniformFloat64(generator);
  const around = (middle: number): number =>
    Math.max(1, Math.min(5, Math.round(middle + (chance() + chance() - 1) * 2)));
  const row = (id: string, pilot: string, group: string, wave: string, level: number): string => {
    const isFlat = chance() < 0.05;
    const items = Array.from({ length: 6 }, (_, i) => {
      if (isFlat) return '4';
      if (chance() < 0.03) return '';
      return String(i === 1 ? 6 - around(level) : around(level));
    });
    return [id, pilot, `"${group.replaceAll('"', '""')}"`, wave, ...items, chance() < 0.05 ? '1' : ''].join(
      ',',
    );
  };
  const lines = groupSizes.flatMap(([pilot, group, size], g) =>
    Array.from({ length: size }, (_, i) => {
      const level = 2.5 + 1.5 * chance();
      const id = chance() < 0.06 ? '' : `${pilot}-${g}-${i}`;
      const waves = [
        ...(chance() < 0.08 ? [] : [['pre', level] as const]),
        ...(chance() < 0.2 ? [] : [['post', level + 0.1 * (g % 5)] as const]),
        ...(chance() < 0.4 ? [] : [['fu6', level + 0.2] as const]),
      ];
      return waves.map(([wave, at]) => row(id, pilot, group, wave, at));
    }).flat(),
  );
  return ['id,pilot,group,wave,q1,q2,q3,q4,q5,q6,fast', ...lines, ''].join('\n');
}
