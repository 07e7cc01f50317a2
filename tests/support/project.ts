import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const projectFolder = resolve(import.meta.dirname, '../..');

/** The parts that make the product; `tests` may use them, they never use `tests`. */
export const parts = ['instruments', 'analysis', 'server', 'client'] as const;

const madeFolders = new Set(['node_modules', 'dist', '.types', '.git', 'data', '.tmp']);

/** Every file under a folder of the project, as paths from the project's root; made files left out. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true })
    .filter((entry) => !madeFolders.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(path, pattern);
      return pattern.test(path) ? [path] : [];
    });
}

export const readProjectFile = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

const packageSchema = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

export const readPackage = () => packageSchema.parse(JSON.parse(readProjectFile('package.json')));
