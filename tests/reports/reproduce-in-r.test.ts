import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { scoringOf } from '#instruments/scoring.ts';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import { scenario } from '#server/demo/scenario.ts';
import { chanceFrom, simulateGroup } from '#server/rehearsal/simulate-answers.ts';
import { benchmarkFiles } from '#server/exports/benchmark-bundle.ts';
import { rFiles } from '#server/exports/r-bundle.ts';
import { sha256 } from '#server/store/sha256.ts';
import { startR, type RSession } from '#tests/command-line/in-r.ts';
import { group, randomOrganisation, releaseInput } from '#tests/release/organisation.ts';
import { comparison } from './comparison.ts';
import { fullRelease, unmatchedFollowUp } from './example.ts';

let r: RSession;
beforeAll(async () => {
  r = await startR();
}, 60_000);
afterAll(() => {
  r.close();
});

/** The releases of the demonstration: its own people, drawn as it draws them. */
function demoReleases(): Release[] {
  const chance = chanceFrom(1);
  return [scenario.ministry, scenario.taxOffice, scenario.customs].map(({ groups }) =>
    makeRelease({
      ...releaseInput(
        groups.map((plan) => {
          const people = simulateGroup(currentInstrument, plan, chance);
          return group(plan.name.toLowerCase().replaceAll(/[^a-z]+/g, '-'), [], {
            name: plan.name,
            invited: plan.size,
            people: people.map(({ before, after }) => ({ before: numbers(before), after: numbers(after) })),
          });
        }),
      ),
      scales: scoringOf(currentInstrument),
    }),
  );
}

function numbers(answers: Readonly<Record<string, unknown>> | null): Record<string, number | null> | null {
  if (answers === null) return null;
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, typeof value === 'number' ? value : null]),
  );
}

function filesOf(release: Release): Map<string, string> {
  const body = JSON.stringify(release);
  const files = rFiles({ release, body, hash: sha256(body), instrument: currentInstrument, language: 'nl' });
  return new Map(files.map(({ name, content }) => [name, content]));
}

const run = async (files: ReadonlyMap<string, string>) => r.run(files, 'reproduce.R');

/** With one file changed, and what it must be made to agree: as who changes a figure would do. */
function forged(files: ReadonlyMap<string, string>, name: string, change: (text: string) => string) {
  const changed = change(files.get(name) ?? '');
  const sums = (files.get('SHA256SUMS') ?? '').replace(new RegExp(`\\w{64}(?=  ${name})`), sha256(changed));
  return new Map([...files, [name, changed], ['SHA256SUMS', sums]]);
}

/** What is drawn on every page of a PDF that R made. */
const pdfPages = (pdf: string): string[] =>
  [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, content = '']) => {
    const drawn = content.startsWith('x')
      ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
      : content;
    return /\bre\b/.test(drawn) ? [drawn] : [];
  });

describe('A release in R', () => {
  it('agrees with its verdicts and its totals, for the releases of the demonstration and for made-up ones', async () => {
    const totals: number[] = [];
    for (const release of [
      ...demoReleases(),
      fullRelease(),
      unmatchedFollowUp(),
      ...[3, 4].map((seed) => makeRelease(randomOrganisation(seed))),
    ]) {
      const files = filesOf(release);
      const { status, said } = await run(files);
      expect(said).toContain(`Release ${sha256(files.get('release.json') ?? '')}`);
      expect(status).toBe(0);
      expect(said.split('\n').at(-1)).toMatch(
        /cells agree with their verdicts, \d+ totals with their groups/,
      );
      totals.push(Number(/(\d+) totals/.exec(said)?.[1]));
    }
    expect(totals.filter((n) => n > 0).length).toBeGreaterThanOrEqual(3);
  });

  it('is refused when one figure was changed', async () => {
    const files = filesOf(fullRelease());
    const changed = new Map([
      ...files,
      ['figures.csv', (files.get('figures.csv') ?? '').replace(';change;;0,5', ';change;;0,6')],
    ]);
    const { status, said } = await run(changed);
    expect(status).toBe(1);
    expect(said).toContain('figures.csv is not the file that was made');
    const other = await run(
      new Map([...files, ['release.json', (files.get('release.json') ?? '').replace('0.5', '0.6')]]),
    );
    expect(other.said).toContain('release.json is not the file that was made');
  });

  it('draws the main charts: the means of the pilot and of every group, and the changes scale by scale', async () => {
    const { status } = await run(filesOf(fullRelease()));
    expect(status).toBe(0);
    const pdf = Buffer.from(await r.read('charts.pdf')).toString('latin1');
    // Four of the five groups are shown, on three scales.
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1 + 4 + 3);
    const marks = pdfPages(pdf).map((page) => page.match(/\bS\b/g)?.length ?? 0);
    for (const drawn of marks) expect(drawn).toBeGreaterThan(5);
  });

  it('is refused when a name was changed: its file has another hash', async () => {
    for (const [i, release] of demoReleases().entries()) {
      const files = filesOf(release);
      const scales = (files.get('scales.csv') ?? '').replace(/Professional pride/, 'Joy');
      const { status, said } = await run(new Map([...files, ['scales.csv', scales]]));
      expect({ i, status, said }).toMatchObject({ i, status: 1 });
      expect(said).toContain('scales.csv is not the file that was made');
    }
  });

  it.each([
    ['a verdict', /;verdict;;[a-z, ]+/, ';verdict;;clearly lower', 'the verdict is'],
    ['a mean of the total', /(total;;;;eigenwaarde;after;;)\d,\d/, '$14,8', 'is not the mean of its groups'],
    [
      'an interval of the total',
      /(total;;;;eigenwaarde;upper95;;)\d,\d/,
      '$12,9',
      'is not the one that its groups give',
    ],
    ['a distance', /(distance;[^]*?;change;;)-?[\d,]+/, '$12,9', 'the change lies outside its interval'],
    [
      'a comparison',
      /(comparison;.*;difference;;)-?[\d,]+/,
      '$12,9',
      'the difference lies outside its interval',
    ],
  ])('finds %s that was changed together with its hash', async (_, from, to, complaint) => {
    const { status, said } = await run(
      forged(filesOf(fullRelease()), 'figures.csv', (text) => text.replace(from, to)),
    );
    expect(status).toBe(1);
    expect(said).toContain(complaint);
  });

  it('finds one figure in each of three releases, its hash made to agree', async () => {
    const figures = [
      ['who rose', /(;higher;;)\d+/, '$11', 'higher, same and lower are not all people'],
      ['a limit of a group', /(group;.*;lower95;;)-?[\d,]+/, '$12,5', 'the verdict is'],
      ['what people gained', /(;change;;)-?[\d,]+/, '$1-2,0', 'after minus before is not the change'],
    ] as const;
    for (const [i, [what, from, to, complaint]] of figures.entries()) {
      // The third of the demonstration has only just opened its before wave: nothing of it is shown.
      const [release] = [...demoReleases().slice(0, 2), makeRelease(randomOrganisation(3))].slice(i);
      if (release === undefined) throw new Error('There are three releases.');
      const { status, said } = await run(
        forged(filesOf(release), 'figures.csv', (text) => text.replace(from, to)),
      );
      expect({ what, status }).toEqual({ what, status: 1 });
      expect(said).toContain(complaint);
    }
  });

  it('finds a verdict about people who could not be matched', async () => {
    const files = forged(filesOf(unmatchedFollowUp()), 'figures.csv', (text) =>
      text.replace(/(unlinked;.*;verdict;;)[a-z, ]+/, '$1clearly lower'),
    );
    expect(await run(files)).toMatchObject({ status: 1 });
  });
});

