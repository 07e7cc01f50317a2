import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { releaseQuery, type ReleasePlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { FoldedSection } from './fold.tsx';
import { Layer } from './layers.tsx';
import { useWaves } from './use-waves.ts';

/** The pictures of how the means went on, over all waves with figures: only where a pilot has several. */
export function useFollowed(place: ReleasePlace): ReleasedChart[] {
  const { language } = useLanguage();
  const later = useWaves(place).filter(({ kind }) => kind !== 'state');
  const releases = useQueries({
    queries: (later.length < 2 ? [] : later).map(({ wave, kind }) =>
      releaseQuery({ ...place, wave: kind === 'after' ? null : wave }),
    ),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });
  return releases.length < later.length ? [] : followedCharts(releases, language);
}

interface FollowedProps {
  readonly place: ReleasePlace;
  readonly charts: readonly ReleasedChart[];
}

/** How the means went on, scale by scale. */
export function Followed({ place, charts }: FollowedProps): ReactNode {
  const { followed } = useTexts(resultsTexts);
  if (charts.length === 0) return null;
  return (
    <FoldedSection id="langere-tijd" heading={followed.heading} about={followed.about}>
      {charts.map((chart) => (
        <Layer key={chart.id} place={place} chart={chart} />
      ))}
    </FoldedSection>
  );
}
