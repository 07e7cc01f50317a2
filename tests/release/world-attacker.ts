import type { Release } from '#analysis/release.ts';
import { hasScore, type World, type WorldPerson } from './world.ts';

/**
 * A sum that anyone can work out from a published mean and its number of people, with the people it is about. Who these
 * are no release tells; the attacker is given it, as the worst that colleagues could remember.
 */
export interface KnownSum {
  /** Of people who answered both waves, or of everybody who answered the one (the second estimate). */
  readonly about: 'linked' | 'everyone';
  readonly scale: string;
  readonly wave: number;
  readonly people: ReadonlySet<string>;
}

/** Every sum in the releases of an organisation, in the order in which they were published. */
export function knownSums(world: World, releases: readonly Release[]): KnownSum[] {
  return releases.flatMap((release, index) => {
    const later = release.later?.wave ?? 2;
    const present = world.groups.map((group) => ({
      ...group,
      people: group.people.filter(({ leavesAfter }) => leavesAfter > index),
    }));
    const nameOf = new Map(release.groups.map(({ id, name }) => [id, name]));
    const peopleOf = (names: readonly string[]): WorldPerson[] =>
      present.filter(({ name }) => names.includes(name)).flatMap(({ people }) => people);
    return release.total.flatMap((total) => {
      const { scale } = total;
      const shown = release.groups
        .filter(({ cells }) => cells.some((cell) => cell.scale === scale && cell.status === 'shown'))
        .map(({ id }) => nameOf.get(id) ?? '');
      const covered = total.basis === 'everyone' ? present.map(({ name }) => name) : shown;
      const linked = (names: readonly string[]): KnownSum[] => {
        const people = peopleOf(names).filter(
          (person) => hasScore(person, 1, scale) && hasScore(person, later, scale),
        );
        return [1, later].map((wave) => ({ about: 'linked', ...sumOf(scale, wave, people) }));
      };
      const everyone = (): KnownSum[] =>
        [1, later].map((wave) => {
          const people = peopleOf(covered).filter((person) => hasScore(person, wave, scale));
          return { about: 'everyone', ...sumOf(scale, wave, people) };
        });
      return [
        ...shown.flatMap((name) => linked([name])),
        ...(total.status === 'shown' ? linked(covered) : []),
        ...(total.status === 'shown' && total.second !== undefined ? everyone() : []),
      ];
    });
  });
}

function sumOf(scale: string, wave: number, people: readonly WorldPerson[]): Omit<KnownSum, 'about'> {
  return { scale, wave, people: new Set(people.map(({ id }) => id)) };
}

/** The numbers of people printed with the cells, once a wave: proof that the attacker was given the right sets. */
export function printedSizes(releases: readonly Release[]): number[] {
  const cells = releases.flatMap(({ total, groups }) => [
    ...total,
    ...groups.flatMap((group) => group.cells),
  ]);
  return cells.flatMap((cell) => (cell.status === 'shown' ? [cell.n, cell.n] : []));
}

/** The same numbers, the smallest first. */
export function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** What an attack found: a set of one to k - 1 people whose sum on a scale in a wave is known. */
export interface Exposed {
  readonly scale: string;
  readonly wave: number;
  readonly people: readonly string[];
}

/** Lays every two sums of a scale and wave over each other: what is in one and not in the other. */
export function subtractPairs(sums: readonly KnownSum[], k: number): Exposed[] {
  return byScaleAndWave(sums)
    .flatMap((own) =>
      own.flatMap((outer) =>
        own
          .filter((inner) => inner !== outer && [...inner.people].every((person) => outer.people.has(person)))
          .map((inner) => ({
            scale: outer.scale,
            wave: outer.wave,
            people: [...outer.people].filter((person) => !inner.people.has(person)),
          })),
      ),
    )
    .filter(({ people }) => people.length > 0 && people.length < k);
}