const comparisonFiles = (benchmark: Benchmark): Map<string, string> =>
  new Map(benchmarkFiles(benchmark).map(({ name, content }) => [name, content]));

/** A cell of a CSV as something else. */
function withCell(csv: string, row: number, column: string, value: string): string {
  const lines = csv.split('\r\n').map((line) => line.split(';'));
  const at = (lines[0] ?? []).map((name) => name.replace('\uFEFF', '')).indexOf(column);
  return lines.map((line, i) => (i === row ? line.with(at, value) : line).join(';')).join('\r\n');
}

describe('Pilots beside each other, in R', () => {
  it('agree with their verdicts, and pooled once more give the pool that is shown', async () => {
    for (const [first, count] of [
      [1, 7],
      [40, 11],
      [162, 6],
    ] as const) {
      const { status, said } = await run(comparisonFiles(comparison(first, count)));
      expect(said.split('\n').at(-1)).toMatch(
        /\d+ rows agree with their verdicts, 3 pools with their pilots/,
      );
      expect(status).toBe(0);
    }
  });

  it('are checked for an organisation too, which has its own rows only', async () => {
    const all = comparison(1, 6);
    const own = { ...all, scales: all.scales.map((scale) => ({ ...scale, rows: scale.rows.slice(0, 1) })) };
    const { status, said } = await run(comparisonFiles(own));
    expect({ status, last: said.split('\n').at(-1) }).toEqual({
      status: 0,
      last: '3 rows agree with their verdicts, 0 pools with their pilots; charts.pdf is drawn.',
    });
  });

  it('are refused when one figure was changed, and each is found even with its hash made to agree', async () => {
    const files = comparisonFiles(comparison(1, 6));
    const pools = withCell(files.get('pools.csv') ?? '', 1, 'estimate', '1,9');
    const plain = await run(new Map([...files, ['pools.csv', pools]]));
    expect(plain).toMatchObject({ status: 1 });
    expect(plain.said).toContain('pools.csv is not the file that was made');

    let changed = forged(files, 'pools.csv', () => withCell(pools, 2, 'tau2', '2,5'));
    changed = forged(changed, 'pools.csv', (csv) => withCell(csv, 3, 'se', '0,9'));
    changed = forged(changed, 'pools.csv', (csv) => withCell(csv, 3, 'people', '7'));
    changed = forged(changed, 'pilots.csv', (csv) => withCell(csv, 1, 'verdict', 'clearly lower'));
    changed = forged(changed, 'pilots.csv', (csv) => withCell(csv, 2, 'shrunken', '4,2'));
    const { status, said } = await run(changed);
    expect(status).toBe(1);
    for (const complaint of [
      /eigenwaarde: the pooled change is not the mean of the pilots/,
      /beroepstrots: tau2 is not what the pilots give/,
      /beroepseer: lower95 is not what estimate and standard error give/,
      /beroepseer: the people of the pilots do not add up/,
      /p001.*eigenwaarde: the verdict is "clearly lower", its limits say/,
      /p002.*eigenwaarde: it is not drawn towards the mean/,
    ]) {
      expect(said).toMatch(complaint);
    }
  });
});
