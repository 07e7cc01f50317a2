import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parts, filesUnder } from '#tests/support/project.ts';
import { compile, copyTree, lint } from './planted-tree.ts';
import type { LintReport, PlantedTree } from './planted-tree.ts';

/** Files that office programs open are made in these. */
const officeFiles = ['docx', 'pptx', 'finish-slides'].map((name) => `server/reports/formats/${name}.ts`);

/** The one room of each library: a path that starts with one of these may import it. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['server/store/'],
  kysely: ['server/store/'],
  '@simplewebauthn/browser': ['client/src/studio/account/passkey.ts'],
  '@simplewebauthn/server': ['server/access/'],
  otpauth: ['server/access/'],
  express: ['server/app.ts', 'server/http/'],
  'express-static-gzip': ['server/app.ts', 'server/http/'],
  helmet: ['server/app.ts', 'server/http/'],
  'simple-statistics': ['analysis/statistics.ts'],
  '@stdlib/stats-base-dists-t-cdf': ['analysis/distributions.ts'],
  'survey-core': ['client/src/participant/survey-form.tsx'],
  'survey-react-ui': ['client/src/participant/survey-form.tsx'],
  'nodemailer/lib/smtp-connection': ['server/mail/'],
  'nodemailer/lib/mail-composer': ['server/mail/'],
  mailparser: ['server/mail/'],
  qrcode: ['client/src/studio/qr-code.ts', 'server/pilots/cards-pdf.ts'],
  vega: ['server/charts/'],
  'vega-lite': ['server/charts/'],
  'vega-scenegraph': ['server/charts/'],
  fontkit: ['server/charts/'],
  '@myriaddreamin/typst-ts-node-compiler': ['server/typst/'],
  '@resvg/resvg-js': ['server/charts/'],
  'csv-stringify/sync': ['server/exports/'],
  'write-excel-file/node': ['server/exports/'],
  'zod-openapi': ['server/exports/'],
  docx: officeFiles,
  fflate: officeFiles,
  pptxgenjs: officeFiles,
  react: ['client/src/'],
  'pure-rand/generator/xoroshiro128plus': ['server/rehearsal/'],
  'node:fs': ['server/', '!server/contract/', '!server/rehearsal/'],
};

const places = [
  'instruments/',
  'analysis/',
  'analysis/charts/',
  'server/',
  'server/access/',
  'server/command-line/',
  'server/contract/',
  'server/demo/',
  'server/http/',
  'server/mail/',
  'server/charts/',
  'server/exports/',
  'server/pages/',
  'server/rehearsal/',
  'server/reports/',
  'server/reports/formats/docx.ts',
  'server/store/',
  'server/typst/',
  'client/src/',
  'client/src/participant/',
  'client/src/studio/',
  'client/src/start/',
  'analysis/statistics.ts',
  'analysis/distributions.ts',
  'server/app.ts',
  'client/src/participant/survey-form.tsx',
  'client/src/studio/qr-code.ts',
  'client/src/studio/account/passkey.ts',
];

/** Imports between parts and features that must be refused, with a word of the reason given. */
const forbidden: readonly (readonly [from: string, to: string, reason: string])[] = [
  ['instruments/', '#analysis/release.ts', 'instruments is pure'],
  ['instruments/', '#server/config.ts', 'instruments is pure'],
  ['analysis/', '#server/contract/release.ts', 'analysis is pure'],
  ['analysis/', '#client/src/api.ts', 'analysis is pure'],
  ['server/contract/', '#server/config.ts', 'server/contract may import'],
  ['server/', '#client/src/api.ts', 'server may import'],
  ['server/rehearsal/', '#server/store/releases-store.ts', 'server/rehearsal is pure'],
  ['server/rehearsal/', '#server/context.ts', 'server/rehearsal is pure'],
  ['server/rehearsal/', '#server/release/release-job.ts', 'server/rehearsal is pure'],
  ['client/src/', '#server/config.ts', 'client may import'],
  ['client/src/studio/', '#server/store/open-stores.ts', 'client may import'],
  ['client/src/participant/', '#client/src/studio/studio.tsx', 'do not import each other'],
  ['client/src/participant/', '#client/src/start/start.ts', 'do not import each other'],
  ['client/src/studio/', '#client/src/participant/survey-form.tsx', 'do not import each other'],
  ['client/src/start/', '#client/src/studio/studio.tsx', 'do not import each other'],
  ['instruments/', '#tests/support/planted.ts', 'instruments is pure'],
  ['analysis/', '#tests/support/planted.ts', 'analysis is pure'],
  ['server/', '#tests/support/planted.ts', 'server may import'],
  ['server/contract/', '#tests/support/planted.ts', 'server/contract may import'],
  ['client/src/', '#tests/support/planted.ts', 'client may import'],
  ['client/src/studio/', '#tests/support/planted.ts', 'client may import'],
  ['server/http/', '../../analysis/release.ts', 'server may import'],
];

/** Imports and loose types that the compiler alone must refuse, linter or not. */
const uncompilable: readonly (readonly [path: string, source: string, error: string])[] = [
  ['instruments/', "import type {} from '#analysis/release.ts';", 'TS6307'],
  ['analysis/', "import type {} from '#server/day.ts';", 'TS6307'],
  ['analysis/', "import type {} from '#server/contract/release.ts';", 'TS6307'],
  ['server/contract/', "import type {} from '#server/day.ts';", 'TS6307'],
  ['client/src/', "import type {} from '#server/day.ts';", 'TS6307'],
  ['server/', "import type {} from '#tests/support/planted.ts';", 'TS6307'],
  ['instruments/', "import 'node:fs';", 'TS2882'],
  ['analysis/', 'export const path = process.cwd();', 'TS2591'],
  ['analysis/', 'export const title = document.title;', 'TS2584'],
  ['server/contract/', 'export const path = process.cwd();', 'TS2591'],
  ['client/src/', 'export const path = process.cwd();', 'TS2591'],
  ['analysis/', 'export const first = (a: string[]): string => a[0];', 'TS2322'],
  ['server/', 'export const same = (a) => a;', 'TS7006'],
];

