import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBenchmark, type Benchmark } from '#server/contract/benchmark.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { keptBenchmark, refreshBenchmark } from '#server/release/benchmark-job.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { dayOf } from '#server/day.ts';
import { afterRestore } from '#server/retention/after-restore.ts';
import { keepTakenBackIn } from '#server/retention/keep-taken-back.ts';
import { backUpData, copyBack } from '#server/store/data-backup.ts';
import { openStores } from '#server/store/open-stores.ts';
import { takenBackIn } from '#server/store/taken-back.ts';
import { temporaryFolder } from '#tests/store/fixture.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answered, fillPilot, person, type MadePerson } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let folder: ReturnType<typeof temporaryFolder>;
let server: TestServer;
let staff: Visitor;
let pilots: PilotRecord[];

const place = (name: string): string => join(folder.path, name);

/** People whose change differs from pilot to pilot and from person to person. */
const people = (pilot: number, size: number): MadePerson[] =>
  Array.from({ length: size }, (_, i) =>
    person(
      answered(2 + (i % 5) / 2),
      answered(Math.min(5, 2 + (i % 5) / 2 + ((i + pilot) % 3) / 2 + (pilot % 2) / 2)),
    ),
  );

const made = async (index: number, size = 12, benchmark = true): Promise<PilotRecord> =>
  fillPilot(server.context, {
    title: `Traject ${index}`,
    waves: ['before', 'after'],
    groups: [{ name: 'A', invited: size + 2, people: people(index, size) }],
    benchmark,
  });

const seenBy = async (who: Visitor): Promise<Benchmark> =>
  readBenchmark.reply.parse(await (await must(await who.send('GET', '/api/benchmark'))).json());

/** How often the comparison was made anew. */
function versionsKept(): number {
  const database = new Sqlite(join(server.folder, 'releases.sqlite'), { readonly: true });
  const { kept } = z
    .object({ kept: z.int() })
    .parse(database.prepare('select count(*) as kept from benchmark').get());
  database.close();
  return kept;
}

const release = async (...indices: number[]): Promise<void> => {
  for (const index of indices) {
    const pilot = pilots[index];
    if (pilot !== undefined) await releasePilot(server.context, pilot);
  }
};

