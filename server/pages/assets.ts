import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Addresses of one page's script: the entry, its style sheets, and the chunks it will ask for. */
export interface ScriptAssets {
  readonly script: string;
  readonly styles: readonly string[];
  readonly chunks: readonly string[];
}

/** What the server-made pages link to. */
export interface Assets {
  /** Style sheet of every page. */
  readonly base: string;
  readonly start: ScriptAssets;
  readonly participant: ScriptAssets;
  readonly studio: ScriptAssets;
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

function chunkOf(manifest: Manifest, key: string): Manifest[string] {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The client's build has no "${key}": run npm run build.`);
  return chunk;
}

/** The keys of everything an entry loads, itself first, each once. */
function reachable(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found;
  found.add(key);
  const { imports, dynamicImports } = chunkOf(manifest, key);
  for (const next of [...imports, ...dynamicImports]) reachable(manifest, next, found);
  return found;
}

function addresses(files: readonly string[]): string[] {
  return [...new Set(files)].map((file) => `/${file}`);
}

function scriptAssets(manifest: Manifest, key: string): ScriptAssets {
  const chunks = [...reachable(manifest, key)].map((name) => chunkOf(manifest, name));
  return {
    script: `/${chunkOf(manifest, key).file}`,
    styles: addresses(chunks.flatMap(({ css }) => css)),
    chunks: addresses(chunks.slice(1).map(({ file }) => file)),
  };
}

/** Addresses from the build's manifest (parsed JSON). Throws an error naming the entry that is missing. */
export function assetsOf(manifest: unknown): Assets {
  const parsed = manifestSchema.parse(manifest);
  return {
    base: `/${chunkOf(parsed, 'src/design/base.css').file}`,
    start: scriptAssets(parsed, 'src/start/start.ts'),
    participant: scriptAssets(parsed, 'src/participant/main.tsx'),
    studio: scriptAssets(parsed, 'src/studio/main.tsx'),
  };
}

const builtManifest = resolve(import.meta.dirname, '../../client/dist/.vite/manifest.json');

/** Reads the manifest of the built client. Throws an error that says what to do when it is not built. */
export function readAssets(file: string = builtManifest): Assets {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error('The client is not built yet: run npm run build.', { cause: error });
  }
  return assetsOf(JSON.parse(text));
}
