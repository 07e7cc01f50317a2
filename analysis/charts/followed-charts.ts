import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import {
  followedFinding,
  followedSentences,
  followedTable,
  followedUnits,
} from '#analysis/words/followed-units.ts';
import { howDrawn } from '#analysis/words/how-drawn.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { followUpLines } from './follow-up-lines.ts';
import type { ReleasedChart } from './released-charts.ts';

/**
 * A picture a scale over all releases of a pilot: how the means went on after the trajectory.
 *
 * @param releases in order of time; nothing is drawn for fewer than two
 */
export function followedCharts(releases: readonly Release[], language: Language): ReleasedChart[] {
  const { titles } = pictureTexts[language];
  const [first] = releases;
  if (first === undefined) return [];
  return topFirst(first.scales).flatMap((scale): ReleasedChart[] => {
    const units = followedUnits(releases, scale, language);
    if (units.length === 0) return [];
    const sentences = followedSentences(units, language);
    return [
      {
        id: `followup-${scale.id}`,
        title: titles.followUp(scale.title[language]),
        finding: followedFinding(units, scale, language),
        made: howDrawn(
          'followed',
          units.flatMap(({ points }) => points.map(({ n }) => n)),
          first,
          language,
        ),
        description: sentences.join(' '),
        table: followedTable(units, language),
        draw: (layout) => followUpLines(units, scale, { language, layout }),
      },
    ];
  });
}
