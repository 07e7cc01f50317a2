import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#tests/support/project.ts';
import { batches, type Batch } from './batches.ts';
import { mutationPage, reportsFolder } from './write-mutation.ts';

/*
 * `npm run mutate [batch ...]`: changes the code in thousands of small ways and counts how many of them the tests
 * notice, batch by batch; then writes docs/measured-mutation.md from stryker's reports of this and earlier runs.
 */

/** What the tests of figures do not read; left out of the copy that is changed. */
const notNeeded = [
  ...['client', 'docs', '.types', 'dist', '.ci', 'data'],
  'tests/{api,architecture,bench,charts,client,docs,journeys,linkage,store,studio}',
];

function settingsFor({ mutate, name }: Batch, folder: string): object {
  return {
    testRunner: 'in-process',
    plugins: [join(projectFolder, 'tests/mutation/in-process-runner.ts')],
    mutate,
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 20_000,
    tempDirName: join(folder, 'sandbox'),
    // Stryker would rewrite it with an interface that TypeScript 7 does not have; the tests run without it.
    tsconfigFile: 'none',
    ignorePatterns: notNeeded,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    jsonReporter: { fileName: join(projectFolder, reportsFolder, `${name}.json`) },
    allowConsoleColors: false,
  };
}

function run(batch: Batch): void {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-mutation-'));
  const settings = join(folder, 'stryker.json');
  writeFileSync(settings, JSON.stringify(settingsFor(batch, folder)));
  const { status } = spawnSync(join(projectFolder, 'node_modules/.bin/stryker'), ['run', settings], {
    cwd: projectFolder,
    env: { ...process.env, MUTATION_TESTS: batch.tests.join(' ') },
    stdio: 'inherit',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`Stryker ended with ${status} on the batch ${batch.name}.`);
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => batches.every((batch) => batch.name !== name));
if (unknown !== undefined) throw new Error(`There is no batch ${unknown}.`);
mkdirSync(join(projectFolder, reportsFolder), { recursive: true });
for (const batch of batches) if (asked.length === 0 || asked.includes(batch.name)) run(batch);
writeFileSync(join(projectFolder, 'docs/measured-mutation.md'), mutationPage());
spawnSync(join(projectFolder, 'node_modules/.bin/prettier'), ['--write', 'docs/measured-mutation.md'], {
  cwd: projectFolder,
  stdio: 'inherit',
});
