import { expect, it } from 'vitest';
import { betweenWaves, saidBetweenWaves } from '#analysis/words/between-waves.ts';

const between = { weeksBetween: 14.4, sessionsHeld: 4 };

it('Between two waves lie whole weeks and the sessions that were held', () => {
  expect(betweenWaves(between, 'nl')).toBe('14 weken, 4 bijeenkomsten');
  expect(betweenWaves({ weeksBetween: 1, sessionsHeld: 1 }, 'nl')).toBe('1 week, 1 bijeenkomst');
  expect(betweenWaves({ weeksBetween: 1, sessionsHeld: 0 }, 'nl')).toBe('1 week, geen bijeenkomsten');
  expect(betweenWaves({ weeksBetween: 1, sessionsHeld: 0 }, 'en')).toBe('1 week, no sessions');
});

it('As a sentence it names the waves that it lies between', () => {
  const followUp = { ...between, later: { wave: 3, kind: 'follow-up' } } as const;
  expect(saidBetweenWaves(between, 'nl')).toBe(
    'Tussen de voormeting en de nameting: 14 weken, 4 bijeenkomsten.',
  );
  expect(saidBetweenWaves(between, 'en')).toBe('Between the before and after waves: 14 weeks, 4 sessions.');
  expect(saidBetweenWaves(followUp, 'nl')).toBe(
    'Tussen de voormeting en de vervolgmeting: 14 weken, 4 bijeenkomsten.',
  );
  expect(saidBetweenWaves(followUp, 'en')).toBe(
    'Between the before wave and the follow-up: 14 weeks, 4 sessions.',
  );
});
