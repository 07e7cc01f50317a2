const shortest = 1000;
const longest = 30_000;

/**
 * Milliseconds to wait after a number of failures in a row (1, 2, ...): doubling from 1 to 30 seconds, of
 * which a random part (`chance` from 0 to 1) is left out, so that a whole group does not come back at once.
 */
export function backOff(failures: number, chance: number): number {
  const whole = Math.min(longest, shortest * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (1 - chance / 2));
}
