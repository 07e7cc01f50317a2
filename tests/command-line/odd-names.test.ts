import { describe, expect, it } from 'vitest';
import { pairedShift } from '#analysis/index.ts';
import { analyse, plainDesign } from './study-files.ts';

const names = [
  '__proto__',
  'constructor',
  'toString',
  'é ñ 中',
  "O'Neill",
  'a"b',
  ' spaced ',
  '007',
  '7',
  '-',
  '#N/A',
];
const before = [3, 4, 2, 3.5, 4.5, 2.5, 3, 1, 5, 4, 2];
const after = [3.5, 4, 3, 4, 4.5, 3.5, 2.5, 2, 4.5, 5, 2];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** One row a person and wave, with odd names wherever a name can stand. */
function oddCsv(pilot: string, group: string, column: string): string {
  const lines = names.flatMap((name, i) => [
    [quoted(name), quoted(pilot), quoted(group), 'pre', before[i]].join(';'),
    [quoted(name), quoted(pilot), quoted(group), 'post', after[i]].join(';'),
  ]);
  return ['id;pilot;group;wave;' + quoted(column), ...lines, ''].join('\r\n');
}

describe('Names that mean something to a computer are names', () => {
  it.each([
    ['__proto__', 'constructor', '__proto__'],
    ['A/B', 'a;b', 'toString'],
    ['P "1"', 'é', 'valueOf'],
    ['=1+2', '007', 'vraag 1'],
  ])('pilot %s, group %s, column %s', async (pilot, group, column) => {
    const design = {
      columns: { person: 'id', pilot: 'pilot', group: 'group', wave: 'wave' },
      waves: { before: 'pre', after: 'post' },
      scales: [{ id: column, items: [column], range: [1, 5], sesoi: 0.3 }],
    };
    const { pilots, reliability } = await analyse(design, oddCsv(pilot, group, column));
    const [found] = pilots;
    expect(found).toMatchObject({ pilot, groups: [{ group }] });
    const cell = found?.groups[0]?.scales[0];
    expect(cell).toMatchObject({ scale: column, n: { before: 11, after: 11, pairs: 11 } });
    expect(cell?.paired['estimate']).toBeCloseTo(pairedShift(before, after).estimate ?? NaN, 12);
    expect(reliability[0]?.before).toMatchObject({ reason: 'too-few-items', n: 11 });
  });

  it('and an id of nothing but spaces, or NA, is none', async () => {
    const csv = 'id,wave,score\n  ,pre,3\nNA,pre,4\n"",post,5\n';
    const { pilots } = await analyse({ ...plainDesign, threshold: 0 }, csv);
    expect(pilots[0]?.total.scales[0]?.n).toEqual({ before: 2, after: 1, pairs: 0 });
    expect(pilots[0]?.total.scales[0]).toMatchObject({ verdict: 'not estimable' });
  });
});

describe('A threshold of nought or one shows whatever there is', () => {
  it.each([0, 1])('%i', async (threshold) => {
    const csv = 'id,wave,score\n1,pre,3\n1,post,4\n';
    const { pilots, benchmark } = await analyse({ ...plainDesign, threshold }, csv);
    const total = pilots[0]?.total.scales[0];
    expect(total).toMatchObject({
      n: { before: 1, after: 1, pairs: 1 },
      paired: { status: 'not-estimable', reason: 'too-few-pairs', n: 1, meanBefore: 3, meanAfter: 4 },
      signedRank: { status: 'ok', p: 1, estimate: 1 },
      shares: { status: 'not-estimable', reason: 'no-margin' },
      ends: { before: { reason: 'no-margin', n: 1 } },
      verdict: 'not estimable',
    });
    expect(pilots[0]).toMatchObject({ pilot: null, groups: [] });
    expect(benchmark[0]).toMatchObject({ pilots: [null], pooled: { reason: 'all-missing' } });
  });
});
