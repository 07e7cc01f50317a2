import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rules } from '#analysis/disclosure/rules.ts';
import type { Release } from '#analysis/release.ts';
import { tippingPointOf } from '#analysis/tipping-point.ts';
import { readBenchmark } from '#server/contract/benchmark.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { listReleases, makeRelease } from '#server/contract/studio.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import {
  ascending,
  combineSums,
  isExposed,
  knownSums,
  printedSizes,
  subtractPairs,
} from '#tests/release/world-attacker.ts';
import { thresholdOnly, withR3, withR4 } from '#tests/release/weakened-rules.ts';
import { laterWaves, madeWorld, scoreIn, type World } from '#tests/release/world.ts';
import { publishedWorld } from './published-world.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** What an attacker has read of a pilot over HTTP, and the truth to judge the attack by. */
interface Attacked {
  readonly world: World;
  readonly pilot: PilotRecord;
  readonly documents: readonly string[];
  readonly releases: readonly Release[];
}

const organisations = 200;
/** So many of them agreed to be compared. */
const compared = 8;
let server: TestServer;
let reader: Visitor;
let attacked: Attacked[];

const read = async (who: Visitor, path: string): Promise<string> =>
  (await must(await who.send('GET', `/api/pilots/${path}`))).text();

/** The pilots of even seeds have k = 5, those of odd seeds k = 10. */
const worldOf = (seed: number): World => madeWorld(seed, seed % 2 === 0 ? 5 : 10);

async function readAll(pilot: PilotRecord): Promise<string[]> {
  const list = listReleases.reply.parse(JSON.parse(await read(reader, `${pilot.id}/releases`)));
  return Promise.all(list.map(async ({ wave }) => read(reader, `${pilot.id}/release?wave=${wave}`)));
}

async function attack(seed: number): Promise<Attacked> {
  const world = worldOf(seed);
  const pilot = await publishedWorld(server.context, world, {
    name: String(seed),
    benchmark: seed <= compared,
  });
  const documents = await readAll(pilot);
  return { world, pilot, documents, releases: documents.map(parsed) };
}

const parsed = (text: string): Release => releaseSchema.parse(JSON.parse(text));

/** The share of organisations in which somebody is found over HTTP when the releases were made under weaker rules. */
async function exposedUnder(rules: Rules, seeds: readonly number[], k: number): Promise<number> {
  const found = await Promise.all(
    seeds.map(async (seed) => {
      const world = madeWorld(seed, k);
      const pilot = await publishedWorld(server.context, world, { name: randomUUID(), rules });
      return isExposed(world, (await readAll(pilot)).map(parsed));
    }),
  );
  return found.filter(Boolean).length / seeds.length;
}

beforeAll(async () => {
  server = await startTestServer();
  reader = await server.account('researcher');
  attacked = [];
  // Many at a time, so that they share the waiting for the disk.
  for (let first = 1; first <= organisations; first += 8) {
    const seeds = Array.from({ length: 8 }, (_, i) => first + i);
    attacked.push(...(await Promise.all(seeds.map(attack))));
  }
}, 240_000);

afterAll(async () => {
  await server.close();
});

