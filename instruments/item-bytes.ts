import type { Instrument } from './instrument.ts';
import { itemsOf } from './questions.ts';

const notReached = 0;
const skipped = 255;

/**
 * The ratings of a response as one byte an item, in the order of `itemsOf`: 0 not reached, 255 seen and skipped,
 * else the answer. Choices and rankings stay in the body of the response. Expects answers that passed
 * `answersSchema`; throws a RangeError naming the question where a rating would not fit its byte.
 */
export function itemBytes(instrument: Instrument, answers: Readonly<Record<string, unknown>>): Uint8Array {
  return Uint8Array.from(itemsOf(instrument), (id) => byteOf(id, answers[id]));
}

function byteOf(id: string, answer: unknown): number {
  if (answer === undefined) return notReached;
  if (answer === null) return skipped;
  if (typeof answer === 'number' && Number.isInteger(answer) && answer > notReached && answer < skipped)
    return answer;
  throw new RangeError(`The answer to ${id} does not fit one byte.`);
}

/**
 * The ratings that `itemBytes` wrote: `null` = skipped, absent = not reached.
 * Throws a RangeError when the bytes were not written for this instrument.
 */
export function answersFromBytes(instrument: Instrument, bytes: Uint8Array): Record<string, number | null> {
  const items = itemsOf(instrument);
  if (bytes.length !== items.length) {
    throw new RangeError(
      `${instrument.id} ${instrument.version} has ${String(items.length)} items, the row has ${String(bytes.length)}.`,
    );
  }
  const answers: Record<string, number | null> = {};
  items.forEach((id, place) => {
    const byte = bytes[place] ?? notReached;
    if (byte !== notReached) answers[id] = byte === skipped ? null : byte;
  });
  return answers;
}
