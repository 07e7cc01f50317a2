import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { followedSentences, followedTable, followedUnits } from '#analysis/words/followed-units.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { followUpLines } from './follow-up-lines.ts';
import type { ReleasedChart } from './released-charts.ts';

/**
 * A picture a scale over all releases of a pilot: how the means went on after the trajectory.
 *
 * @param releases in order of time; nothing is drawn for fewer than two
 */
export function followedCharts(releases: readonly Release[], language: Language): ReleasedChart[] {
  const { titles, followUp } = pictureTexts[language];
  return (releases[0]?.scales ?? []).flatMap((scale): ReleasedChart[] => {
    const units = followedUnits(releases, scale, language);
    if (units.length === 0) return [];
    const sentences = followedSentences(units, language);
    return [
      {
        id: `followup-${scale.id}`,
        title: titles.followUp(scale.title[language]),
        finding: followUp.finding,
        description: sentences.join(' '),
        table: followedTable(units, language),
        draw: (layout) => followUpLines(units, scale, { language, layout }),
      },
    ];
  });
}
