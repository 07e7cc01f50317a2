import type { ReactNode } from 'react';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { Release, ReleasedScale } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { ReleasePlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { Layer } from './layers.tsx';

interface BetweenGroupsProps {
  /** With the scales of the core alone. */
  readonly release: Release;
  readonly place: ReleasePlace;
  readonly charts: readonly ReleasedChart[];
}

/** The scales of a release that have a picture of the difference between groups, with that picture. */
export function distancesOf(
  { scales }: Pick<Release, 'scales'>,
  charts: readonly ReleasedChart[],
): { readonly scale: ReleasedScale; readonly chart: ReleasedChart }[] {
  return topFirst(scales).flatMap((scale) => {
    const chart = charts.find(({ id }) => id === `distance-${scale.id}`);
    return chart === undefined ? [] : [{ scale, chart }];
  });
}

/** Whether groups grew towards each other, in sight: a yield of its own. The pictures are folded below the words. */
export function BetweenGroups({ release, place, charts }: BetweenGroupsProps): ReactNode {
  const { between: text } = useTexts(resultsTexts);
  const { language } = useLanguage();
  const found = distancesOf(release, charts);
  const findings = new Set(found.map(({ chart }) => chart.finding));
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="tussen-groepen" className="layers">
      <h2 id="tussen-groepen" tabIndex={-1}>
        {text.heading}
      </h2>
      <p>{text.lead}</p>
      {findings.size === 1 ? (
        <p>{[...findings]}</p>
      ) : (
        found.map(({ scale, chart }) => (
          <p key={chart.id}>
            <strong>{scale.title[language]}.</strong> {chart.finding}
          </p>
        ))
      )}
      {found.map(({ chart }) => (
        <Layer key={chart.id} place={place} chart={chart} />
      ))}
    </section>
  );
}
