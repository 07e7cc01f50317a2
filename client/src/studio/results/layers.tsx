import { useId, useState, type ReactNode } from 'react';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { Release } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { comparedSentences } from '#analysis/words/between-groups-sentences.ts';
import { comparisonTable } from '#analysis/words/figure-tables.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { ReleasePlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { ChartFigure } from './chart-figure.tsx';
import { useMediaQuery } from './media-query.ts';
import { ReleasedTable } from './released-table.tsx';

interface LayersProps {
  readonly release: Release;
  readonly place: ReleasePlace;
  /** The pictures that do not stand higher on the page already. */
  readonly charts: readonly ReleasedChart[];
}

/** Below the first answer, for who wants to look closer: one picture a question, folded away until it is asked. */
export function Layers({ release, place, charts }: LayersProps): ReactNode {
  const { layers: text } = useTexts(resultsTexts);
  const heading = useId();
  if (charts.length === 0 && (release.comparison ?? []).length === 0) return null;
  return (
    <section aria-labelledby={heading} className="layers">
      <h2 id={heading}>{text}</h2>
      {charts.map((chart) => (
        <Layer key={chart.id} place={place} chart={chart} />
      ))}
      <Compared release={release} />
    </section>
  );
}

interface LayerProps {
  readonly place: ReleasePlace;
  readonly chart: ReleasedChart;
}

/** A picture is fetched when it is first unfolded. */
export function Layer({ place, chart }: LayerProps): ReactNode {
  const wide = useMediaQuery('(min-width: 700px)');
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="layer"
      onToggle={() => {
        setWasOpened(true);
      }}
    >
      <summary>{chart.title}</summary>
      <p>{chart.finding}</p>
      {wasOpened && <ChartFigure place={place} chart={chart} layout={wide ? 'wide' : 'narrow'} />}
    </details>
  );
}

/** With a trajectory beside without, where groups of both kinds are shown. */
function Compared({ release }: { readonly release: Release }): ReactNode {
  const { compared: text } = useTexts(resultsTexts);
  const { language } = useLanguage();
  const compared = release.comparison ?? [];
  if (compared.length === 0) return null;
  return (
    <details className="layer">
      <summary>{text}</summary>
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
    </details>
  );
}
