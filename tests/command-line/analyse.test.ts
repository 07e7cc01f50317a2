import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  clusteredDifference,
  cronbachAlpha,
  differenceInDifferences,
  pairedShift,
  poolShifts,
  signedRankShift,
  standardizedShift,
  unlinkedShift,
} from '#analysis/index.ts';
import sleep from '#tests/reference/sleep.json' with { type: 'json' };
import type { StudyResults } from './study-files.ts';
import {
  analyse,
  fullCsv,
  fullDesign,
  groupOf,
  parseResults,
  plainDesign,
  resultsSchema,
  run,
} from './study-files.ts';

const root = resolve(import.meta.dirname, '../..');
const command = join(root, 'server/command-line/analyse.ts');

const decimalComma = (hours: number): string => String(hours).replace('.', ',');

/** The sleep data as a Dutch spreadsheet writes it. */
function dutchSleepCsv(): string {
  const rows = sleep.data.pre.flatMap((before, i) => [
    `"${i + 1}";pre;${decimalComma(before)}`,
    `${i + 1};post;"${decimalComma(sleep.data.post[i] ?? NaN)}"`,
  ]);
  return `\uFEFFid;"wave";score\r\n${rows.join('\r\n')}\r\n;;\r\n`;
}

function totalOf(results: StudyResults, pilot = 0, scale = 0) {
  const found = results.pilots[pilot]?.total.scales[scale];
  if (found === undefined) throw new Error('no such total');
  return found;
}

