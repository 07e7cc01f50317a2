import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

/** All answers of one version of an instrument, as bytes in one piece. */
export interface StoredItems {
  /** Items a response. */
  readonly width: number;
  /** Rows of `width` bytes, one after another; the bytes are those of `itemBytes`. */
  readonly answers: Uint8Array;
  /** Number of the cell of each row: a place in `names`. */
  readonly cells: Int32Array;
  /** Group and wave of each cell. */
  readonly names: readonly { readonly group: string; readonly wave: number }[];
}

/**
 * Reads every response of a version into typed arrays, row after row: a million of 40 items are 44 MB, and never a
 * million objects at a time. Test rows are left out.
 *
 * For figures over all pilots, on a connection of its own: while it reads, that connection can write nothing. Seals are
 * not checked here; a release reads its pilot through `linkedItems`, which does.
 *
 * @throws RangeError when a row has another number of items than the first.
 */
export async function storedItems(
  { read }: Database<AnswersTables>,
  instrument: { readonly id: string; readonly version: string },
): Promise<StoredItems> {
  const { count } = await read
    .selectFrom('response')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('instrument_id', '=', instrument.id)
    .where('instrument_version', '=', instrument.version)
    .where('test', '=', 0)
    .executeTakeFirstOrThrow();
  const cells = new Int32Array(Number(count));
  const numbers = new Map<string, Map<number, number>>();
  const names: { group: string; wave: number }[] = [];
  let answers = new Uint8Array(0);
  let width = 0;
  let row = 0;
  for await (const { group, wave, items } of itemRows({ read }, instrument)) {
    if (row === 0) {
      width = items.length;
      answers = new Uint8Array(cells.length * width);
    }
    if (items.length !== width)
      throw new RangeError(`A row has ${items.length} items, the first has ${width}.`);
    // Somebody may have sent in between; they are in the next reading.
    if (row === cells.length) break;
    const waves = numbers.get(group) ?? new Map<number, number>();
    const cell = waves.get(wave) ?? names.length;
    if (cell === names.length) {
      names.push({ group, wave });
      numbers.set(group, waves.set(wave, cell));
    }
    answers.set(items, row * width);
    cells[row] = cell;
    row += 1;
  }
  return { width, answers, cells, names };
}

/** The rows themselves, one at a time, in no order that means anything. */
export function itemRows(
  { read }: Pick<Database<AnswersTables>, 'read'>,
  { id, version }: { readonly id: string; readonly version: string },
): AsyncIterable<{ readonly group: string; readonly wave: number; readonly items: Uint8Array }> {
  return read
    .selectFrom('response')
    .innerJoin('admission', 'admission.pid', 'response.pid')
    .select(['admission.group_id as group', 'response.wave', 'response.items'])
    .where('response.instrument_id', '=', id)
    .where('response.instrument_version', '=', version)
    .where('response.test', '=', 0)
    .stream();
}
