/** A set of people by their keyed names. */
export type Members = ReadonlySet<string>;

/** People who are in exactly the same published sets: no sum tells them apart. */
interface Atom {
  readonly size: number;
  /** Whether they are in each of the sets. */
  readonly inSets: readonly boolean[];
}

/** A row of the reduced matrix; its entry at `pivot` is not 0, and every other row has 0 there. */
interface Row {
  readonly pivot: number;
  readonly entries: readonly bigint[];
}

/** Beyond so many combinations the answer is the safe one. */
const mostCombinations = 20_000;

/**
 * R5, the rank audit: whether adding and subtracting the sums over these sets, in any proportion, gives the sum over a
 * set of one to `threshold - 1` people.
 *
 * Such a set is a union of atoms whose indicator lies in the row space of the matrix sets x atoms. In reduced row
 * echelon form a vector of the row space is fixed by its entries at the pivots, so an indicator is the sum of the
 * scaled rows of its own pivots: only unions of small pivot atoms need be tried. Atoms are put from large to small, so
 * that few pivots are small. Integers throughout: no rounding decides.
 *
 * @param published sets of people over whom a sum (a mean and its n) is or would be known, of one scale and wave
 * @returns true as well when there are too many combinations to try them all
 */
export function derivesSmallSet(published: readonly Members[], threshold: number): boolean {
  const atoms = atomsOf(published);
  const sizes = atoms.map(({ size }) => size);
  const rows = reducedRows(published.map((_, set) => atoms.map(({ inSets }) => (inSets[set] ? 1n : 0n))));
  const scale = rows.reduce((multiple, { pivot, entries }) => lcm(multiple, entries[pivot] ?? 1n), 1n);
  const candidates = rows.map(({ pivot, entries }) => ({
    size: sizes[pivot] ?? 0,
    vector: scaled(entries, pivot, scale),
  }));
  return findsSmallUnion(candidates, { sizes, scale, threshold });
}

/** Everybody in any of the sets, put together by the sets they are in, the largest first. */
function atomsOf(published: readonly Members[]): Atom[] {
  const everybody = new Set(published.flatMap((set) => [...set]));
  const atoms = new Map<string, { size: number; inSets: boolean[] }>();
  for (const person of everybody) {
    const inSets = published.map((set) => set.has(person));
    const pattern = inSets.map(Number).join('');
    const atom = atoms.get(pattern) ?? { size: 0, inSets };
    atom.size += 1;
    atoms.set(pattern, atom);
  }
  return [...atoms.values()].sort((a, b) => b.size - a.size);
}

/** Gauss-Jordan without fractions: every row is divided by its greatest common divisor instead. */
function reducedRows(matrix: readonly (readonly bigint[])[]): Row[] {
  return matrix.reduce<Row[]>((rows, entries) => {
    const rest = rows.reduce(clear, entries);
    const pivot = rest.findIndex((entry) => entry !== 0n);
    if (pivot < 0) return rows;
    const row = { pivot, entries: primitive(rest) };
    const cleared = rows.map((other) => ({
      pivot: other.pivot,
      entries: primitive(clear(other.entries, row)),
    }));
    return [...cleared, row];
  }, []);
}

/** Takes as much of a row away as makes the entry at its pivot 0; the outcome is a multiple. */
function clear(entries: readonly bigint[], row: Row): readonly bigint[] {
  const [own, other] = [entries[row.pivot] ?? 0n, row.entries[row.pivot] ?? 1n];
  return own === 0n ? entries : entries.map((entry, i) => entry * other - (row.entries[i] ?? 0n) * own);
}

/** The same direction, or the opposite one, in the smallest whole numbers. */
function primitive(entries: readonly bigint[]): bigint[] {
  const divisor = entries.reduce(gcd, 0n);
  return entries.map((entry) => entry / divisor);
}

function scaled(entries: readonly bigint[], pivot: number, scale: bigint): bigint[] {
  const factor = scale / (entries[pivot] ?? 1n);
  return entries.map((entry) => entry * factor);
}

interface Candidate {
  readonly size: number;
  readonly vector: readonly bigint[];
}

/** Tries every union of small pivots: is the sum of their rows the indicator of a small set? */
function findsSmallUnion(
  candidates: readonly Candidate[],
  { sizes, scale, threshold }: { sizes: readonly number[]; scale: bigint; threshold: number },
): boolean {
  let tried = 0;
  const extend = (rest: readonly Candidate[], size: number, sum: readonly bigint[] | null): boolean =>
    rest.some(({ size: more, vector }, i) => {
      if (size + more >= threshold) return false;
      tried += 1;
      if (tried > mostCombinations) return true;
      const next = sum === null ? vector : sum.map((entry, place) => entry + (vector[place] ?? 0n));
      const isIndicator = next.every((entry) => entry === 0n || entry === scale);
      if (isIndicator && countIn(next, sizes) < threshold) return true;
      return extend(rest.slice(i + 1), size + more, next);
    });
  return extend(candidates, 0, null);
}

function countIn(indicator: readonly bigint[], sizes: readonly number[]): number {
  return indicator.reduce((count, entry, i) => count + (entry === 0n ? 0 : (sizes[i] ?? 0)), 0);
}

/** A greatest common divisor, with either sign. */
function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** A lowest common multiple, with either sign. */
function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}
