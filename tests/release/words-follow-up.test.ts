import { describe, expect, it } from 'vitest';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import type { Release } from '#analysis/release.ts';
import { distanceSentences } from '#analysis/words/between-groups-sentences.ts';
import { unlinkedTable } from '#analysis/words/unlinked-table.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import type { Language } from '#instruments/instrument.ts';
import { fullRelease } from '#tests/reports/example.ts';
import { unlinked, withAnswers } from './read-aloud.ts';

const full = fullRelease();
const ofAfter: Release = {
  ...full,
  unlinked,
  groups: full.groups.map((group) => ({ ...group, cells: withAnswers(group.cells) })),
};
const ofFollowUp: Release = { ...ofAfter, later: { wave: 3, kind: 'follow-up' } };

/** Everything that is said of a release, and everything that stands in its pictures and tables. */
function saidOf(release: Release, language: Language): string {
  const { scales, groups, total, distances = [] } = release;
  const later = laterWaveOf(release);
  const sentences = [...groups, { cells: total }].flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      scales
        .filter(({ id }) => id === cell.scale)
        .flatMap((scale) => groupSentences(cell, null, scale, language, later)),
    ),
  );
  return JSON.stringify([
    sentences,
    leadSentences(release, language),
    cautions(release, language),
    howMade(release, language),
    distances.map((distance) => distanceSentences(distance, release, language)),
    unlinkedTable(release, language),
    releasedCharts(release, language).map(({ draw, ...chart }) => [chart, draw('wide'), draw('narrow')]),
  ]);
}

describe('What is said of a follow-up', () => {
  it('names the follow-up and nowhere the after wave, in Dutch', () => {
    expect(saidOf(ofAfter, 'nl').match(/\bnameting\b/g)?.length).toBeGreaterThan(20);
    expect(saidOf(ofAfter, 'nl')).not.toMatch(/vervolg/);
    expect(saidOf(ofFollowUp, 'nl')).not.toMatch(/\bnameting\b/i);
    expect(saidOf(ofFollowUp, 'nl').match(/\bvervolgmeting\b/g)?.length).toBeGreaterThan(20);
  });

  it('names the follow-up and nowhere the after wave, in English', () => {
    expect(saidOf(ofAfter, 'en')).toMatch(/after measurement|before and after/);
    expect(saidOf(ofFollowUp, 'en')).not.toMatch(/after measurement|after than before|filled: after/);
    expect(saidOf(ofFollowUp, 'en')).toMatch(
      /higher at the follow-up than before|Averages before and at the follow-up/,
    );
  });

  it('writes the follow-up beside bars and in the titles of pictures too', () => {
    const dutch = /"words":"na"|antwoorden samen[^"]* nameting|groepen, [^"]* nameting/g;
    const english = /"words":"after"|together[:,] before and after|groups, before and after/g;
    expect(new Set(saidOf(ofAfter, 'nl').match(dutch)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(saidOf(ofAfter, 'en').match(english)).size).toBeGreaterThanOrEqual(3);
    expect(saidOf(ofFollowUp, 'nl')).not.toMatch(dutch);
    expect(saidOf(ofFollowUp, 'en')).not.toMatch(english);
  });

  it('says the same of a release that does not name its wave as of one about the after wave', () => {
    const named: Release = { ...ofAfter, later: { wave: 2, kind: 'after' } };
    expect(saidOf(ofAfter, 'nl')).toBe(saidOf(named, 'nl'));
  });
});