const isAllowed = (library: string, place: string): boolean => {
  const room = rooms[library] ?? [];
  const closed = room.some((start) => start.startsWith('!') && place.startsWith(start.slice(1)));
  return !closed && room.some((start) => place.startsWith(start));
};

/** A file of its own in a folder; a place that is a file is overwritten (it is a copy). */
const plantedPath = (place: string, number: number): string =>
  place.endsWith('/') ? `${place}planted-${number}.ts` : place;

const refusals = (report: LintReport, path: string): string[] =>
  report.diagnostics
    .filter(({ filename, code }) => filename === path && code?.includes('no-restricted-imports'))
    .map(({ message, help }) => `${message} ${help ?? ''}`);

describe('the import rule, proven with planted violations', () => {
  let tree: PlantedTree;
  beforeAll(() => {
    tree = copyTree();
  });
  afterAll(() => tree.remove());

  it('passes the tree as it is, having looked at every file', async () => {
    const sources = parts.flatMap((part) => filesUnder(part, /\.tsx?$/));
    const report = await lint(tree.folder);
    expect(report.diagnostics).toEqual([]);
    expect(report.number_of_files).toBeGreaterThanOrEqual(sources.length);
    expect(sources.length).toBeGreaterThan(60);
  });

  it('keeps every library in its one room', async () => {
    const files = places.map((place, number) => ({ place, path: plantedPath(place, 1000 + number) }));
    const imports = Object.keys(rooms).map((library) => `import '${library}';`);
    for (const { path } of files) tree.plant(path, `${imports.join('\n')}\n`);
    const report = await lint(tree.folder);
    const found = files.map(({ path }) => ({
      path,
      refused: Object.keys(rooms).filter((library) =>
        refusals(report, path).some((refusal) => refusal.startsWith(`'${library}'`)),
      ),
    }));
    const expected = files.map(({ place, path }) => ({
      path,
      refused: Object.keys(rooms).filter((library) => !isAllowed(library, place)),
    }));
    expect(found).toEqual(expected);
  });

  it('lets chart specifications use the types of vega-lite, and never its code', async () => {
    tree.plant(
      'analysis/charts/types.ts',
      "import type { TopLevelSpec } from 'vega-lite';\nexport type Spec = TopLevelSpec;\n",
    );
    tree.plant('analysis/charts/code.ts', "import { compile } from 'vega-lite';\nexport { compile };\n");
    const report = await lint(tree.folder);
    expect(refusals(report, 'analysis/charts/types.ts')).toEqual([]);
    expect(refusals(report, 'analysis/charts/code.ts').join()).toContain('Only types of vega-lite');
  });

  it('refuses every import against the direction of the parts, dynamic ones too', async () => {
    forbidden.forEach(([from, to], number) => {
      tree.plant(
        `${from}planted-${number}.ts`,
        `export const load = () => import('${to}');\nimport '${to}';\n`,
      );
    });
    const report = await lint(tree.folder);
    for (const [number, [from, to, reason]] of forbidden.entries()) {
      const refused = refusals(report, `${from}planted-${number}.ts`);
      expect(refused.length, `${from} importing ${to}, twice`).toBeGreaterThanOrEqual(2);
      expect(refused.join(), `${from} importing ${to}`).toContain(reason);
    }
  });

  it('refuses a cycle of imports, also of types alone', async () => {
    tree.plant('server/pages/one.ts', "import { two } from './two.ts';\nexport const one = () => two;\n");
    tree.plant('server/pages/two.ts', "import { one } from './one.ts';\nexport const two = () => one;\n");
    tree.plant(
      'server/pages/three.ts',
      "import type { Four } from './four.ts';\nexport type Three = Four[];\n",
    );
    tree.plant(
      'server/pages/four.ts',
      "import type { Three } from './three.ts';\nexport type Four = Three[];\n",
    );
    const report = await lint(tree.folder);
    const cycles = report.diagnostics.filter(({ code }) => code?.includes('no-cycle'));
    const found = cycles.map(({ filename }) => filename);
    expect(found).toEqual(expect.arrayContaining(['server/pages/one.ts', 'server/pages/three.ts']));
  });
});

describe('the import rule, as the compiler sees it', () => {
  it(
    'fails on each planted violation with its own error, and on nothing else',
    { timeout: 180_000 },
    async () => {
      const tree = copyTree();
      try {
        uncompilable.forEach(([place, source], number) => {
          tree.plant(`${place}planted-${number}.ts`, `${source}\nexport {};\n`);
        });
        const errors = await compile(tree.folder, ...parts);
        for (const [number, [place, source, error]] of uncompilable.entries()) {
          const own = errors.filter((line) => line.startsWith(`${place}planted-${number}.ts(`));
          expect(own.join('\n'), `${source} in ${place}`).toContain(error);
        }
        expect(errors.filter((line) => !/planted-\d+\.ts\(/.test(line))).toEqual([]);
      } finally {
        tree.remove();
      }
    },
  );
});
