import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { parts, projectFolder } from '#tests/support/project.ts';
import { runTool } from '#tests/support/run.ts';

const madeFolders = new Set(['node_modules', 'dist', '.types']);
const rootFiles = ['package.json', 'tsconfig.json', '.oxlintrc.json'];

/** A copy of the project's sources in a temporary folder, to plant faults in without touching the real tree. */
export interface PlantedTree {
  readonly folder: string;
  plant(path: string, source: string): void;
  remove(): void;
}

/** Copies the parts, their settings and one file of the tests; node_modules is shared by a link. */
export function copyTree(): PlantedTree {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-planted-'));
  for (const part of parts) {
    cpSync(join(projectFolder, part), join(folder, part), {
      recursive: true,
      filter: (source) => !madeFolders.has(basename(source)),
    });
  }
  for (const file of rootFiles) cpSync(join(projectFolder, file), join(folder, file));
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  const tree: PlantedTree = {
    folder,
    plant(path, source) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  tree.plant('tests/support/planted.ts', 'export const planted = 1;\n');
  return tree;
}

const lintReportSchema = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string().optional(),
      message: z.string(),
      help: z.string().optional(),
      filename: z.string(),
    }),
  ),
  number_of_files: z.int(),
});
export type LintReport = z.infer<typeof lintReportSchema>;

/** What the real linter, with the project's own settings, says about a tree, or about some folders of it. */
export async function lint(
  folder: string,
  { folders = parts, typeAware = false }: { folders?: readonly string[]; typeAware?: boolean } = {},
): Promise<LintReport> {
  const options = typeAware ? ['--type-aware'] : [];
  const finished = await runTool('oxlint', ['--format', 'json', ...options, ...folders], folder);
  return lintReportSchema.parse(JSON.parse(finished.stdout));
}

/** The real compiler's errors, as lines `file(line,column): error TSnnnn: ...`. */
export async function compile(folder: string, ...projects: string[]): Promise<string[]> {
  const finished = await runTool('tsc', ['-b', '--pretty', 'false', ...projects], folder);
  return finished.stdout.split('\n').filter((line) => line.includes('error TS'));
}
