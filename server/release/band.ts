import type { Band } from '#server/contract/fields.ts';

/**
 * A count told roughly (R10): in fives under 30, in tens above. The highest band is open and always holds at least
 * five possible counts, so that it never says that everybody answered.
 */
export function bandOf(count: number, invited: number): Band {
  const highest = Math.max(0, Math.floor((invited - 5) / 5) * 5);
  if (count >= highest) return { atLeast: highest, atMost: null };
  const width = count < 30 ? 5 : 10;
  const atLeast = Math.floor(count / width) * width;
  return { atLeast, atMost: Math.min(atLeast + width, highest) - 1 };
}