describe('An attacker with the API', () => {
  it('sees the same bytes after people have withdrawn as before', async () => {
    const withdrawals = attacked.filter(({ world }) =>
      world.groups.some(({ people }) => people.some(({ leavesAfter }) => leavesAfter < Infinity)),
    );
    expect(withdrawals.length).toBeGreaterThan(20);
    for (const { pilot, documents } of withdrawals.slice(0, 25)) {
      expect(await readAll(pilot)).toEqual(documents);
      const again = await reader.send('POST', `/api/pilots/${pilot.id}/release?wave=2`, { json: {} });
      expect(again.status).toBe(409);
    }
  });

  it.each([5, 10])(
    'would find people with the threshold only, with R3, with R4, at k = %i: the attack works over HTTP too',
    async (k) => {
      const few = [31, 32, 33, 34, 35];
      expect(await exposedUnder(thresholdOnly, few, k)).toBeGreaterThanOrEqual(0.9);
      expect(await exposedUnder(withR3, few, k)).toBeGreaterThanOrEqual(0.7);
      const more = Array.from({ length: 10 }, (_, i) => 31 + i);
      expect(await exposedUnder(withR4, more, k)).toBeGreaterThanOrEqual(0.4);
    },
    60_000,
  );

  it('reads nothing else as an organisation: the same bytes, and no figure of another', async () => {
    const [first, second] = attacked;
    if (first === undefined || second === undefined) throw new Error('There are two hundred.');
    const own = await server.account('organisation', first.pilot.organisation.id);
    expect(await read(own, `${first.pilot.id}/release?wave=3`)).toBe(first.documents[1]);
    for (const path of ['releases', 'release', 'release?wave=3', 'state']) {
      expect((await own.send('GET', `/api/pilots/${second.pilot.id}/${path}`)).status).toBe(404);
    }
    expect((await own.send('GET', `/api/pilots/${first.pilot.id}/release-preview`)).status).toBe(403);
  });

  it('exports no number that the release does not hold, or that anybody can work out from it', async () => {
    for (const { pilot, documents } of attacked.slice(0, 3)) {
      const [, document = ''] = documents;
      const workedOut = parsed(document).total.flatMap((cell) =>
        cell.status === 'shown' ? (tippingPointOf(cell) ?? []) : [],
      );
      const known = new Set([...numbersIn(document), ...workedOut.map(String)]);
      const files = [
        'release/charts/rocket?language=nl&layout=wide&wave=3&format=csv',
        'release/files/figures.csv?language=nl&wave=3',
      ];
      for (const file of files) {
        const csv = await read(reader, `${pilot.id}/${file}`);
        const decimals = numbersIn(csv.replaceAll(/(\d),(\d)/g, '$1.$2')).filter((number) =>
          number.includes('.'),
        );
        expect(decimals.length).toBeGreaterThan(5);
        expect(decimals.filter((number) => !known.has(number))).toEqual([]);
      }
      const exported: unknown = JSON.parse(
        await read(reader, `${pilot.id}/release/files/release.json?language=nl&wave=3`),
      );
      expect(JSON.stringify(exported)).toContain(document.slice(1, -1));
    }
  });

  it('finds in the comparison of pilots its own rows and a pool of at least four organisations', async () => {
    const seen = await Promise.all(
      attacked.slice(0, compared).map(async ({ pilot }) => {
        const own = await server.account('organisation', pilot.organisation.id);
        const reply: unknown = await (await must(await own.send('GET', '/api/benchmark'))).json();
        return { pilot, scales: readBenchmark.reply.parse(reply).scales };
      }),
    );
    const pools = seen.map(({ scales: all }) => JSON.stringify(all.map(({ pooled }) => pooled)));
    expect(new Set(pools).size).toBe(1);
    for (const { pilot, scales: all } of seen) {
      expect(all.length).toBeGreaterThan(0);
      for (const { rows, pooled } of all) {
        expect(rows.filter((row) => row.pilot.id !== pilot.id)).toEqual([]);
        expect(pooled?.organisations).toBeGreaterThanOrEqual(4);
        expect(pooled?.people).toBeGreaterThanOrEqual(40);
      }
    }
  });
});