beforeAll(async () => {
  folder = temporaryFolder();
  server = await startTestServer();
  staff = await server.account('researcher');
  pilots = [];
  for (let index = 0; index < 7; index += 1) pilots.push(await made(index));
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

describe('Pilots beside each other', () => {
  it('are shown to the Stichting from three on, and pooled from four organisations on', async () => {
    expect(await seenBy(staff)).toEqual({ scales: [], tooFew: [] });
    await release(0, 1);
    expect((await seenBy(staff)).scales.map(({ rows, pooled }) => [rows.length, pooled])).toEqual(
      Array.from({ length: 3 }, () => [0, null]),
    );
    await release(2);
    expect((await seenBy(staff)).scales.map(({ rows, pooled }) => [rows.length, pooled])).toEqual(
      Array.from({ length: 3 }, () => [3, null]),
    );
    await release(3);
    for (const { rows, pooled } of (await seenBy(staff)).scales) {
      expect(rows.map(({ pilot }) => pilot.title)).toEqual(
        expect.arrayContaining(['Traject 0', 'Traject 3']),
      );
      expect(pooled).toMatchObject({ k: 4, organisations: 4, people: 48, prediction: null });
      // Beside each change: how long it took, and what happened in between.
      expect(rows.every((row) => row.sessionsHeld === 4 && (row.weeksBetween ?? 0) >= 4)).toBe(true);
      expect(rows.every(({ shrunken }) => shrunken !== null)).toBe(true);
    }
  });

  it('show an organisation its own row and the pool, and nothing of another', async () => {
    const [own, ...others] = pilots;
    if (own === undefined) throw new Error('There are seven pilots.');
    const organisation = await server.account('organisation', own.organisation.id);
    const [seen, whole] = [await seenBy(organisation), await seenBy(staff)];
    expect(seen.scales.map(({ rows }) => rows.map(({ pilot }) => pilot.id))).toEqual(
      seen.scales.map(() => [own.id]),
    );
    expect(seen.scales.map(({ pooled }) => pooled)).toEqual(whole.scales.map(({ pooled }) => pooled));
    const text = JSON.stringify(seen);
    expect(others.filter(({ id, title }) => text.includes(id) || text.includes(title))).toEqual([]);
    expect(text).not.toMatch(/weights|members|variance/);
    // Nor does the picture, in whatever form it is taken along; an account without a row hears of no picture.
    for (const format of ['svg', 'csv', 'json']) {
      const chart = `/api/benchmark/charts/forest-zelfrespect-beroepstrots?language=nl&layout=wide&format=${format}`;
      const [drawn, all] = [
        await (await must(await organisation.send('GET', chart))).text(),
        await (await must(await staff.send('GET', chart))).text(),
      ];
      expect(drawn).toContain(own.title);
      expect(drawn).toContain('Alle trajecten samen');
      expect(others.filter(({ title }) => drawn.includes(title))).toEqual([]);
      expect(pilots.slice(0, 4).filter(({ title }) => !all.includes(title))).toEqual([]);
    }
    const unknown = '/api/benchmark/charts/forest-zelfrespect-geluk?language=nl&layout=wide';
    expect((await organisation.send('GET', unknown)).status).toBe(404);
    // The files to check it in R hold no more than that.
    const inR = unzipSync(
      await (await organisation.send('GET', '/api/benchmark/reproduce-in-r.zip')).bytes(),
    );
    const all = Object.values(inR).map((file) => strFromU8(file));
    expect(JSON.parse(strFromU8(inR['benchmark.json'] ?? new Uint8Array()))).toEqual(seen);
    expect(all.join().includes(own.title)).toBe(true);
    expect(others.filter(({ id, title }) => all.join().includes(id) || all.join().includes(title))).toEqual(
      [],
    );
  });

  it('do not tell what a newcomer changed: the pool stays until three organisations have come', async () => {
    const before = (await seenBy(staff)).scales.map(({ pooled }) => pooled);
    await release(4, 5);
    const between = await seenBy(staff);
    expect(between.scales.map(({ pooled }) => pooled)).toEqual(before);
    expect(between.scales.map(({ rows }) => rows.filter(({ shrunken }) => shrunken === null).length)).toEqual(
      between.scales.map(() => 2),
    );
    await backUpData(server.folder, { to: place('before'), today: dayOf(server.context.clock()) });
    await release(6);
    for (const { pooled, rows } of (await seenBy(staff)).scales) {
      expect(pooled).toMatchObject({ k: 7, organisations: 7 });
      expect(pooled?.prediction).not.toBeNull();
      expect(rows.every(({ shrunken }) => shrunken !== null)).toBe(true);
    }
  });

  it('are held to the pool that people have seen, also on a copy from before it', async () => {
    await keepTakenBackIn(folder.path, server.context);
    const [shown] = (await keptBenchmark(server.context)).map(({ pool }) => pool?.members.length);
    expect(shown).toBe(7);
    // Another pilot comes in place of the seventh: beside the pool that people hold, each of the two would read the other's.
    const poolAfter = async (name: string, withWhatWasShown: boolean): Promise<number | undefined> => {
      await copyBack(place(name), { from: place('before'), today: dayOf(server.context.clock()) });
      const stores = await openStores(place(name));
      const context = { ...server.context, stores };
      const known = await takenBackIn(folder.path);
      if (known === null) throw new Error('It was just written.');
      await afterRestore(context, withWhatWasShown ? known : { ...known, pools: [] });
      const other = await fillPilot(context, {
        waves: ['before', 'after'],
        groups: [{ name: 'A', invited: 14, people: people(7, 12) }],
        benchmark: true,
      });
      await releasePilot(context, other);
      const [scale] = await keptBenchmark(context);
      // Nor does it fill the block of the evidence that the seventh stood in.
      const terms = await stores.evidence.terms();
      expect(terms.filter(({ series }) => series === 1).map((term) => term.pilot)).toEqual([other.id]);
      expect(terms.length).toBeGreaterThan(4);
      await stores.close();
      return scale?.pool?.members.length;
    };
    expect(await poolAfter('unaware', false)).toBe(7);
    expect(await poolAfter('aware', true)).toBe(4);
  });

  it('leave out a pilot that did not agree, and name one with too few people', async () => {
    await releasePilot(server.context, await made(8, 12, false));
    await releasePilot(server.context, await made(9, 4));
    const { scales, tooFew } = await seenBy(staff);
    expect(scales.map(({ rows }) => rows.length)).toEqual(scales.map(() => 7));
    expect(tooFew.map(({ pilot }) => pilot.title)).toEqual(['Traject 9']);
  });

  it('lose the row of a pilot whose file takes the agreement back, while the pool stays what it was', async () => {
    const [own] = pilots;
    if (own === undefined) throw new Error('There are seven pilots.');
    const before = await seenBy(staff);
    await server.context.stores.roster.saveFile(own.id, { ...own.file, benchmark: false });
    const versions = versionsKept();
    await Promise.all([refreshBenchmark(server.context), refreshBenchmark(server.context)]);
    expect(versionsKept(), 'made by the first of two at once, and found by the second').toBe(versions + 1);
    const after = await seenBy(staff);
    expect(after.scales.map(({ rows }) => rows.some(({ pilot }) => pilot.id === own.id))).toEqual(
      after.scales.map(() => false),
    );
    expect(after.scales.map(({ pooled }) => pooled)).toEqual(before.scales.map(({ pooled }) => pooled));
  });

  it('show an organisation no row before its groups have had their session', async () => {
    const [, own] = pilots;
    if (own === undefined) throw new Error('There are seven pilots.');
    await server.context.stores.roster.saveFile(own.id, { ...own.file, resultsBy: '2031-01-01' });
    const organisation = await server.account('organisation', own.organisation.id);
    const { scales } = await seenBy(organisation);
    expect(scales.flatMap(({ rows }) => rows)).toEqual([]);
    expect(scales.every(({ pooled }) => pooled !== null)).toBe(true);
  });
});