describe("Student's sleep data from a semicolon CSV with decimal commas", async () => {
  const total = totalOf(await analyse(plainDesign, dutchSleepCsv()));
  const { pre, post } = sleep.data;

  it('gives the figures of the functions, to the last digit', () => {
    expect(total.n).toEqual({ before: 10, after: 10, pairs: 10 });
    const sorted = pre.map((before, i) => [before, post[i] ?? NaN] as const).sort((a, b) => a[0] - b[0]);
    const waves = [sorted.map(([before]) => before), sorted.map(([, after]) => after)] as const;
    expect(total.paired).toEqual(pairedShift(...waves));
    expect(total['standardized']).toEqual(standardizedShift(...waves));
    expect(total['signedRank']).toEqual(signedRankShift(...waves));
    expect(total.unlinked).toEqual(unlinkedShift(...waves));
    expect(total.paired['p']).toBeCloseTo(sleep.expected.p_two_sided, 12);
  });

  it('says in words what it can without a smallest change that matters', () => {
    expect(total.verdict).toBe('higher, possibly small');
    expect(total['shares']).toMatchObject({ status: 'not-estimable', reason: 'no-margin', n: 10 });
    expect(total['equivalence']).toMatchObject({ status: 'not-estimable', reason: 'no-margin', n: 10 });
    expect(total.ends.before).toMatchObject({ status: 'not-estimable', reason: 'no-margin' });
  });

  it('is the same with commas, points, other row ends, other order and other ids', async () => {
    const rows = sleep.data.pre.flatMap((before, i) => [
      `post,${sleep.data.post[i]},p${99 - i}`,
      `pre,${before},p${99 - i}`,
    ]);
    const csv = ['wave,score,id', ...rows.toReversed()].join('\n');
    expect(await analyse(plainDesign, csv)).toEqual(await analyse(plainDesign, dutchSleepCsv()));
  });

  it('stops without a word of complaint when only the beginning is read', async () => {
    const people = Array.from({ length: 40 }, (_, i) => groupOf(`P${i}`, 'A', [0, 1, 0, 1, 2, 0]));
    const { folder } = await run(fullDesign, fullCsv(people.flat()));
    const typed = `"${process.execPath}" "${command}" --design design.json --data answers.csv | head -c 1`;
    const { stdout, stderr } = spawnSync(typed, { shell: true, cwd: folder, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual([
      '{',
      expect.stringMatching(/^(?:\d+ of \d+ pilots analysed\n)*These results are for the analyst.*\n$/),
    ]);
  });

  it('runs as a person types it', async () => {
    const { folder } = await run(plainDesign, dutchSleepCsv());
    const flags = ['--design', join(folder, 'design.json'), '--data', join(folder, 'answers.csv')];
    const out = join(folder, 'results.json');
    const ran = spawnSync(process.execPath, [command, ...flags, '--out', out], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([ran.status, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toContain('for the analyst, not for publication');
    const printed = execFileSync(process.execPath, [command, ...flags], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(printed).toBe(readFileSync(out, 'utf8'));
    expect(totalOf(parseResults(out)).paired['estimate']).toBeCloseTo(1.58, 12);
    const refused = spawnSync(process.execPath, [command, '--design', 'nowhere.json', ...flags.slice(2)], {
      encoding: 'utf8',
    });
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toBe(
      'nowhere.json: there is no file of this name; check the name and the folder.\n',
    );
  });
});

it('The example of analysis/README.md gives the figures quoted there', () => {
  const readme = readFileSync(join(root, 'analysis/README.md'), 'utf8');
  const [, typed = ''] = /npm run --silent analyse -- (--design \S+ --data \S+) --out/.exec(readme) ?? [];
  const { stdout, status } = spawnSync(process.execPath, [command, ...typed.split(' ')], {
    cwd: root,
    encoding: 'utf8',
  });
  const { paired, verdict } = totalOf(resultsSchema.parse(JSON.parse(stdout)));
  const shown = (field: string, digits: number): string => Number(paired[field]).toFixed(digits);
  expect(status).toBe(0);
  expect(readme.replaceAll(/\s+/g, ' ')).toContain(
    `a mean change of ${shown('estimate', 2)} hours (${shown('lower', 2)} to ${shown('upper', 2)}), ` +
      `t(${shown('df', 0)}) = ${shown('t', 2)}, p = ${shown('p', 4)}, and the verdict \`${verdict}\``,
  );
});

const spread = [0.5, 0, 1, 0.5, -0.5, 0.25, 0.75];

describe('Columns that are left out', () => {
  it('give one pilot without a name, and no groups', async () => {
    const { pilots, comparison } = await analyse(plainDesign, dutchSleepCsv());
    expect(pilots.map(({ pilot, comparison: other, groups }) => [pilot, other, groups])).toEqual([
      [null, false, []],
    ]);
    expect(comparison).toEqual([]);
  });
});

describe('Scores are made from items', async () => {
  const csv = [
    'id,pilot,group,wave,q1,q2,q3',
    ...Array.from({ length: 6 }, (_, i) => `${i},P1,A,pre,${1 + (i % 3)},${5 - (i % 4)},2`),
    ...Array.from({ length: 6 }, (_, i) => `${i},P1,A,post,${2 + (i % 3)},${4 - (i % 4)},NA`),
    '7,P1,A,pre,5,,',
  ].join('\n');
  const results = await analyse(fullDesign, csv);

  it('reversed items turned, missing ones left out when the rule allows', () => {
    const before = Array.from({ length: 6 }, (_, i) => (1 + (i % 3) + 6 - (5 - (i % 4))) / 2);
    const { paired, n } = totalOf(results);
    expect(n).toEqual({ before: 6, after: 6, pairs: 6 });
    expect(paired['meanBefore']).toBeCloseTo(before.reduce((a, b) => a + b, 0) / 6, 12);
  });

  it('and a scale nobody answered afterwards is withheld, its counts with it', () => {
    expect(totalOf(results, 0, 1)).toMatchObject({
      n: { before: 6, after: null, pairs: null },
      verdict: 'withheld',
      unlinked: { status: 'withheld', reason: 'below-threshold' },
    });
  });

  it('and their reliability is that of the complete rows, reversed items turned', () => {
    const items = Array.from({ length: 6 }, (_, i) => [1 + (i % 3), 6 - (5 - (i % 4))]);
    const { before, after } = results.reliability[0] ?? { before: null, after: null };
    expect(before?.['alpha']).toBeCloseTo(cronbachAlpha(items).alpha ?? NaN, 12);
    expect(after).toMatchObject({ status: 'ok', n: 6, k: 2 });
    expect(results.reliability[1]?.before).toMatchObject({
      status: 'not-estimable',
      reason: 'too-few-items',
    });
    expect(results.reliability[1]?.after).toEqual({ status: 'withheld', reason: 'below-threshold' });
  });
});

describe('A group under the threshold', async () => {
  const people = [...groupOf('P1', 'A', spread), ...groupOf('P1', 'B', [0.5, 1, 0, 0.5])];
  const leavers = [1, 2, 3].map((i) => ({
    id: `b${i}`,
    pilot: 'P1',
    group: 'B',
    before: 2 + i / 2,
    after: null,
  }));
  const joiners = [1, 2, 3].map((i) => ({
    id: `j${i}`,
    pilot: 'P1',
    group: 'B',
    before: null,
    after: 3 + i / 2,
  }));
  const results = await analyse(fullDesign, fullCsv([...people, ...leavers, ...joiners]));
  const [a, b] = results.pilots[0]?.groups ?? [];

  it('shows nothing but counts at the threshold and the comparison of unlinked waves', () => {
    const withheld = { status: 'withheld', reason: 'below-threshold' };
    const { unlinked, ...rest } = b?.scales[0] ?? { unlinked: undefined };
    expect(unlinked).toMatchObject({ status: 'ok', nBefore: 7, nAfter: 7 });
    expect(rest).toEqual({
      scale: 'pride',
      n: { before: 7, after: 7, pairs: null },
      paired: withheld,
      standardized: withheld,
      signedRank: withheld,
      signFlip: withheld,
      mixed: withheld,
      equivalence: withheld,
      shares: withheld,
      detectable: withheld,
      attrition: withheld,
      ends: { before: withheld, after: withheld },
      verdict: 'withheld',
      sensitivity: withheld,
      followUps: [{ wave: 'half-year', paired: withheld, verdict: 'withheld' }],
    });
  });

  it('while the groups beside it are shown', () => {
    expect(a?.scales[0]).toMatchObject({
      verdict: 'too few people to tell',
      n: { pairs: 7 },
      shares: { higher: 4 },
    });
  });

  it('and a lower threshold shows it', async () => {
    const low = await analyse({ ...fullDesign, threshold: 2 }, fullCsv(people));
    expect(low.pilots[0]?.groups[1]?.scales[0]).toMatchObject({
      n: { pairs: 4 },
      paired: { status: 'ok', n: 4 },
    });
  });
});

describe('A pilot of several groups', () => {
  it('has an interval that lets its groups differ, and the wider one carries the verdict', async () => {
    const groups = [
      groupOf(
        'P1',
        'A',
        spread.map((change) => change - 0.5),
      ),
      groupOf(
        'P1',
        'B',
        spread.map((change) => change + 0.6),
      ),
      groupOf('P1', 'C', spread),
    ];
    const total = totalOf(await analyse(fullDesign, fullCsv(groups.flat())));
    const means = [-0.5, 0.6, 0].map((shift) => shift + 2.5 / 7);
    const { sd } = pairedShift(
      spread.map(() => 0),
      spread,
    );
    const variance = (sd ?? NaN) ** 2 / 7;
    const pooled = poolShifts(
      means,
      means.map(() => variance),
    );
    expect(total.pairedOverGroups).toMatchObject({ status: 'ok', groups: 3, df: 2 });
    expect(total.pairedOverGroups['estimate']).toBeCloseTo(pooled.estimate ?? NaN, 10);
    expect(total.pairedOverGroups['lower']).toBeCloseTo(pooled.lower ?? NaN, 10);
    expect(total.paired['lower']).toBeGreaterThan(0);
    expect(total.pairedOverGroups['lower']).toBeLessThan(0);
    expect(total.verdict).toBe('too few people to tell');
  });

  it('needs three groups for that', async () => {
    const people = [...groupOf('P1', 'A', spread), ...groupOf('P1', 'B', spread)];
    expect(totalOf(await analyse(fullDesign, fullCsv(people))).pairedOverGroups).toMatchObject({
      status: 'not-estimable',
      reason: 'too-few-pilots',
      groups: 2,
      estimate: null,
    });
  });
});

describe('Pilots together', () => {
  const people = [
    ...groupOf('P10', 'A', spread),
    ...groupOf(
      'P2',
      'A',
      spread.map((change) => change + 0.2),
    ),
    ...groupOf(
      'P1',
      'A',
      spread.map((change) => change - 0.1),
    ),
    ...groupOf('P3', 'A', [0.5, 1]),
  ];

  it('stand in the order people count in, and those under the threshold leave the pool', async () => {
    const { pilots, benchmark } = await analyse(fullDesign, fullCsv(people));
    expect(pilots.map(({ pilot }) => pilot)).toEqual(['P1', 'P2', 'P3', 'P10']);
    expect(benchmark[0]).toMatchObject({
      scale: 'pride',
      pilots: ['P1', 'P2', 'P10'],
      pooled: { status: 'ok', k: 3 },
    });
    expect(benchmark[0]?.pooled['estimate']).toBeCloseTo(2.5 / 7 + 0.1 / 3, 10);
  });

  it('and cannot be pooled when one is left', async () => {
    const { benchmark } = await analyse(fullDesign, fullCsv(groupOf('P1', 'A', spread)));
    expect(benchmark[0]).toMatchObject({
      pilots: ['P1'],
      pooled: { status: 'not-estimable', reason: 'too-few-pilots' },
    });
  });
});

const shift = (changes: readonly number[], by: number): number[] => changes.map((change) => change + by);

describe('A comparison', async () => {
  const people = [
    ...groupOf('P1', 'A', spread),
    ...groupOf('P2', 'A', shift(spread, 0.2)),
    ...groupOf('P2', 'controls', shift(spread, -0.4)),
    ...groupOf('P9', 'A', shift(spread, -0.3)),
  ];
  const results = await analyse({ ...fullDesign, comparison: ['P9', 'P2/controls'] }, fullCsv(people));

  it('sets the trained pilots against the named pilots and groups', () => {
    const own = results.comparison[0];
    const centre = 2.5 / 7;
    const clustered = clusteredDifference([centre, centre + 0.2], [centre - 0.3, centre - 0.4]);
    expect(own?.clustered['estimate']).toBeCloseTo(0.45, 10);
    expect(own?.clustered['se']).toBeCloseTo(clustered.se ?? NaN, 10);
    const arm = (changes: readonly number[]) => ({ before: changes.map(() => 3), after: shift(changes, 3) });
    const persons = differenceInDifferences(
      arm([...spread, ...shift(spread, 0.2)]),
      arm([...shift(spread, -0.4), ...shift(spread, -0.3)]),
    );
    expect(own?.persons).toMatchObject({ status: 'ok', nTrained: 14, nComparison: 14 });
    expect(own?.persons['lower']).toBeCloseTo(persons.lower ?? NaN, 10);
    // Everybody started at 3, so that there is nothing to adjust for.
    expect(own?.ancova).toMatchObject({ status: 'ok', slope: null, df: 26 });
    expect(own?.ancova['estimate']).toBeCloseTo(0.45, 10);
  });

  it('leaves the total of its pilot and the pool', () => {
    expect(results.pilots.map(({ comparison }) => comparison)).toEqual([false, false, true]);
    expect(totalOf(results, 1).n.pairs).toBe(7);
    expect(results.pilots[1]?.groups.map(({ group }) => group)).toEqual(['A', 'controls']);
    expect(results.benchmark[0]?.pilots).toEqual(['P1', 'P2']);
  });

  it('is withheld while an arm is under the threshold', async () => {
    const few = people.filter(({ pilot }) => pilot !== 'P9').slice(0, -3);
    const { comparison } = await analyse({ ...fullDesign, comparison: ['P2/controls'] }, fullCsv(few));
    const withheld = { status: 'withheld', reason: 'below-threshold' };
    expect(comparison[0]).toEqual({
      scale: 'pride',
      clustered: withheld,
      persons: withheld,
      ancova: withheld,
    });
  });
});

describe('Follow-ups and people who cannot be linked', () => {
  it('each later wave is compared with before', async () => {
    const people = groupOf('P1', 'A', spread).map((person, i) => ({
      ...person,
      followUp: i < 5 ? 3.5 + i / 10 : null,
    }));
    const { followUps } = totalOf(await analyse(fullDesign, fullCsv(people)));
    expect(followUps).toMatchObject([
      { wave: 'half-year', verdict: 'clearly higher', paired: { status: 'ok', n: 5 } },
    ]);
    expect(followUps[0]?.paired['estimate']).toBeCloseTo(0.7, 10);
    const fewer = people.map((person, i) => ({ ...person, followUp: i < 4 ? 4 : null }));
    expect(totalOf(await analyse(fullDesign, fullCsv(fewer))).followUps).toEqual([
      { wave: 'half-year', paired: { status: 'withheld', reason: 'below-threshold' }, verdict: 'withheld' },
    ]);
  });

  it('a row without a person counts in its wave, in the mixed model and in the unlinked figures, not in pairs', async () => {
    const csv = `${fullCsv(groupOf('P1', 'A', spread))},P1,A,pre,2,4,2\nNA,P1,A,pre,4,2,4\n,P1,A,post,4,2,4\n`;
    const total = totalOf(await analyse(fullDesign, csv));
    expect(total.n).toEqual({ before: 9, after: 8, pairs: 7 });
    expect(total.paired).toMatchObject({ n: 7 });
    expect(total.unlinked).toMatchObject({ nBefore: 9, nAfter: 8 });
    expect(total['mixed']).toMatchObject({ status: 'ok', observations: 17, persons: 10, pairs: 7 });
    expect(total['attrition']).toMatchObject({ before: 9, after: 8, pairs: 7, leaversMean: 3 });
  });

  it('a person without a group counts in the total only', async () => {
    const people = [...groupOf('P1', 'A', spread), ...groupOf('P1', '', [0.5, 0.25])];
    const results = await analyse(fullDesign, fullCsv(people));
    expect(results.pilots[0]?.groups.map(({ group }) => group)).toEqual(['A']);
    expect(totalOf(results).n.pairs).toBe(9);
  });

  it('where all changed alike the verdict says that it cannot be estimated', async () => {
    const total = totalOf(await analyse(fullDesign, fullCsv(groupOf('P1', 'A', [1, 1, 1, 1, 1]))));
    expect(total).toMatchObject({ verdict: 'not estimable', paired: { reason: 'no-variance', n: 5 } });
  });
});

describe('Everything said beside the figures', () => {
  it('says that the results are not for publication', async () => {
    expect((await analyse(plainDesign, dutchSleepCsv())).notice).toContain('not for publication');
  });

  it('tells about once a second how far long work is', async () => {
    const people = Array.from({ length: 9 }, (_, i) => groupOf(`P${i}`, 'A', spread)).flat();
    const { error, code } = await run(fullDesign, fullCsv(people));
    expect(code).toBe(0);
    expect(error.split('\n').filter((line) => line.endsWith('of 9 pilots analysed')).length).toBeGreaterThan(
      1,
    );
  });

  it('explains itself', async () => {
    const { out, code } = await run(plainDesign, '', ['--help']);
    expect([code, out.startsWith('Usage: npm run --silent analyse')]).toEqual([0, true]);
  });
});
