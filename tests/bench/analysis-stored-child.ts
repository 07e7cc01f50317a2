import { cellMoments } from '#analysis/cell-moments.ts';
import { answersMigrations } from '#server/store/answers/migrations.ts';
import { itemRows, storedItems } from '#server/store/answers/linked-items-table.ts';
import type { AnswersTables } from '#server/store/answers/tables.ts';
import { openDatabase } from '#server/store/open-database.ts';
import { bigInstrument, itemIds, scalings } from './analysis-stored-rows.ts';

/*
 * A process of its own, so that its memory can be told: reads, scores and aggregates all answers of a file, first the
 * product's way (and its memory is noted), then as the shortest loop over the same rows would.
 */

/** Sums and counts of every scale and cell, as anybody would write them. */
interface Sums {
  readonly n: Float64Array;
  readonly sum: Float64Array;
}

function emptySums(cells: number): Sums[] {
  return scalings.map(() => ({ n: new Float64Array(cells), sum: new Float64Array(cells) }));
}

const places = scalings.map(({ items }) => items.map((item) => itemIds.indexOf(item)));
const turned = scalings.map(({ items, reversed }) => items.map((item) => reversed?.includes(item) === true));

function addRow(sums: readonly Sums[], cell: number, answers: Uint8Array, start: number): void {
  for (const [scale, { n, sum }] of sums.entries()) {
    const own = places[scale] ?? [];
    let [total, answered] = [0, 0];
    for (let item = 0; item < own.length; item += 1) {
      const answer = answers[start + (own[item] ?? 0)] ?? 0;
      if (answer === 0 || answer === 255) continue;
      total += turned[scale]?.[item] === true ? 6 - answer : answer;
      answered += 1;
    }
    if (answered < (scalings[scale]?.minAnswered ?? 8)) continue;
    n[cell] = (n[cell] ?? 0) + 1;
    sum[cell] = (sum[cell] ?? 0) + total / answered;
  }
}

/** Processor time, which other work on the machine does not stretch as it does the clock. */
async function cpuMs(action: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const database = await openDatabase<AnswersTables>(process.argv[2] ?? '', answersMigrations);

const score = (table: Parameters<typeof cellMoments>[0], cells: number) =>
  scalings.map((scaling) => cellMoments(table, scaling, cells));

let stored = await storedItems(database, bigInstrument);
const cells = stored.names.length;
let figures = score({ ...stored, items: itemIds }, cells);
const megabytes = process.resourceUsage().maxRSS / 1024;

let plain = emptySums(cells);
async function plainLoop(): Promise<void> {
  const names = new Map<string, number>();
  plain = emptySums(cells);
  for await (const { group, wave, items } of itemRows(database, bigInstrument)) {
    const name = `${group}/${wave}`;
    const cell = names.get(name) ?? names.size;
    names.set(name, cell);
    addRow(plain, cell, items, 0);
  }
}

async function best(action: () => void | Promise<void>, times: number): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < times; time += 1) least = Math.min(least, await cpuMs(action));
  return least;
}

const oursMs = await best(async () => {
  stored = await storedItems(database, bigInstrument);
  figures = score({ ...stored, items: itemIds }, cells);
}, 2);
const loopMs = await best(plainLoop, 2);
const warmOursMs = await best(() => {
  score({ ...stored, items: itemIds }, cells);
}, 5);
const warmLoopMs = await best(() => {
  const sums = emptySums(cells);
  for (const [row, cell] of stored.cells.entries()) addRow(sums, cell, stored.answers, row * stored.width);
}, 5);

/** The largest difference of a mean or a count between the two: a fast answer that is wrong would be no answer. */
const largestDifference = Math.max(
  ...figures.flatMap(({ n, mean }, scale) =>
    [...n].map((count, cell) => {
      const [sum, other] = [plain[scale]?.sum[cell] ?? 0, plain[scale]?.n[cell] ?? 0];
      return Math.max(Math.abs(count - other), other === 0 ? 0 : Math.abs((mean[cell] ?? 0) - sum / other));
    }),
  ),
);
database.close();
const rows = stored.cells.length;
process.stdout.write(
  JSON.stringify({ rows, cells, oursMs, loopMs, warmOursMs, warmLoopMs, megabytes, largestDifference }),
);
