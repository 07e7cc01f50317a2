import type { Benchmark } from '#server/contract/benchmark.ts';
import type { ProgrammePilot, ReleasedChange } from '#server/contract/programme.ts';

/** One released change of a pilot: a line in the picture of each scale, a row in the table. */
export interface Row {
  readonly pilot: ProgrammePilot;
  readonly change: ReleasedChange;
}

export type Scale = ReleasedChange['scales'][number];
export type Pooled = NonNullable<Benchmark['scales'][number]['pooled']>;

/** The released changes of these pilots, by name in the order of this language, for an order of outcomes would rank. */
export function rowsOf(pilots: readonly ProgrammePilot[], language: string): Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return pilots
    .toSorted((one, other) => compare(one.title, other.title))
    .flatMap((pilot) => pilot.changes.map((change): Row => ({ pilot, change })));
}

/** The scales that any of the releases is about, the top stage first. */
export function scalesOf(rows: readonly Row[]): Scale[] {
  const known = new Map(rows.flatMap(({ change }) => change.scales.map((scale) => [scale.id, scale])));
  return [...known.values()].toReversed();
}
