import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#tests/support/project.ts';
import { runTool } from '#tests/support/run.ts';
import { measureAnalysis } from './analysis-speed.ts';
import { measureClone } from './fresh-clone.ts';
import { measurePages } from './pages.ts';
import { measureParticipant } from './participant-speed.ts';
import { measureReports } from './reports.ts';
import { measureSubmits } from './submits.ts';
import { measuredPage, onASlowPhone } from './write-measured.ts';

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function participantOnly(): Promise<void> {
  tell('Taking part on a slow phone, nine times ...');
  tell(onASlowPhone(await measureParticipant()));
}

async function everything(): Promise<void> {
  tell('Analysing 300 pilots and a million stored answers ...');
  const analysis = await measureAnalysis();
  tell('Sending answers to a real file ...');
  const submits = await measureSubmits();
  tell('Starting the demonstration and asking for its pages ...');
  const pages = await measurePages();
  tell('Making reports ...');
  const reports = measureReports();
  tell('Taking part on a slow phone, nine times ...');
  const participant = await measureParticipant();
  const isQuick = process.argv.includes('--quick');
  if (!isQuick)
    tell('Cloning, installing with an empty cache and running all tests there; this takes minutes ...');
  const clone = isQuick ? null : await measureClone();

  const path = 'docs/measured.md';
  const day = new Date().toISOString().slice(0, 10);
  const page = measuredPage({ day, clone, analysis, pages, reports, submits, participant });
  writeFileSync(join(projectFolder, path), page);
  await runTool('prettier', ['--write', path], projectFolder);
  tell(`Written: ${path}`);
}

/**
 * `npm run bench`: measures this machine and writes docs/measured.md. The fresh clone holds what is committed;
 * `npm run bench -- --quick` leaves it out. `npm run bench -- --participant` only tells how long a participant waits.
 */
await (process.argv.includes('--participant') ? participantOnly() : everything());
