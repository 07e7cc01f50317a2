import { describe, expect, it } from 'vitest';
import { makeRelease } from '#analysis/report.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { aboutRelease } from '#server/exports/about-release.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

describe('What stands in a spreadsheet about its figures', () => {
  it.each(['nl', 'en'] as const)('says what they cannot tell only where there are any, in %s', (language) => {
    const [told, silent] = [20, 4].map((size) => {
      const release = makeRelease(releaseInput([group('a', variedPeople(size))]));
      const rows = aboutRelease(release, null, language).map(({ text }) => text);
      return cautions(release, language).sentences.map((sentence) => rows.includes(sentence));
    });
    expect(told).toEqual([true, true, true, true]);
    expect(silent).toEqual([false, false, false, false]);
  });
});
