import { expect, it } from 'vitest';
import { betweenWaves } from '#analysis/words/between-waves.ts';

it('Between two waves lie whole weeks and the sessions that were held', () => {
  expect(betweenWaves({ weeksBetween: 14.4, sessionsHeld: 4 }, 'nl')).toBe('14 weken, 4 bijeenkomsten');
  expect(betweenWaves({ weeksBetween: 1, sessionsHeld: 1 }, 'nl')).toBe('1 week, 1 bijeenkomst');
  expect(betweenWaves({ weeksBetween: 1, sessionsHeld: 0 }, 'en')).toBe('1 week, 0 sessions');
});