// After the calls: thinking long between two calls would let the server hang up.
describe('An attacker who has read everything and remembers who answered when', () => {
  it('has the releases of two hundred organisations, with k = 5 and k = 10, and knows whom each figure is about', () => {
    expect(attacked).toHaveLength(organisations);
    expect(new Set(attacked.map(({ world }) => world.threshold))).toEqual(new Set([5, 10]));
    for (const { world, releases } of attacked) {
      expect(releases).toHaveLength(laterWaves.length);
      const linked = knownSums(world, releases).filter(({ about }) => about === 'linked');
      expect(ascending(linked.map(({ people }) => people.size))).toEqual(ascending(printedSizes(releases)));
    }
  });

  it('finds nobody by laying two figures over each other, within a release and over time', () => {
    const found = attacked.flatMap(({ world, releases }) =>
      subtractPairs(knownSums(world, releases), world.threshold),
    );
    expect(found).toEqual([]);
  });

  it('finds nobody by combining all figures of all waves', () => {
    const found = attacked.flatMap(({ world, releases }) =>
      combineSums(knownSums(world, releases), world.threshold),
    );
    expect(found).toEqual([]);
  });

  it('learns no other’s score as one of three colleagues who tell each other theirs', () => {
    const found = attacked.flatMap(({ world, releases }) => {
      const sums = knownSums(world, releases);
      return world.groups.flatMap(({ people }) => {
        const insiders = people.slice(0, 3).map(({ id }) => id);
        return combineSums(sums, 2, insiders);
      });
    });
    expect(found).toEqual([]);
  });

  it('cannot tell it to within half a point either, whoever the three of a group are and however a mean was rounded', () => {
    const rooms = attacked.flatMap(({ world, releases: [release] }) =>
      (release?.groups ?? []).flatMap(({ name, cells }) =>
        cells.flatMap((cell) => {
          if (cell.status === 'withheld') return [];
          const people = world.groups.find((one) => one.name === name)?.people ?? [];
          const linked = people.filter(
            (one) => one.leavesAfter > 0 && [1, 2].every((wave) => scoreIn(one, wave, cell.scale) !== null),
          );
          return [cell.before, cell.after].map((mean, wave) =>
            roomBesideThree(
              mean,
              linked.flatMap((one) => scoreIn(one, wave + 1, cell.scale) ?? []),
            ),
          );
        }),
      ),
    );
    expect(rooms.length).toBeGreaterThan(1500);
    expect(rooms.filter((room) => room < 0.5)).toEqual([]);
    // The attack works where both others of five gave the highest answer to everything: a limit of k = 5.
    expect(roomBesideThree(3.2, [2, 2, 2, 5, 5])).toBeLessThan(0.5);
  });

  it('cannot tell anybody’s score to within half a point from a mean, however it was rounded', () => {
    const means = attacked
      .flatMap(({ releases }) => releases)
      .flatMap(({ total, groups }) => [...total, ...groups.flatMap(({ cells }) => cells)])
      .flatMap((cell) =>
        cell.status === 'shown' ? [cell.before, cell.after].map((mean) => ({ mean, n: cell.n })) : [],
      );
    expect(means.length).toBeGreaterThan(4000);
    expect(means.filter((one) => roomForOne(one) < 0.5)).toEqual([]);
    // The attack works where R9 would not hold: five people with a mean of 5.0 all answered 4.75 or more.
    expect(roomForOne({ mean: 5, n: 5 })).toBeCloseTo(0.25);
  });
});

const sum = (scores: readonly number[]): number => scores.reduce((total, score) => total + score, 0);

/**
 * The same for somebody beside three who tell each other their scores, whichever three leave the least room: those with
 * the lowest scores, or with the highest.
 */
function roomBesideThree(mean: number, scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => a - b);
  const [n, others] = [sorted.length, sorted.length - 3];
  const least = n * (mean - 0.05) - sum(sorted.slice(0, 3));
  const most = n * (mean + 0.05) - sum(sorted.slice(-3));
  const lowest = Math.max(1, least - 5 * (others - 1));
  const highest = Math.min(5, most - (others - 1));
  return Math.min(5 - lowest, highest - 1);
}

/** How far apart the lowest and the highest score lie that one person of a printed mean on a scale of 1 to 5 can have. */
function roomForOne({ mean, n }: { readonly mean: number; readonly n: number }): number {
  const lowest = Math.max(1, 5 - n * (5 - (mean - 0.05)));
  const highest = Math.min(5, 1 + n * (mean + 0.05 - 1));
  return highest - lowest;
}

const numbersIn = (text: string): string[] =>
  (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map((number) => String(Number(number)));

describe('Group', () => {
  it('is the only attribute of people: neither a pilot nor a release has room for another (R14)', () => {
    const [{ releases } = { releases: [] }] = attacked;
    const [release] = releases;
    const groups = release?.groups.map((group) => ({ ...group, age: '40-49' }));
    expect(releaseSchema.safeParse({ ...release, groups }).success).toBe(false);
    expect(makeRelease.body.safeParse({ by: 'age' }).success).toBe(false);
    expect(makeRelease.query.safeParse({ by: 'age' }).success).toBe(false);
  });
});
