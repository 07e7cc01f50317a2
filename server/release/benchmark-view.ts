import { benchmarkHead } from '#analysis/benchmark.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { hasAgreed, keptBenchmark } from './benchmark-job.ts';

/** Fewest pilots from which their rows stand beside each other. */
const fewestRows = 3;

/** The comparison as an organisation sees it: its own pilots' rows and the pool, which is one for everybody. */
export async function benchmarkOfOwn(
  context: Context,
  pilots: readonly Pick<PilotRecord, 'id'>[],
): Promise<Benchmark> {
  const own = new Set(pilots.map(({ id }) => id));
  const scales = (await keptBenchmark(context)).map((scale) => ({
    ...shown(scale),
    rows: rowsWithPool(scale).filter(({ pilot }) => own.has(pilot.id)),
  }));
  return { scales, tooFew: [] };
}

/** What is drawn of the comparison as the Stichting's own people see it: a row a pilot from three pilots on. */
export async function scalesOfAll(context: Context): Promise<Benchmark['scales']> {
  return scalesFrom(await keptBenchmark(context));
}

function scalesFrom(kept: readonly KeptScale[]): Benchmark['scales'] {
  return kept.map((scale) => ({
    ...shown(scale),
    rows: scale.rows.length < fewestRows ? [] : rowsWithPool(scale),
  }));
}

/** The comparison as the Stichting's own people see it, with the pilots that were too small for a row. */
export async function benchmarkOfAll(context: Context): Promise<Benchmark> {
  const kept = await keptBenchmark(context);
  const scales = scalesFrom(kept);
  const withRow = new Set(kept.flatMap(({ rows }) => rows.map(({ pilot }) => pilot.id)));
  const released = await context.stores.releases.all();
  const tooFew = (await context.stores.roster.pilots())
    .filter(hasAgreed)
    .filter(({ id }) => !withRow.has(id))
    .filter(({ id }) => released.some(({ pilot, kind }) => pilot === id && kind === 'after'))
    .map(({ id, title, organisation }) => ({ pilot: { id, title }, organisation }));
  return { scales, tooFew };
}

type KeptScale = Awaited<ReturnType<typeof keptBenchmark>>[number];
type ShownScale = Benchmark['scales'][number];

/** A scale without its rows and without the members of its pool. */
function shown(scale: KeptScale): Omit<ShownScale, 'rows'> {
  const { pool } = scale;
  const pooled = pool === null ? null : { ...pool.figures, madeOn: pool.madeOn };
  return { ...benchmarkHead(scale), pooled };
}

function rowsWithPool({ rows, pool }: KeptScale): ShownScale['rows'] {
  const places = new Map(pool?.members.map(({ pilot }, place) => [pilot, place]));
  return rows.map((row) => {
    const place = places.get(row.pilot.id) ?? -1;
    return { ...row, shrunken: pool?.shrunken[place] ?? null };
  });
}
