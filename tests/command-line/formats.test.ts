import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { methods } from '#analysis/methods.ts';
import { figureMeanings } from '#analysis/methods-figures.ts';
import type { RSession } from './in-r.ts';
import { startR } from './in-r.ts';
import { richCsv, richDesign } from './made-up-study.ts';
import { analyse, plainDesign, resultsSchema, run } from './study-files.ts';

const figureSchema = z.array(
  z.object({
    section: z.string(),
    pilot: z.string(),
    group: z.string(),
    scale: z.string(),
    wave: z.string(),
    method: z.string(),
    figure: z.string(),
    item: z.string(),
    value: z.string(),
  }),
);
const tableOf = (csv: string) => figureSchema.parse(parse(csv, { columns: true }));

/** The files of the zip, by name. */
async function bundle(design: unknown, csv: string): Promise<Map<string, string>> {
  const { bytes, code } = await run(design, csv, ['--format', 'r']);
  expect(code).toBe(0);
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** The files with one text in one of them replaced; the text must stand in it. */
function altered(
  files: ReadonlyMap<string, string>,
  name: string,
  from: string | RegExp,
  to: string | ((...found: string[]) => string),
): Map<string, string> {
  const before = files.get(name) ?? '';
  const after = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to);
  expect(after).not.toBe(before);
  return new Map([...files, [name, after]]);
}

describe('The long table (--format csv)', async () => {
  const { out } = await run(richDesign, richCsv(), ['--format', 'csv']);
  const table = tableOf(out);
  const results = await analyse(richDesign, richCsv());

  it('holds every number of the results, once', () => {
    const numbers = JSON.stringify(results, (key, value: unknown) =>
      ['version', 'items', 'pilots'].includes(key) && !Array.isArray(value) ? undefined : value,
    ).match(/(?<=[:[,])-?\d[\d.e+-]*(?=[,}\]])/g);
    const inTable = table.filter(({ value }) => /^-?\d/.test(value)).map(({ value }) => value);
    expect(inTable.length).toBeGreaterThan(2000);
    expect(inTable.toSorted()).toEqual((numbers ?? []).toSorted());
    const keys = table.map((row) => JSON.stringify({ ...row, value: '' }));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is for machines: comma, decimal point, names in quotes where needed', () => {
    expect(out.split('\r\n')[0]).toBe('section,pilot,group,scale,wave,method,figure,item,value');
    const found = table.find(
      (row) =>
        row.section === 'group' &&
        row.group === 'D, "de rest"' &&
        row.method === 'paired' &&
        row.figure === 'n',
    );
    expect(Number(found?.value)).toBeGreaterThan(4);
  });

  it('opens in a spreadsheet as text where a name would run as a formula', async () => {
    const csv = richCsv().replaceAll('P3', '=1+2');
    const { out: text } = await run(richDesign, csv, ['--format', 'csv']);
    expect(tableOf(text).filter(({ pilot }) => pilot === "'=1+2").length).toBeGreaterThan(50);
    expect(text).not.toMatch(/(^|,)=/m);
  });

  it('means something: every method and every figure is explained', () => {
    const known = new Set([...Object.keys(methods), 'n', 'sensitivity', 'withoutFlagged']);
    expect(table.map(({ method }) => method).filter((method) => !known.has(method))).toEqual([]);
    expect(table.map(({ figure }) => figure).filter((figure) => !(figure in figureMeanings))).toEqual([]);
  });
});

/** A part of the rich study that R is through with in a second or two. */
const smallDesign = { ...richDesign, scales: richDesign.scales.slice(0, 1), comparison: ['P5'] };
const smallCsv = richCsv(2)
  .split('\n')
  .filter((line) => /^id|,P[245],/.test(line))
  .join('\n');

