import { describe, expect, it } from 'vitest';
import { isMeantForBefore } from '#client/src/participant/meant-presses.ts';

const shownAt = 10_000;

describe('A press on the questionnaire', () => {
  it('that was made while a slow phone was still drawing this screen was meant for the one before', () => {
    expect(isMeantForBefore({ timeStamp: 9_600, detail: 1 }, shownAt)).toBe(true);
    expect(isMeantForBefore({ timeStamp: 10_001, detail: 1 }, shownAt)).toBe(false);
  });

  it('that is the second of a double click which led here was meant for the screen before', () => {
    expect(isMeantForBefore({ timeStamp: 10_200, detail: 2 }, shownAt)).toBe(true);
    expect(isMeantForBefore({ timeStamp: 10_200, detail: 1 }, shownAt)).toBe(false);
  });

  it('is taken from whoever goes on pressing for longer than a double click lasts', () => {
    expect(isMeantForBefore({ timeStamp: 10_600, detail: 4 }, shownAt)).toBe(false);
  });

  it('by a key is always taken once the screen is there', () => {
    expect(isMeantForBefore({ timeStamp: 10_001, detail: 0 }, shownAt)).toBe(false);
  });

  it('is taken in a browser whose events tell another time than its pages', () => {
    expect(isMeantForBefore({ timeStamp: 0, detail: 1 }, shownAt)).toBe(false);
    expect(isMeantForBefore({ timeStamp: 1_764_000_000_000, detail: 1 }, shownAt)).toBe(false);
  });
});
