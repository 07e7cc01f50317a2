import type { ScaleScoring } from '#instruments/score-scale.ts';

/** Many responses as bytes: `width` items a response, each 0 (not reached), 255 (skipped) or the answer. */
export interface ItemTable {
  readonly items: readonly string[];
  /** Rows of `items.length` bytes, one after another. */
  readonly answers: Uint8Array;
  /** The cell that each row belongs to, from 0. */
  readonly cells: Int32Array;
}

/** Of each cell: how many have a score, their mean in scale points, and the sample variance (0 under two). */
export interface CellMoments {
  readonly scale: string;
  readonly n: Int32Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

const skipped = 255;

/**
 * Scores of a million responses, aggregated to cells, without an object a person: what `scoreScale` and `moments`
 * give, in one pass over the bytes.
 *
 * Sums are of scores minus the middle of the range, so that squares lose no digits.
 *
 * @param cells number of cells
 */
export function cellMoments(table: ItemTable, scale: ScaleScoring, cells: number): CellMoments {
  const plan = planOf(table.items, scale);
  const n = new Int32Array(cells);
  const sums = new Float64Array(cells);
  const squares = new Float64Array(cells);
  const rows = table.cells.length;
  const width = table.items.length;
  for (let row = 0; row < rows; row += 1) {
    const score = centredScore(table.answers, row * width, plan);
    const cell = table.cells[row] ?? 0;
    if (Number.isNaN(score)) continue;
    n[cell] = (n[cell] ?? 0) + 1;
    sums[cell] = (sums[cell] ?? 0) + score;
    squares[cell] = (squares[cell] ?? 0) + score * score;
  }
  const mean = sums.map((sum, cell) => plan.centre + sum / (n[cell] ?? 1));
  const variance = squares.map((square, cell) => {
    const [count, sum] = [n[cell] ?? 0, sums[cell] ?? 0];
    return count < 2 ? 0 : Math.max(0, square - (sum * sum) / count) / (count - 1);
  });
  return { scale: scale.id, n, mean: mean.map((value) => (Number.isNaN(value) ? 0 : value)), variance };
}

interface Plan {
  readonly places: Int32Array;
  /** +1, or -1 where the item is reversed. */
  readonly signs: Int32Array;
  readonly least: number;
  readonly centre: number;
}

/** An item counts as its answer minus the middle of the range, with the sign turned where it is reversed. */
function planOf(items: readonly string[], { items: own, reversed, range, minAnswered }: ScaleScoring): Plan {
  const [lowest, highest] = range ?? [0, 0];
  return {
    places: Int32Array.from(own, (item) => items.indexOf(item)),
    signs: Int32Array.from(own, (item) => (reversed?.includes(item) === true ? -1 : 1)),
    least: Math.max(1, minAnswered ?? own.length),
    centre: (lowest + highest) / 2,
  };
}

/** Mean of the answered items around the middle of the range; NaN where too few were answered. */
function centredScore(answers: Uint8Array, start: number, { places, signs, least, centre }: Plan): number {
  let sum = 0;
  let answered = 0;
  for (let item = 0; item < places.length; item += 1) {
    const answer = answers[start + (places[item] ?? 0)] ?? 0;
    if (answer === 0 || answer === skipped) continue;
    sum += (signs[item] ?? 1) * (answer - centre);
    answered += 1;
  }
  return answered < least ? Number.NaN : sum / answered;
}
