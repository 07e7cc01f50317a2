import './benchmark.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import { benchmarkChart } from '#analysis/charts/benchmark-charts.ts';
import { formatChange, formatCount } from '#analysis/words/numbers.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { readBenchmarkBundle, type Benchmark } from '#server/contract/benchmark.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { Figure, StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { benchmarkQuery } from '#client/src/studio/queries.ts';
import { ChartFigure } from '#client/src/studio/results/chart-figure.tsx';
import { useMediaQuery } from '#client/src/studio/results/media-query.ts';
import { benchmarkTexts } from '#client/src/studio/texts/benchmark-texts.ts';

type Scale = Benchmark['scales'][number];

const benchmarkPlace = { of: 'benchmark' } as const;

/** The pilots in the order of their names: an order that says nothing. */
const byName = (rows: Scale['rows'], language: Language): Scale['rows'] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return rows.toSorted((a, b) => compare(a.pilot.title, b.pilot.title));
};

/** "/studio/vergelijking": pilots beside each other, by name and never by rank; an organisation sees its own. */
export function BenchmarkPage({ manages }: { readonly manages: boolean }): ReactNode {
  const text = useTexts(benchmarkTexts);
  const benchmark = useQuery(benchmarkQuery);
  if (benchmark.isPending) return <LoadingPage />;
  if (benchmark.isLoadingError) {
    return <ProblemPage error={benchmark.error} onRetry={() => void benchmark.refetch()} />;
  }
  const scales = benchmark.data.scales.filter(({ rows, pooled }) => rows.length > 0 || pooled !== null);
  if (scales.length === 0) {
    return (
      <Page title={text.empty.title}>
        <p className="lead">{manages ? text.empty.staff : text.empty.own}</p>
      </Page>
    );
  }
  return (
    <Page title={manages ? text.titleStaff : text.title}>
      <p className="lead">{manages ? text.leadStaff : text.lead}</p>
      {scales.map((scale) => (
        <ScaleSection key={`${scale.instrument.id} ${scale.id}`} scale={scale} />
      ))}
      <TooFew pilots={benchmark.data.tooFew} />
      <p className="no-print">
        <a href={readBenchmarkBundle.path} download="reproduce-in-r.zip">
          {text.inR}
        </a>
      </p>
      <section aria-labelledby="praten">
        <h2 id="praten">{text.talk.title}</h2>
        <ul>
          {text.talk.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function ScaleSection({ scale }: { readonly scale: Scale }): ReactNode {
  const text = useTexts(benchmarkTexts);
  const { language } = useLanguage();
  const wide = useMediaQuery('(min-width: 700px)');
  const { pooled } = scale;
  const between = ([from, to]: readonly [number, number]): string =>
    text.and(formatChange(from, language), formatChange(to, language));
  const id = `schaal-${scale.instrument.id}-${scale.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{scale.title[language]}</h2>
      <p>
        {pooled === null
          ? text.noPool
          : text.pooled(
              formatChange(pooled.estimate, language),
              between(pooled.interval95),
              pooled.k,
              pooled.organisations,
              pooled.people,
            )}{' '}
        {pooled !== null &&
          (pooled.prediction === null ? text.predictionLater : text.prediction(between(pooled.prediction)))}
      </p>
      <ChartFigure
        place={benchmarkPlace}
        chart={benchmarkChart({ ...scale, rows: byName(scale.rows, language) }, language)}
        layout={wide ? 'wide' : 'narrow'}
        className="forest-figure"
      />
      {scale.rows.length > 0 && <Rows {...{ scale, between }} caption={`${id}-tabel`} />}
    </section>
  );
}

interface RowsProps {
  readonly scale: Scale;
  readonly caption: string;
  readonly between: (limits: readonly [number, number]) => string;
}

/** The figures of the picture, with how long each pilot took and what its change is in words. */
function Rows({ scale, caption, between }: RowsProps): ReactNode {
  const text = useTexts(benchmarkTexts);
  const { language } = useLanguage();
  const { verdicts } = messagesIn(language);
  const rows = byName(scale.rows, language);
  return (
    <StackingTable labelledBy={caption} className="figures">
      <caption id={caption} className="visually-hidden">
        {text.caption(scale.title[language])}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.pilot}</th>
          {[text.people, text.change, text.sure].map((name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
          <th scope="col" className="verdict">
            {text.words}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.pilot.id}>
            <th scope="row">
              {row.pilot.title}
              <span className="note">{row.organisation.name}</span>
              <span className="note">{duration(row, language)}</span>
            </th>
            <Figure label={text.people}>{formatCount(row.n, language)}</Figure>
            <Figure label={text.change}>{formatChange(row.change, language)}</Figure>
            <Figure label={text.sure}>{between(row.interval95)}</Figure>
            <td className="verdict">{verdicts[row.verdict]}</td>
          </tr>
        ))}
        {scale.pooled !== null && (
          <tr className="pooled">
            <th scope="row">{text.pool}</th>
            <Figure label={text.people}>{formatCount(scale.pooled.people, language)}</Figure>
            <Figure label={text.change}>{formatChange(scale.pooled.estimate, language)}</Figure>
            <Figure label={text.sure}>{between(scale.pooled.interval95)}</Figure>
            <td className="verdict">{text.organisations(scale.pooled.organisations)}</td>
          </tr>
        )}
      </tbody>
    </StackingTable>
  );
}

/** How long a pilot took and how many sessions it had; nothing where a comparison does not know it. */
function duration(
  { weeksBetween, sessionsHeld }: Pick<Scale['rows'][number], 'weeksBetween' | 'sessionsHeld'>,
  language: Language,
): string {
  if (weeksBetween === undefined || sessionsHeld === undefined) return '';
  const { made } = messagesIn(language);
  const weeks = Math.round(weeksBetween);
  return [
    made.weeks(formatCount(weeks, language), weeks === 1),
    made.sessions(formatCount(sessionsHeld, language), sessionsHeld === 1),
  ].join(', ');
}

function TooFew({ pilots }: { readonly pilots: Benchmark['tooFew'] }): ReactNode {
  const text = useTexts(benchmarkTexts);
  if (pilots.length === 0) return null;
  return (
    <section>
      <p>{text.tooFew}</p>
      <ul>
        {pilots.map(({ pilot, organisation }) => (
          <li key={pilot.id}>
            {pilot.title} ({organisation.name})
          </li>
        ))}
      </ul>
    </section>
  );
}
