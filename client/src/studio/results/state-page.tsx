import './results.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { stateCharts } from '#analysis/charts/state-charts.ts';
import type { StateCell, StateRelease } from '#analysis/state-release.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import { howStateMade, stateLead, stateResponse, stateSentences } from '#analysis/words/state-words.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { stateQuery } from '#client/src/studio/queries.ts';
import { ChartFigure } from './chart-figure.tsx';
import { useMediaQuery } from './media-query.ts';
import { TakeAlong } from './take-along.tsx';
import type { ResultsPageProps } from './results-page.tsx';

/** "/studio/pilots/:pilot/stand": where people stood, of a pilot without an after wave. It claims no change. */
export function StatePage({ pilot, manages }: ResultsPageProps): ReactNode {
  const state = useQuery(stateQuery(pilot));
  if (state.isPending) return <LoadingPage />;
  if (state.isLoadingError) return <ProblemPage error={state.error} onRetry={() => void state.refetch()} />;
  return <State release={state.data} manages={manages} />;
}

interface StateProps {
  readonly release: StateRelease;
  readonly manages: boolean;
}

function State({ release, manages }: StateProps): ReactNode {
  const text = useTexts(stateTexts);
  const { language } = useLanguage();
  const { pilot, organisation, total, groups } = release;
  const [lead, ...rest] = stateLead(release, language);
  const response = stateResponse(release, language);
  return (
    <Page
      title={text.title}
      tab={`${text.title}: ${pilot.title}`}
      kicker={
        <>
          {organisation.name} ·{' '}
          {manages ? <Link href={`/studio/pilots/${pilot.id}`}>{pilot.title}</Link> : pilot.title}
        </>
      }
    >
      <p className="lead">{lead}</p>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <section aria-labelledby="totaal">
        <h2 id="totaal">{text.total}</h2>
        {response !== null && <p>{response}</p>}
        <Unit id="stand" cells={total} release={release} />
      </section>
      <section aria-labelledby="per-groep">
        <h2 id="per-groep">{text.groups}</h2>
        {groups.map(({ id, name, comparison, cells }) => (
          <article key={id}>
            <h3>{comparison ? text.comparison(name) : name}</h3>
            <Unit id={`stand-${id}`} cells={cells} release={release} />
          </article>
        ))}
      </section>
      <Cautions />
      <TakeAlong place={{ pilot: pilot.id, wave: null, of: 'state' }} />
      <Made release={release} />
    </Page>
  );
}

interface UnitProps {
  /** Of its picture. */
  readonly id: string;
  readonly cells: readonly StateCell[];
  readonly release: StateRelease;
}

/** The picture of a unit with its sentences; the table stands with the files of the picture. */
function Unit({ id, cells, release }: UnitProps): ReactNode {
  const { withheld } = useTexts(stateTexts);
  const { language } = useLanguage();
  const wide = useMediaQuery('(min-width: 700px)');
  const chart = stateCharts(release, language).find((one) => one.id === id);
  const sentences = stateSentences(cells, release, language);
  if (chart === undefined || sentences === null) return <p className="muted">{withheld}</p>;
  const place = { pilot: release.pilot.id, wave: null, of: 'state' } as const;
  return (
    <div className="state-unit">
      <ChartFigure place={place} chart={chart} layout={wide ? 'wide' : 'narrow'} />
      <ul className="state-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** What the figures do not say. */
function Cautions(): ReactNode {
  const { cautions } = useTexts(stateTexts);
  return (
    <section className="caution" aria-labelledby="let-op">
      <h2 id="let-op">{cautions.heading}</h2>
      <ul>
        {cautions.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Made({ release }: { readonly release: StateRelease }): ReactNode {
  const { made } = useTexts(stateTexts);
  const { language } = useLanguage();
  return (
    <details id="berekend" className="made">
      <summary>{made.heading}</summary>
      <dl>
        {howStateMade(release, language).map((part) => (
          <div key={part.heading}>
            <dt>{part.heading}</dt>
            <dd>{part.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
