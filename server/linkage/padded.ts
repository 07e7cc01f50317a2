import { shuffled } from './shuffled.ts';

const batchSize = 5;

/**
 * Pseudonyms to let in, shuffled among ones that no code leads to, so that there is a multiple of five: what is let in
 * tells neither who is who nor, exactly, how many there are.
 */
export function padded(pids: readonly string[], random: (size: number) => Buffer): string[] {
  const missing = Math.ceil(pids.length / batchSize) * batchSize - pids.length;
  const decoys = Array.from({ length: missing }, () => random(32).toString('hex'));
  return shuffled([...pids, ...decoys]);
}
