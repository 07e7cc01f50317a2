import type { z } from 'zod';
import {
  benchmarkHead,
  nextPool,
  type BenchmarkHead,
  type BenchmarkRow,
  type BenchmarkScale,
  type PilotTerm,
} from '#analysis/benchmark.ts';
import { keptBenchmarkSchema } from '#server/contract/benchmark.ts';
import { releaseSchema } from '#server/contract/release.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { inTurn } from '#server/in-turn.ts';
import type { PublishedPool } from '#server/store/releases/published-pools.ts';
import type { StoredRelease } from '#server/store/releases-store.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

type KeptScale = z.infer<typeof keptBenchmarkSchema>[number];

/** A pilot's row on a scale, with what the scale is. */
interface ScaleRow {
  readonly head: BenchmarkHead;
  readonly row: BenchmarkRow;
}

/**
 * Makes the comparison of pilots anew from whole releases: a row for every pilot that agreed in its file and was
 * released, and on each scale the pool that R11 allows. Run after each release, and every hour for files that changed.
 * Nothing is written when nothing changed.
 * One after the other: two releases at the same moment would each show a pool beside the other's, a pilot apart.
 */
export async function refreshBenchmark(context: Context): Promise<void> {
  await oneByOne(async () => compareAnew(context));
}

const oneByOne = inTurn();

async function compareAnew(context: Context): Promise<void> {
  const { roster, ledger, releases } = context.stores;
  const kept = await keptBenchmark(context);
  const pilots = (await roster.pilots()).filter(hasAgreed);
  const released = (await releases.all()).filter(({ kind }) => kind === 'after');
  const rows = await Promise.all(
    released.map(async ({ pilot: id, wave }) => {
      const pilot = pilots.find((one) => one.id === id);
      if (pilot === undefined) return [];
      return knownRows(kept, pilot) ?? rowsOf(pilot, await releases.read(id, wave));
    }),
  );
  const terms = (await ledger.terms()).flatMap((term) => termOf(pilots, term));
  const madeOn = dayOf(context.clock());
  const next = scalesOf(rows.flat(), kept, { terms, shown: await context.stores.pools.all(), madeOn });
  const body = JSON.stringify(next);
  if (body !== JSON.stringify(kept))
    await ledger.keepBenchmark(body, { madeOn, pools: next.flatMap(poolOf) });
}

function poolOf(scale: BenchmarkScale): PublishedPool[] {
  return scale.pool === null ? [] : [{ scale: keyOf(scale), members: scale.pool.members }];
}

interface Read {
  readonly body: string;
  readonly kept: readonly KeptScale[];
}

/** What was read last of a store, by its text: a page asks for it and its pictures at once, and 200 pilots take 4 ms. */
const readLast = new WeakMap<Context['stores'], Read>();

/** The comparison as it was last made. */
export async function keptBenchmark({ stores }: Context): Promise<readonly KeptScale[]> {
  const body = (await stores.releases.benchmark()) ?? '[]';
  const last = readLast.get(stores);
  if (last?.body === body) return last.kept;
  const kept = keptBenchmarkSchema.parse(JSON.parse(body));
  readLast.set(stores, { body, kept });
  return kept;
}

/** Whether a pilot's file says that its figures may be compared; a trial is compared with nothing. */
export function hasAgreed({ test, file }: PilotRecord): boolean {
  return !test && file.benchmark === true;
}

/** A release never changes, so the rows that were made from it stay; those that lack something are made anew. */
function knownRows(kept: readonly KeptScale[], { id }: PilotRecord): ScaleRow[] | null {
  const known = kept.flatMap((scale) =>
    scale.rows.filter(({ pilot }) => pilot.id === id).map((row) => ({ head: benchmarkHead(scale), row })),
  );
  const isWhole = known.every(({ row }) => row.weeksBetween !== undefined);
  return known.length === 0 || !isWhole ? null : known;
}

function rowsOf({ id, title, organisation }: PilotRecord, stored: StoredRelease | null): ScaleRow[] {
  if (stored === null) return [];
  const release = releaseSchema.parse(JSON.parse(stored.body));
  const instrument = { id: release.instrument.id, title: release.instrument.title };
  return release.total.flatMap((cell) => {
    const scale = release.scales.find((one) => one.id === cell.scale);
    if (cell.status === 'withheld' || scale === undefined) return [];
    const { n, change, interval95, verdict } = cell;
    const { weeksBetween, sessionsHeld } = release;
    const between = { weeksBetween, sessionsHeld };
    const row = { pilot: { id, title }, organisation, n, change, interval95, verdict, ...between };
    return [{ head: { ...scale, instrument }, row }];
  });
}

type StoredTerm = Awaited<ReturnType<Context['stores']['ledger']['terms']>>[number];
type OwnTerm = PilotTerm & { readonly instrument: string };

/** A pilot's exact change at its after wave, with whose pilot it is. */
function termOf(pilots: readonly PilotRecord[], { wave, ...term }: StoredTerm): OwnTerm[] {
  const pilot = pilots.find(({ id }) => id === term.pilot);
  const isAfter = pilot?.waves.some(({ number, kind }) => number === wave && kind === 'after') ?? false;
  if (pilot === undefined || !isAfter) return [];
  return [{ ...term, organisation: pilot.organisation.id, instrument: pilot.instrument.id }];
}

interface Sources {
  readonly terms: readonly OwnTerm[];
  /** Every pool that people were ever shown. */
  readonly shown: readonly PublishedPool[];
  readonly madeOn: string;
}

function scalesOf(rows: readonly ScaleRow[], kept: readonly KeptScale[], sources: Sources): BenchmarkScale[] {
  const heads = new Map(rows.map(({ head }) => [keyOf(head), head]));
  const inOrder = [...heads.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([key, head]) => {
    const own = rows.filter((one) => keyOf(one.head) === key);
    const terms = sources.terms.filter(({ instrument, scale }) => `${instrument}/${scale}` === key);
    const previous = kept.find((scale) => keyOf(scale) === key)?.pool ?? null;
    const shown = sources.shown.filter(({ scale }) => scale === key).map(({ members }) => members);
    const pool = nextPool(terms, previous, { shown, madeOn: sources.madeOn });
    return { ...head, rows: own.map(({ row }) => row), pool };
  });
}

function keyOf({ id, instrument }: BenchmarkHead): string {
  return `${instrument.id}/${id}`;
}
