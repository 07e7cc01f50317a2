import { useQuery } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Loading, ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage } from '#client/src/studio/language.tsx';
import { chartQuery, type ChartLayout, type ChartPlace } from '#client/src/studio/queries.ts';
import { safeSvg } from './safe-svg.ts';

interface InlineChartProps {
  readonly place: ChartPlace;
  /** Its id among the pictures of that place. */
  readonly chart: string;
  readonly layout: ChartLayout;
}

/** A chart that the server drew, put into the page as it is. The figures stand in the table as well. */
export function InlineChart({ place, chart, layout }: InlineChartProps): ReactNode {
  const { language } = useLanguage();
  const drawing = useQuery(chartQuery(place, chart, language, layout));
  if (drawing.isPending) return <Loading />;
  if (drawing.isLoadingError) {
    return <ProblemNotice error={drawing.error} onRetry={() => void drawing.refetch()} />;
  }
  return <Drawing svg={drawing.data} />;
}

/** An SVG of our own server, cleaned, in the page. */
export function Drawing({ svg }: { readonly svg: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const prefix = useId();
  useLayoutEffect(() => {
    const element = safeSvg(svg, prefix);
    place.current?.replaceChildren(...(element === null ? [] : [element]));
  }, [svg, prefix]);
  return <div ref={place} className="drawing" />;
}
