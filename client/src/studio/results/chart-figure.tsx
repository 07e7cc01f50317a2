import type { ReactNode } from 'react';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { chartAddress, type ChartPlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { chartFormatSchema } from '#server/contract/chart-format.ts';
import { InlineChart } from './inline-chart.tsx';
import { ReleasedTable } from './released-table.tsx';
import { unfold } from './unfold.ts';

interface ChartFigureProps {
  readonly place: ChartPlace;
  readonly chart: ReleasedChart;
  readonly layout: 'wide' | 'narrow';
  readonly className?: string;
}

/** A picture with its table, how it was made, and the files to take along; all folded away until asked for. */
export function ChartFigure({ place, chart, layout, className }: ChartFigureProps): ReactNode {
  const { chart: text } = useTexts(resultsTexts);
  return (
    <figure className={className}>
      <InlineChart place={place} chart={chart.id} layout={layout} />
      <details className="about-chart no-print">
        <summary>
          {text.about} <span className="visually-hidden">{text.of(chart.title)}</span>
        </summary>
        <ReleasedTable table={chart.table} />
        <p className="how-made">
          {chart.made}{' '}
          {place.of !== 'benchmark' && (
            <a href="#berekend" onClick={() => unfold('#berekend')}>
              {text.toMade}
            </a>
          )}
        </p>
        <Downloads place={place} chart={chart} />
      </details>
    </figure>
  );
}

function Downloads({ place, chart }: Pick<ChartFigureProps, 'place' | 'chart'>): ReactNode {
  const { chart: text } = useTexts(resultsTexts);
  const { language } = useLanguage();
  return (
    <ul className="downloads" aria-label={text.downloads}>
      {chartFormatSchema.options.map((format) => (
        <li key={format}>
          <a
            href={chartAddress(place, chart.id, { language, format })}
            download={`${place.of === 'rehearsal' ? 'verzonnen-' : ''}${chart.id}.${format}`}
          >
            {text.formats[format]} <span className="visually-hidden">{text.of(chart.title)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