/** Whether anybody of an organisation is found between its releases, two by two or in any combination. */
export function isExposed(world: World, releases: readonly Release[]): boolean {
  const sums = knownSums(world, releases);
  const { threshold } = world;
  return subtractPairs(sums, threshold).length > 0 || combineSums(sums, threshold).length > 0;
}

/** Adds and subtracts all sums of a scale and wave in any proportion, and looks for the sum of one to k - 1 people. */
export function combineSums(
  sums: readonly KnownSum[],
  k: number,
  insiders: readonly string[] = [],
): Exposed[] {
  return byScaleAndWave(sums).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const rows = [...own.map(({ people }) => people), ...insiders.map((person) => new Set([person]))];
    return smallSets(rows, k, new Set(insiders)).map((people) => ({
      scale: first.scale,
      wave: first.wave,
      people,
    }));
  });
}

function byScaleAndWave(sums: readonly KnownSum[]): KnownSum[][] {
  const groups = new Map<string, KnownSum[]>();
  for (const sum of sums) {
    const key = `${sum.scale}/${sum.wave}`;
    groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  return [...groups.values()];
}

const prime = 1_000_003;

/**
 * Unions of up to three kinds of people (told apart by the sums they are in) of which the sum can be worked out. Its own
 * linear algebra, modulo a prime, so that a fault in the audit cannot hide in the attack.
 */
function smallSets(rows: readonly ReadonlySet<string>[], k: number, known: ReadonlySet<string>): string[][] {
  const kinds = new Map<string, string[]>();
  for (const person of new Set(rows.flatMap((row) => [...row]))) {
    const pattern = rows.map((row) => (row.has(person) ? '1' : '0')).join('');
    kinds.set(pattern, [...(kinds.get(pattern) ?? []), person]);
  }
  const patterns = [...kinds.keys()];
  const basis = echelon(rows.map((_, row) => patterns.map((pattern) => (pattern[row] === '1' ? 1 : 0))));
  const small = patterns
    .map((pattern, place) => ({ place, people: kinds.get(pattern) ?? [] }))
    .filter(({ people }) => people.length < k && !people.some((person) => known.has(person)));
  const found: string[][] = [];
  const extend = (from: number, places: readonly number[], people: readonly string[]): void => {
    for (const [i, one] of small.entries()) {
      const more = [...people, ...one.people];
      if (i < from || more.length >= k) continue;
      const chosen = [...places, one.place];
      if (
        spans(
          basis,
          patterns.map((_, place) => (chosen.includes(place) ? 1 : 0)),
        )
      )
        found.push(more);
      if (chosen.length < 3) extend(i + 1, chosen, more);
    }
  };
  extend(0, [], []);
  return found;
}

interface Pivot {
  readonly column: number;
  readonly row: readonly number[];
}

function echelon(matrix: readonly (readonly number[])[]): Pivot[] {
  return matrix.reduce<Pivot[]>((basis, row) => {
    const rest = reduce(basis, row);
    const column = rest.findIndex((entry) => entry !== 0);
    if (column < 0) return basis;
    const inverse = power(rest[column] ?? 1, prime - 2);
    return [...basis, { column, row: rest.map((entry) => times(entry, inverse)) }];
  }, []);
}

function reduce(basis: readonly Pivot[], row: readonly number[]): readonly number[] {
  return basis.reduce<readonly number[]>((rest, pivot) => {
    const factor = rest[pivot.column] ?? 0;
    if (factor === 0) return rest;
    return rest.map((entry, i) => (entry + prime - times(factor, pivot.row[i] ?? 0)) % prime);
  }, row);
}

function spans(basis: readonly Pivot[], row: readonly number[]): boolean {
  return reduce(basis, row).every((entry) => entry === 0);
}

/** Products stay under 2^53: both factors are under 1,000,003. */
function times(a: number, b: number): number {
  return (a * b) % prime;
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = times(result, square);
    square = times(square, square);
    left = Math.floor(left / 2);
  }
  return result;
}
