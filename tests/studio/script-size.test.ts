import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '#tests/support/project.ts';

const built = join(projectFolder, 'client/dist');
const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
);

/** A chunk with everything it imports at once; pages that are fetched later are not among them. */
function atOnce(
  manifest: z.infer<typeof manifestSchema>,
  key: string,
  found = new Set<string>(),
): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const next of chunk.imports) atOnce(manifest, next, found);
  return found;
}

describe('the studio’s own script', () => {
  it('is under 250 kB compressed, for a browser that knows gzip only', () => {
    const manifest = manifestSchema.parse(
      JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')),
    );
    const files = [...atOnce(manifest, 'src/studio/main.tsx')];
    expect(files.length).toBeGreaterThan(1);
    const bytes = files.map((file) => statSync(join(built, `${file}.gz`)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});
