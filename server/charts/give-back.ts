import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

/**
 * Gives back the memory of pictures that were drawn. A picture of a page has six megabytes of pixels, held outside the
 * heap: the engine does not see them, so it is in no hurry to let them go, and a report of many pictures would hold
 * all of them at once.
 */
export async function giveBack(): Promise<void> {
  setFlagsFromString('--expose-gc');
  z.function({ input: [], output: z.void() }).parse(runInNewContext('gc'))();
  // What is held outside the heap is freed in the next turn.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}
