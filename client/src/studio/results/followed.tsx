import { useQueries } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { releaseQuery, type ReleasePlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { Layer } from './layers.tsx';
import { useWaves } from './use-waves.ts';

/** How the means went on, over all waves with figures: only where a pilot has several. */
export function Followed({ place }: { readonly place: ReleasePlace }): ReactNode {
  const text = useTexts(resultsTexts);
  const { language } = useLanguage();
  const heading = useId();
  const later = useWaves(place).filter(({ kind }) => kind !== 'state');
  const releases = useQueries({
    queries: (later.length < 2 ? [] : later).map(({ wave, kind }) =>
      releaseQuery({ ...place, wave: kind === 'after' ? null : wave }),
    ),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });
  const charts = releases.length < later.length ? [] : followedCharts(releases, language);
  if (charts.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="layers">
      <h2 id={heading}>{text.followed}</h2>
      <p>{text.followedLead}</p>
      {charts.map((chart) => (
        <Layer key={chart.id} place={place} chart={chart} />
      ))}
    </section>
  );
}
