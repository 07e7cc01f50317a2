import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { projectFolder } from '#tests/support/project.ts';
import { batches, type Batch } from './batches.ts';
import { mutationPage, reportsFolder } from './write-mutation.ts';

/*
 * `npm run mutate [batch ...]`: changes the code in thousands of small ways and counts how many of them the tests
 * notice, batch by batch; then writes docs/measured-mutation.md from stryker's reports of this and earlier runs.
 */

/** What the tests of figures do not read; left out of the copy that is changed. */
const notNeeded = [
  'client',
  'docs',
  '.types',
  'dist',
  '.ci',
  'data',
  'tests/{api,architecture,bench,client,docs,journeys,linkage,store,studio}',
];

const runner = fileURLToPath(new URL('./in-process-runner.ts', import.meta.url));

async function run({ name, mutate, tests }: Batch): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-mutation-'));
  // The process in which the tests run is started by stryker, and reads from here which tests.
  process.env['MUTATION_TESTS'] = tests.join(' ');
  const stryker = new Stryker({
    testRunner: 'in-process',
    plugins: [runner],
    mutate: [...mutate],
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
  });
  await stryker.runMutationTest();
  rmSync(folder, { recursive: true });
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => batches.every((batch) => batch.name !== name));
if (unknown !== undefined) throw new Error(`There is no batch ${unknown}.`);
process.chdir(projectFolder);
mkdirSync(reportsFolder, { recursive: true });
for (const batch of batches) if (asked.length === 0 || asked.includes(batch.name)) await run(batch);
writeFileSync('docs/measured-mutation.md', mutationPage());
spawnSync('node_modules/.bin/prettier', ['--write', 'docs/measured-mutation.md'], { stdio: 'inherit' });
