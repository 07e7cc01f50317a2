import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading, ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage } from '#client/src/studio/language.tsx';
import { Drawing } from '#client/src/studio/results/inline-chart.tsx';
import { useMediaQuery } from '#client/src/studio/results/media-query.ts';
import { sessionChartQuery, type GroupPlace } from './session-queries.ts';

interface SessionPictureProps {
  readonly place: GroupPlace;
  readonly chart: 'groep' | 'rocket';
  /** The wave of the figures beside it; none means the newest. */
  readonly wave: { readonly wave?: number };
}

/** As it is drawn on a screen of this width. */
function useDrawn({ wave }: Pick<SessionPictureProps, 'wave'>) {
  const { language } = useLanguage();
  return { language, layout: useMediaQuery('(min-width: 44rem)') ? 'wide' : 'narrow', ...wave } as const;
}

/** Fetches pictures before they are looked at and keeps them, for a room in which the connection is lost. */
export function useKeptPictures(
  charts: readonly SessionPictureProps['chart'][],
  { place, wave }: Pick<SessionPictureProps, 'place' | 'wave'>,
): void {
  const drawn = useDrawn({ wave });
  useQueries({ queries: charts.map((chart) => sessionChartQuery(place, chart, drawn)) });
}

/** The group's own picture, or that of the whole pilot, drawn by the server. */
export function SessionPicture({ place, chart, wave }: SessionPictureProps): ReactNode {
  const drawing = useQuery(sessionChartQuery(place, chart, useDrawn({ wave })));
  if (drawing.isPending) return <Loading />;
  if (drawing.isLoadingError) {
    return <ProblemNotice error={drawing.error} onRetry={() => void drawing.refetch()} />;
  }
  return <Drawing svg={drawing.data} />;
}
