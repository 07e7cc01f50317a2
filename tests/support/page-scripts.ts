import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './project.ts';

/** What the build says of its files, by the source they came from. */
const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().default(false),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);
export type Manifest = z.output<typeof manifestSchema>;

/** Bytes over the line: `brotli` to every browser over https, `gzip` to one that asks for no better. */
export interface Compressed {
  readonly brotli: number;
  readonly gzip: number;
}

/** All script that one page needs. */
export interface PageScript {
  /** The source file of the page. */
  readonly page: string;
  /** Of our own, with the small packages in it. */
  readonly own: Compressed;
  /** Of the questionnaire's package in its one room; nothing on other pages. */
  readonly survey: Compressed;
}

/** Promised of each page's own script, in bytes, compressed either way. */
export const mostOwn = 250_000;
/** SurveyJS is one file that does not come apart; this is what it weighs, so that it is noticed when it grows. */
export const mostSurvey: Compressed = { brotli: 280_000, gzip: 360_000 };

const surveyRoom = 'src/participant/survey-form.tsx';

interface Page {
  readonly page: string;
  readonly chunks: ReadonlySet<string>;
}

function chunkOf(manifest: Manifest, key: string): Manifest[string] {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The build has no "${key}".`);
  return chunk;
}

/** Adds a chunk and everything it imports at once to those that a page has already. */
function atOnce(manifest: Manifest, key: string, had: ReadonlySet<string>): Set<string> {
  const all = new Set(had);
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    waiting.push(...chunkOf(manifest, next).imports);
  }
  return all;
}

/** A page, and every page that is fetched from it: with all that was fetched on the way there. */
function pagesFrom(manifest: Manifest, page: string, had: ReadonlySet<string> = new Set()): Page[] {
  const chunks = atOnce(manifest, page, had);
  const added = [...chunks].filter((key) => !had.has(key));
  const later = new Set(added.flatMap((key) => chunkOf(manifest, key).dynamicImports));
  const next = [...later].filter((key) => !chunks.has(key));
  return [{ page, chunks }, ...next.flatMap((key) => pagesFrom(manifest, key, chunks))];
}

const sum = (sizes: readonly Compressed[]): Compressed => ({
  brotli: sizes.reduce((total, { brotli }) => total + brotli, 0),
  gzip: sizes.reduce((total, { gzip }) => total + gzip, 0),
});

/**
 * The script of every page of a build: of each entry, and of each page that is fetched later with the entry before it.
 *
 * @param sizeOf the bytes of a file of the build
 */
export function pageScripts(manifest: Manifest, sizeOf: (file: string) => Compressed): PageScript[] {
  const isScript = (key: string): boolean => chunkOf(manifest, key).file.endsWith('.js');
  const entries = Object.keys(manifest).filter(
    (key) => chunkOf(manifest, key).isEntry && /\.tsx?$/.test(key) && isScript(key),
  );
  const bytes = (keys: readonly string[]): Compressed =>
    sum(keys.map((key) => sizeOf(chunkOf(manifest, key).file)));
  return entries
    .flatMap((entry) => pagesFrom(manifest, entry))
    .map(({ page, chunks }) => {
      const scripts = [...chunks].filter(isScript);
      return {
        page,
        own: bytes(scripts.filter((key) => key !== surveyRoom)),
        survey: bytes(scripts.filter((key) => key === surveyRoom)),
      };
    });
}

const isOver = ({ brotli, gzip }: Compressed, most: Compressed): boolean =>
  brotli >= most.brotli || gzip >= most.gzip;

/** The pages whose script weighs more than was promised, by name. */
export function tooHeavy(pages: readonly PageScript[]): string[] {
  return pages
    .filter(
      ({ own, survey }) => isOver(own, { brotli: mostOwn, gzip: mostOwn }) || isOver(survey, mostSurvey),
    )
    .map(({ page }) => page);
}

/** The script of every page, as this checkout was built. */
export function builtPageScripts(): PageScript[] {
  const built = join(projectFolder, 'client/dist');
  const manifest: unknown = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
  const bytes = (file: string): number => statSync(join(built, file)).size;
  return pageScripts(manifestSchema.parse(manifest), (file) => ({
    brotli: bytes(`${file}.br`),
    gzip: bytes(`${file}.gz`),
  }));
}
