import { useState, type ReactNode } from 'react';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { Release } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { comparedSentences } from '#analysis/words/between-groups-sentences.ts';
import { comparisonTable } from '#analysis/words/figure-tables.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { ReleasePlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { ChartFigure } from './chart-figure.tsx';
import { Fold, FoldedSection, wasLeftOpen } from './fold.tsx';
import { useMediaQuery } from './media-query.ts';
import { ReleasedTable } from './released-table.tsx';

interface LayersProps {
  readonly release: Release;
  readonly place: ReleasePlace;
  /** The pictures that do not stand higher on the page already. */
  readonly charts: readonly ReleasedChart[];
}

/** Whether there is anything below the first answer. */
export function hasLayers(release: Release, charts: LayersProps['charts']): boolean {
  return charts.length > 0 || (release.comparison ?? []).length > 0;
}

/** Below the first answer, for who wants to look closer: one picture a question, folded away until it is asked. */
export function Layers({ release, place, charts }: LayersProps): ReactNode {
  const { layers: text } = useTexts(resultsTexts);
  if (!hasLayers(release, charts)) return null;
  return (
    <FoldedSection id="verder" heading={text.heading} about={text.about}>
      {charts.map((chart) => (
        <Layer key={chart.id} place={place} chart={chart} />
      ))}
      <Compared release={release} />
    </FoldedSection>
  );
}

interface LayerProps {
  readonly place: ReleasePlace;
  readonly chart: ReleasedChart;
}

/** A picture a question, named by its title and with what it shows. */
export function Layer({ place, chart }: LayerProps): ReactNode {
  return (
    <FoldedPicture place={place} chart={chart} className="layer" summary={chart.title}>
      <p>{chart.finding}</p>
    </FoldedPicture>
  );
}

interface FoldedPictureProps extends LayerProps {
  readonly className: string;
  readonly summary: ReactNode;
  /** What stands above the picture. */
  readonly children?: ReactNode;
}

/** A picture is fetched when it is first unfolded: to print it too, it must have been. */
export function FoldedPicture({ place, chart, className, summary, children }: FoldedPictureProps): ReactNode {
  const id = `plaatje-${chart.id}`;
  const wide = useMediaQuery('(min-width: 700px)');
  const [wasOpened, setWasOpened] = useState(() => wasLeftOpen(id));
  return (
    <Fold
      id={id}
      className={className}
      summary={summary}
      onOpen={() => {
        setWasOpened(true);
      }}
    >
      {children}
      {wasOpened && <ChartFigure place={place} chart={chart} layout={wide ? 'wide' : 'narrow'} />}
    </Fold>
  );
}

/** With a trajectory beside without, where groups of both kinds are shown. */
function Compared({ release }: { readonly release: Release }): ReactNode {
  const { compared: text } = useTexts(resultsTexts);
  const { language } = useLanguage();
  const compared = release.comparison ?? [];
  if (compared.length === 0) return null;
  return (
    <Fold id="naast-vergelijking" className="layer" summary={text}>
      {topFirst(release.scales).flatMap(({ id, title }) =>
        compared
          .filter(({ scale }) => scale === id)
          .map((one) => (
            <p key={id}>
              <strong>{title[language]}.</strong> {comparedSentences(one, language).join(' ')}
            </p>
          )),
      )}
      <ReleasedTable table={comparisonTable(compared, release, language)} />
    </Fold>
  );
}
