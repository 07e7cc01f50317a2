import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#tests/support/project.ts';
import { runTool } from '#tests/support/run.ts';
import { measureAnalysis } from './analysis-speed.ts';
import { measureClone } from './fresh-clone.ts';
import { fullHouseHeading, fullHouseSection, measureFullHouse } from './full-house-speed.ts';
import { measurePages } from './pages.ts';
import { measureParticipant } from './participant-speed.ts';
import { measureReports } from './reports.ts';
import { measureSubmits } from './submits.ts';
import type { Section } from './table.ts';
import { measuredPage, onASlowPhone } from './write-measured.ts';

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const path = 'docs/measured.md';

async function write(page: string): Promise<void> {
  writeFileSync(join(projectFolder, path), `${page}\n`);
  await runTool('prettier', ['--write', path], projectFolder);
  tell(`Written: ${path}`);
}

/** Whoever measures hears of a promise that was not kept, by the exit code too. */
function judge({ broken }: Section): void {
  for (const what of broken) tell(`Not as promised: ${what}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

/** Measures the pages on a full data folder, and puts that section in the place of the one before. */
async function fullHouseOnly(): Promise<void> {
  tell('Filling a data folder and asking for every page; this takes a minute or two ...');
  const section = fullHouseSection(await measureFullHouse());
  const page = readFileSync(join(projectFolder, path), 'utf8');
  const [before = '', after = ''] = page.split(fullHouseHeading);
  const rest = after.slice(after.indexOf('\n## ') + 1);
  if (rest === '') throw new Error(`${path} has no section "${fullHouseHeading}".`);
  await write(`${before}${section.text}\n\n${rest.trimEnd()}`);
  judge(section);
}

async function participantOnly(): Promise<void> {
  tell('Taking part on a slow phone, nine times ...');
  const section = onASlowPhone(await measureParticipant());
  tell(section.text);
  judge(section);
}

async function everything(): Promise<void> {
  tell('Analysing 300 pilots and a million stored answers ...');
  const analysis = await measureAnalysis();
  tell('Sending answers to a real file ...');
  const submits = await measureSubmits();
  tell('Starting the demonstration and asking for its pages ...');
  const pages = await measurePages();
  tell('Filling a data folder with 200 pilots and asking for every page ...');
  const fullHouse = await measureFullHouse();
  tell('Making reports ...');
  const reports = measureReports();
  tell('Taking part on a slow phone, nine times ...');
  const participant = await measureParticipant();
  const isQuick = process.argv.includes('--quick');
  if (!isQuick)
    tell('Cloning, installing with an empty cache and running all tests there; this takes minutes ...');
  const clone = isQuick ? null : await measureClone();
  for (const failed of clone?.failedTests ?? []) tell(failed);

  const day = new Date().toISOString().slice(0, 10);
  const page = measuredPage({ day, clone, analysis, pages, fullHouse, reports, submits, participant });
  await write(page.text);
  judge(page);
}

/**
 * `npm run bench`: measures this machine and writes docs/measured.md. The fresh clone holds what is committed;
 * `npm run bench -- --quick` leaves it out. `npm run bench -- --participant` only tells how long a participant waits, and
 * `npm run bench -- --pages` measures the pages with 200 pilots and renews that section. Each fails when something is not as
 * promised, after it has written what it measured.
 */
if (process.argv.includes('--participant')) await participantOnly();
else if (process.argv.includes('--pages')) await fullHouseOnly();
else await everything();
