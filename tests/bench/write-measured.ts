import { cpus, totalmem } from 'node:os';
import { analysisTable, type AnalysisMeasured } from './analysis-speed.ts';
import type { CloneMeasured } from './fresh-clone.ts';
import { fullHouseSection, type FullHouseMeasured } from './full-house-speed.ts';
import type { PagesMeasured } from './pages.ts';
import type { ParticipantSpeed } from './participant-speed.ts';
import { reportsTable, type ReportsMeasured } from './reports.ts';
import type { SubmitsMeasured } from './submits.ts';

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

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const machine = (): string => {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
};

function cloneRows(clone: CloneMeasured | null): string[][] {
  const left = 'not in this run (`--quick`)';
  return [
    [
      '`npm ci` on a fresh clone, empty cache',
      'under 180 s',
      clone === null ? left : seconds(clone.installSeconds),
    ],
    ['anything compiled', 'no', clone === null ? left : clone.compiled ? 'yes' : 'no'],
    [
      '`npm test` on that clone',
      'under 600 s',
      clone === null ? left : `${seconds(clone.testSeconds)}, ${clone.testLine}`,
    ],
  ];
}

function promises({ clone, pages }: Measured): string {
  const { demoReadyMs, demoStopMs } = pages;
  return table(
    ['what', 'promised', 'measured'],
    [
      ...cloneRows(clone),
      ['`npm run demo`, from the command to its links', 'under 60 s', seconds(demoReadyMs / 1000)],
      ['the demonstration stops on SIGTERM', 'under 5 s', seconds(demoStopMs / 1000)],
    ],
  );
}

function pageTimes({ pages, yardstick }: PagesMeasured): string {
  const rows = pages.map(({ name, median, p95, kilobytes }) => [
    name,
    milliseconds(median),
    milliseconds(p95),
    times(median / yardstick.median),
    `${kilobytes.toFixed(1)} kB`,
  ]);
  const still = [
    '`/healthz`: the yardstick',
    milliseconds(yardstick.median),
    milliseconds(yardstick.p95),
    '1 x',
    '',
  ];
  return table(['page', 'median', '19 in 20', 'to the yardstick', 'size'], [still, ...rows]);
}

function submitRates({ syncsPerSecond, onePerCommit, together, atOnce }: SubmitsMeasured): string {
  const row = (name: string, rate: number): string[] => [name, perSecond(rate), times(rate / syncsPerSecond)];
  return table(
    ['what', 'rate', 'to the yardstick'],
    [
      row('4 kB written and synced, one after another: the yardstick', syncsPerSecond),
      row('submits, one after another: a commit each', onePerCommit),
      row(`submits, ${atOnce} people at the same time: commits shared`, together),
    ],
  );
}

const wait = ({ median, p95 }: ParticipantSpeed['startVisible']): string[] => [
  seconds(median / 1000),
  seconds(p95 / 1000),
];
const size = (kilobytes: number): string[] => [`${kilobytes.toFixed(1)} kB`, ''];

/** What a participant on a slow phone waits for, as a table. */
export function onASlowPhone(speed: ParticipantSpeed): string {
  return table(
    ['what', 'promised', 'median', 'slowest'],
    [
      ['start page over the line', 'under 15 kB', ...size(speed.startKilobytes)],
      ['start page visible', 'under 1.0 s', ...wait(speed.startVisible)],
      [
        'from "begin" to the first answer, after 10 s of reading',
        'under 1.5 s',
        ...wait(speed.answerableAfterReading),
      ],
      [
        'from "begin" to the first answer, at once from an empty cache',
        'under 1.5 s',
        ...wait(speed.answerableAtOnce),
      ],
      ['from "begin" to the script\'s questionnaire, on a second visit', '', ...wait(speed.scriptAgain)],
      ['second visit, up to the questionnaire', 'under 20 kB', ...size(speed.secondVisitKilobytes)],
    ],
  );
}

/** The page `docs/measured.md`: every figure from this run, none typed by hand. */
export function measuredPage(measured: Measured): string {
  const { submits } = measured;
  return `# Measured

Written by \`npm run bench\` on ${measured.day}; nobody types figures into it. On another machine, or with other work going
on, seconds differ; the ratios to a yardstick of the same run say more.

Machine: ${machine()}.

## What was promised

${promises(measured)}

## Time of pages on the server

${pageTimes(measured.pages)}

${fullHouseSection(measured.fullHouse)}

## A participant on a slow phone

${measured.participant.runs} runs in Chromium with a processor 4 times slower, 1.6 Mbit/s and 150 ms to the server; other work on this machine counts
in full. Whoever is faster than the script answers in the plain form.

${onASlowPhone(measured.participant)}

## Analysis

Seconds of the processor, so that other work on the machine does not count.

${analysisTable(measured.analysis)}

## Pictures and reports

Each in a process of its own, from its start.

${reportsTable(measured.reports)}

## Sending answers

Every submit waits until the disk confirms it. Sharing commits makes that ${times(submits.together / submits.onePerCommit)} as fast here.

${submitRates(submits)}
`;
}
