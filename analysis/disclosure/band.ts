import type { Band } from '#analysis/release.ts';

/**
 * A count told roughly (R10): in fives under 30, in tens above. The highest band is open and always holds at least
 * five possible counts, so that it never says that everybody answered.
 *
 * @param most what the count could be at most; left out where that is not known, and then no band is open
 */
export function bandOf(count: number, most = Infinity): Band {
  const highest = Math.max(0, Math.floor((most - 5) / 5) * 5);
  if (count >= highest) return { atLeast: highest, atMost: null };
  const width = count < 30 ? 5 : 10;
  const atLeast = Math.floor(count / width) * width;
  return { atLeast, atMost: Math.min(atLeast + width, highest) - 1 };
}
