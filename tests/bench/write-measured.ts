import { cpus, totalmem } from 'node:os';
import { analysisTable, type AnalysisMeasured } from './analysis-speed.ts';
import type { CloneMeasured } from './fresh-clone.ts';
import { fullHouseSection, type FullHouseMeasured } from './full-house-speed.ts';
import type { PagesMeasured } from './pages.ts';
import type { ParticipantSpeed } from './participant-speed.ts';
import type { Spread } from './quantiles.ts';
import { reportsTable, type ReportsMeasured } from './reports.ts';
import { scriptSection } from './script-weights.ts';
import type { SubmitsMeasured } from './submits.ts';
import { section, table, type Row, type Section } from './table.ts';

export interface Measured {
  readonly day: string;
  /** `null`: left out of this run. */
  readonly clone: CloneMeasured | null;
  readonly analysis: AnalysisMeasured;
  readonly pages: PagesMeasured;
  readonly fullHouse: FullHouseMeasured;
  readonly reports: ReportsMeasured;
  readonly submits: SubmitsMeasured;
  readonly participant: ParticipantSpeed;
}

const seconds = (value: number): string =>
  Number.isFinite(value) ? `${value.toFixed(1)} s` : 'the plain form stayed';
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
const times = (value: number): string => `${value.toFixed(1)} x`;
const perSecond = (value: number): string => `${Math.round(value)} a second`;

const machine = (): string => {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
};

function cloneRows(clone: CloneMeasured | null): Row[] {
  const install = '`npm ci` on a fresh clone, empty cache';
  const tests = '`npm test` on that clone';
  if (clone === null) {
    const left = 'not in this run (`--quick`)';
    return [
      { cells: [install, 'under 180 s', left] },
      { cells: ['anything compiled', 'no', left] },
      { cells: [tests, 'under 600 s', left] },
    ];
  }
  const { installSeconds, compiled, testSeconds, testLine } = clone;
  return [
    { cells: [install, 'under 180 s', seconds(installSeconds)], isKept: installSeconds < 180 },
    { cells: ['anything compiled', 'no', compiled ? 'yes' : 'no'], isKept: !compiled },
    {
      cells: [tests, 'under 600 s', `${seconds(testSeconds)}, ${testLine}`],
      isKept: testSeconds < 600 && testLine.endsWith(' passed, 0 failed'),
    },
  ];
}

function promises({ clone, pages }: Measured): Section {
  const { demoReadyMs, demoStopMs } = pages;
  return table(
    ['what', 'promised', 'measured'],
    [
      ...cloneRows(clone),
      {
        cells: ['`npm run demo`, from the command to its links', 'under 60 s', seconds(demoReadyMs / 1000)],
        isKept: demoReadyMs < 60_000,
      },
      {
        cells: ['the demonstration stops on SIGTERM', 'under 5 s', seconds(demoStopMs / 1000)],
        isKept: demoStopMs < 5000,
      },
    ],
  );
}

function pageTimes({ pages, yardstick }: PagesMeasured): Section {
  const rows = pages.map(({ name, median, p95, kilobytes }) => ({
    cells: [
      name,
      milliseconds(median),
      milliseconds(p95),
      times(median / yardstick.median),
      `${kilobytes.toFixed(1)} kB`,
    ],
  }));
  const still = {
    cells: [
      '`/healthz`: the yardstick',
      milliseconds(yardstick.median),
      milliseconds(yardstick.p95),
      '1 x',
      '',
    ],
  };
  return table(['page', 'median', '19 in 20', 'to the yardstick', 'size'], [still, ...rows]);
}

function submitRates({ syncsPerSecond, onePerCommit, together, atOnce }: SubmitsMeasured): Section {
  const row = (name: string, rate: number): Row => ({
    cells: [name, perSecond(rate), times(rate / syncsPerSecond)],
  });
  return table(
    ['what', 'rate', 'to the yardstick'],
    [
      row('4 kB written and synced, one after another: the yardstick', syncsPerSecond),
      row('submits, one after another: a commit each', onePerCommit),
      row(`submits, ${atOnce} people at the same time: commits shared`, together),
    ],
  );
}

/** What somebody waits for, and at most how many seconds even the slowest run may take. */
function wait(what: string, { median, p95 }: Spread, most?: number): Row {
  const promised = most === undefined ? '' : `under ${most.toFixed(1)} s`;
  const cells = [what, promised, seconds(median / 1000), seconds(p95 / 1000)];
  return most === undefined ? { cells } : { cells, isKept: p95 < 1000 * most };
}

function weight(what: string, kilobytes: number, most: number): Row {
  return { cells: [what, `under ${most} kB`, `${kilobytes.toFixed(1)} kB`, ''], isKept: kilobytes < most };
}

/** What a participant on a slow phone waits for. */
export function onASlowPhone(speed: ParticipantSpeed): Section {
  const answered = 'from "begin" to the first answer';
  return table(
    ['what', 'promised', 'median', 'slowest'],
    [
      weight('start page over the line', speed.startKilobytes, 15),
      wait('start page visible', speed.startVisible, 1),
      wait(`${answered}, after 10 s of reading`, speed.answerableAfterReading, 1.5),
      wait(`${answered}, at once from an empty cache`, speed.answerableAtOnce, 1.5),
      wait('from "begin" to the script\'s questionnaire, on a second visit', speed.scriptAgain),
      weight('second visit, up to the questionnaire', speed.secondVisitKilobytes, 20),
    ],
  );
}

/** The page `docs/measured.md`: every figure from this run, none typed by hand; and what in it is not as promised. */
export function measuredPage(measured: Measured): Section {
  const { submits, participant } = measured;
  return section(
    '# Measured',
    `Written by \`npm run bench\` on ${measured.day}; nobody types figures into it. On another machine, or with other work going
on, seconds differ; the ratios to a yardstick of the same run say more. What is not as promised says so in its row, and then the
command fails.`,
    `Machine: ${machine()}.`,
    '## What was promised',
    promises(measured),
    '## Time of pages on the server',
    pageTimes(measured.pages),
    fullHouseSection(measured.fullHouse),
    scriptSection(),
    '## A participant on a slow phone',
    `${participant.runs} runs in Chromium with a processor 4 times slower, 1.6 Mbit/s and 150 ms to the server; other work on this machine counts
in full. Whoever is faster than the script answers in the plain form.`,
    onASlowPhone(participant),
    '## Analysis',
    'Seconds of the processor, so that other work on the machine does not count.',
    analysisTable(measured.analysis),
    '## Pictures and reports',
    'Each in a process of its own, from its start.',
    reportsTable(measured.reports),
    '## Sending answers',
    `Every submit waits until the disk confirms it. Sharing commits makes that ${times(submits.together / submits.onePerCommit)} as fast here.`,
    submitRates(submits),
  );
}
