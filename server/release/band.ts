import type { Band } from '#server/contract/fields.ts';

/** A count told roughly (R10): in fives under 30, in tens above. */
export function bandOf(count: number): Band {
  const width = count < 30 ? 5 : 10;
  const atLeast = Math.floor(count / width) * width;
  return { atLeast, atMost: atLeast + width - 1 };
}