describe('The analysis in R (--format r)', async () => {
  const small = await bundle(smallDesign, smallCsv);
  const files = await bundle(richDesign, richCsv());
  const sessions: RSession[] = [];
  beforeAll(async () => {
    sessions.push(await startR());
  });
  afterAll(() => sessions.forEach(({ close }) => close()));
  const reproduce = async (given: ReadonlyMap<string, string>) => {
    const [session] = sessions;
    if (session === undefined) throw new Error('R did not start.');
    return session.run(given, 'reproduce.R');
  };

  it('is a zip with data, codebook, results and script, the same bytes every time', async () => {
    expect([...files.keys()].toSorted()).toEqual([
      'README.txt',
      'codebook.csv',
      'data.csv',
      'design.R',
      'figures.csv',
      'reproduce.R',
      'results.json',
      'sign-flip-words.csv',
    ]);
    expect(resultsSchema.parse(JSON.parse(files.get('results.json') ?? ''))).toEqual(
      await analyse(richDesign, richCsv()),
    );
    expect(await bundle(richDesign, richCsv())).toEqual(files);
  });

  it('reproduces every figure of a rich study in base R', { timeout: 180_000 }, async () => {
    const rows = tableOf(files.get('figures.csv') ?? '').filter(({ figure }) => figure !== 'reason');
    const { status, said } = await reproduce(files);
    expect(said).toBe(`All ${rows.length} figures are reproduced.`);
    expect(status).toBe(0);
    const made = new Set(rows.map(({ method }) => method));
    expect([...made]).toEqual(expect.arrayContaining(Object.keys(methods)));
    const isDrawn = ({ method, figure, value }: (typeof rows)[number]): boolean =>
      method === 'signFlip' && figure === 'exact' && value === 'false';
    expect(rows.filter(isDrawn).length).toBeGreaterThan(0);
  });

  it('reproduces hard cases: few people, all alike, nobody, one pilot, no threshold', async () => {
    const csv = ['id,wave,score', ...[1, 2, 3].flatMap((id) => [`${id},pre,3`, `${id},post,${3 + id / 2}`])];
    const alike = csv.map((line) => line.replace(/post,.*/, 'post,3.1'));
    const nobody = csv.map((line) => line.replace(/post,.*/, 'post,NA'));
    for (const lines of [csv, alike, nobody]) {
      const design = { ...plainDesign, threshold: 0, confidence: 0.9 };
      const { said } = await reproduce(await bundle(design, lines.join('\n')));
      expect(said).toMatch(/^All \d+ figures are reproduced\.$/);
    }
  });

  it(
    'reproduces another study, and fails on figures that are altered in their sixth digit, naming each',
    { timeout: 120_000 },
    async () => {
      expect(await reproduce(small)).toMatchObject({ status: 0 });
      const lines = (small.get('figures.csv') ?? '').split('\r\n');
      const asked = ['paired', 'signedRank', 'signFlip', 'mixed', 'pooled', 'persons', 'cronbachAlpha'];
      const found = asked.map(
        (method) =>
          lines.find(
            (text) => text.includes(`,${method},`) && /,(p|estimate|alpha),,-?[\d.e-]+$/.test(text),
          ) ?? '',
      );
      const values = found.map((line) => Number(/[^,]+$/.exec(line)?.[0]) * 1.000001);
      expect(values.every(Number.isFinite)).toBe(true);
      const wrong = (count: number) =>
        found
          .slice(0, count)
          .reduce(
            (files, line, index) =>
              altered(files, 'figures.csv', line, line.replace(/[^,]+$/, String(values[index]))),
            small,
          );
      for (const count of [1, asked.length]) {
        const { status, said } = await reproduce(wrong(count));
        expect(status).toBe(1);
        expect(said).toContain(`${count} figures are not reproduced:`);
        for (const value of values.slice(0, count)) {
          expect(said).toContain(`: figures.csv has ${value}, R finds `);
        }
      }
    },
  );

  it(
    'fails when a word, an answer or the drawn signs are altered, or a figure is left out or made up',
    { timeout: 120_000 },
    async () => {
      const word = /(,verdict,word,),(too few people to tell)/;
      const alterations = [
        altered(small, 'figures.csv', word, '$1,clearly higher'),
        altered(
          small,
          'data.csv',
          /(P2-4-\d+,P2,A,after,,)(\d)/,
          (_, start, answer) => `${start}${answer === '5' ? 1 : Number(answer) + 1}`,
        ),
        altered(small, 'figures.csv', /\r\n[^\r]*,attrition,g,[^\r]*/, ''),
        altered(small, 'figures.csv', /\r\n([^\r]*,attrition,)g(,[^\r]*)/, '\r\n$1g$2\r\n$1invented$2'),
        altered(small, 'sign-flip-words.csv', /^word\n/, 'word\n0\n0\n0\n0\n'),
      ];
      for (const given of alterations) {
        const { status, said } = await reproduce(given);
        expect([status, said.split('\n')[0]]).toEqual([
          1,
          expect.stringMatching(/^\d+ figures are not reproduced:$/),
        ]);
      }
    },
  );

  it(
    'leaves R with status 1 when a figure differs (the last test: R is gone after it)',
    { timeout: 60_000 },
    async () => {
      const [session] = sessions;
      const wrong = altered(
        small,
        'figures.csv',
        /(,verdict,word,),(too few people to tell)/,
        '$1,clearly higher',
      );
      expect(await session?.runToTheEnd(small, 'reproduce.R')).toBe('R goes on');
      expect(await session?.runToTheEnd(wrong, 'reproduce.R')).toContain('exit(1)');
    },
  );
});
