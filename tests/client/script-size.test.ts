import { describe, expect, it } from 'vitest';
import {
  builtPageScripts,
  mostOwn,
  pageScripts,
  tooHeavy,
  type Compressed,
  type Manifest,
} from '#tests/support/page-scripts.ts';
import { filesUnder, readProjectFile } from '#tests/support/project.ts';

const weighing = (bytes: number): Compressed => ({ brotli: bytes, gzip: bytes });
const chunk = (name: string, more: Partial<Manifest[string]> = {}): Manifest[string] => ({
  file: `assets/${name}.js`,
  isEntry: false,
  imports: [],
  dynamicImports: [],
  ...more,
});

/** A studio with a page that is fetched later, which fetches a page itself; both import the same chunk. */
const planted: Manifest = {
  'src/studio/main.tsx': chunk('main', {
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/studio/results.tsx'],
  }),
  'src/studio/results.tsx': chunk('results', {
    imports: ['_shared.js', '_charts.js'],
    dynamicImports: ['src/studio/slides.tsx'],
  }),
  'src/studio/slides.tsx': chunk('slides', { imports: ['_charts.js'] }),
  'src/participant/survey-form.tsx': chunk('survey-form'),
  'src/participant/main.tsx': chunk('participant', {
    isEntry: true,
    dynamicImports: ['src/participant/survey-form.tsx'],
  }),
  '_shared.js': chunk('shared'),
  '_charts.js': chunk('charts'),
};

/** Every chunk of 40 kB, but for those that are said to be otherwise. */
const heavy = (others: Readonly<Record<string, Compressed>> = {}): string[] =>
  tooHeavy(pageScripts(planted, (file) => others[file] ?? weighing(40_000)));

describe('The script of a page', () => {
  it('is under 250 kB compressed on every page, for a browser that knows brotli and for one that knows gzip', () => {
    const pages = builtPageScripts();
    const over = tooHeavy(pages);
    expect(pages.filter(({ page }) => over.includes(page))).toEqual([]);
    const fetched = new Set(pages.map(({ page }) => `client/${page}`));
    const later = filesUnder('client/src/studio', /\.tsx$/).flatMap((path) =>
      [...readProjectFile(path).matchAll(/import\('\.\/([^']+)'\)/g)].map(([, to = '']) =>
        path.replace(/[^/]+$/, to),
      ),
    );
    expect(later.length).toBeGreaterThan(10);
    expect(later.filter((path) => !fetched.has(path))).toEqual([]);
  });

  it('holds what was fetched on the way to the page, each chunk once', () => {
    const sizes = Object.fromEntries(
      pageScripts(planted, () => weighing(1)).map(({ page, own, survey }) => [page, [own.gzip, survey.gzip]]),
    );
    expect(sizes).toEqual({
      'src/studio/main.tsx': [2, 0],
      'src/studio/results.tsx': [4, 0],
      'src/studio/slides.tsx': [5, 0],
      'src/participant/main.tsx': [1, 0],
      'src/participant/survey-form.tsx': [1, 1],
    });
  });

  it('is found too heavy on a page that is fetched later, by either way of compressing, and nowhere before it', () => {
    expect(heavy()).toEqual([]);
    const grown = { brotli: 60_000, gzip: mostOwn - 160_000 };
    expect(heavy({ 'assets/slides.js': grown })).toEqual(['src/studio/slides.tsx']);
    expect(heavy({ 'assets/slides.js': { ...grown, gzip: grown.gzip - 1 } })).toEqual([]);
    expect(heavy({ 'assets/charts.js': { brotli: 200_000, gzip: 40_000 } })).toEqual([
      'src/studio/results.tsx',
      'src/studio/slides.tsx',
    ]);
    expect(heavy({ 'assets/survey-form.js': { brotli: 270_000, gzip: 355_000 } })).toEqual([]);
    expect(heavy({ 'assets/survey-form.js': { brotli: 281_000, gzip: 355_000 } })).toEqual([
      'src/participant/survey-form.tsx',
    ]);
  });
});
