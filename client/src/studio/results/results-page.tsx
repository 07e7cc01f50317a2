import './results.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { releasedCharts, type ReleasedChart } from '#analysis/charts/released-charts.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Release } from '#analysis/release.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { isNotFound } from '#client/src/studio/problem-words.ts';
import { releaseQuery } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { ChartFigure } from './chart-figure.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Findings } from './findings.tsx';
import { GroupCards } from './group-cards.tsx';
import { Layers } from './layers.tsx';
import { useMediaQuery } from './media-query.ts';
import { ModuleAnswers } from './module-answers.tsx';
import { readingOf, type Reading } from './reading.ts';
import { TakeAlong } from './take-along.tsx';
import { unfold } from './unfold.ts';

export interface ResultsPageProps {
  readonly pilot: string;
  /** Staff get a way back to the pilot; an organisation sees results only. */
  readonly manages: boolean;
}

/** "/studio/pilots/:pilot/resultaten": what changed, how sure that is, and what to do with it. */
export function ResultsPage({ pilot, manages }: ResultsPageProps): ReactNode {
  const release = useQuery(releaseQuery(pilot));
  if (release.isPending) return <LoadingPage />;
  if (release.isSuccess) return <Results release={release.data} manages={manages} />;
  return isNotFound(release.error) ? (
    <NoResults />
  ) : (
    <ProblemPage error={release.error} onRetry={() => void release.refetch()} />
  );
}

function NoResults(): ReactNode {
  const { notYet } = useTexts(resultsTexts);
  return (
    <Page title={notYet.title}>
      <p className="lead">{notYet.text}</p>
      <p className="actions">
        <Link href="/studio" className="button">
          {notYet.wayOn}
        </Link>
      </p>
    </Page>
  );
}

function Results({ release, manages }: { readonly release: Release; readonly manages: boolean }): ReactNode {
  const text = useTexts(resultsTexts);
  const { language } = useLanguage();
  const reading = readingOf(release);
  const hasTotal = reading === 'finding' || reading === 'too-few';
  const charts = releasedCharts(release, language);
  const rocket = charts.find(({ id }) => id === 'rocket');
  return (
    <Page
      title={findingTitle(release, language)}
      tab={text.tab(release.pilot.title)}
      kicker={<Kicker release={release} manages={manages} />}
    >
      <div className={reading === 'finding' ? 'opening' : 'opening with-usable'}>
        <div>
          <Lead release={release} />
          <Facts release={release} />
        </div>
        <Usable reading={reading} />
      </div>
      {hasTotal && (
        <div className="rocket-and-findings">
          {rocket !== undefined && <Rocket pilot={release.pilot.id} chart={rocket} />}
          <Findings release={coreOf(release)} />
        </div>
      )}
      <ToDetails hasFigures={reading !== 'withheld'} />
      <GroupCards release={coreOf(release)} charts={charts} />
      {reading !== 'withheld' && <Layers release={release} charts={charts.filter(isBelow)} />}
      <ModuleAnswers release={release} />
      <div className="beside">
        <Talk withFigures={reading !== 'withheld'} />
        {reading !== 'withheld' && <Cautions release={release} />}
      </div>
      {reading !== 'withheld' && <FiguresTable release={release} />}
      <TakeAlong pilot={release.pilot.id} />
      <HowMade release={release} />
    </Page>
  );
}

/** To what stands further down, for who wants to look closer. */
function ToDetails({ hasFigures }: { readonly hasFigures: boolean }): ReactNode {
  const text = useTexts(resultsTexts);
  return (
    <p className="actions no-print">
      {hasFigures && (
        <a className="button quiet" href="#cijfers" onClick={() => unfold('#cijfers-uit')}>
          {text.toTable}
        </a>
      )}
      <a className="button quiet" href="#meenemen">
        {text.toFiles}
      </a>
      <a className="button quiet" href="#berekend" onClick={() => unfold('#berekend')}>
        {text.toMade}
      </a>
    </p>
  );
}

function Kicker({ release, manages }: { readonly release: Release; readonly manages: boolean }): ReactNode {
  const text = useTexts(resultsTexts);
  const { organisation, pilot } = release;
  return (
    <>
      {organisation.name} ·{' '}
      {manages ? <Link href={`/studio/pilots/${pilot.id}`}>{pilot.title}</Link> : pilot.title} ·{' '}
      {text.bothWaves}
    </>
  );
}

/** How many people this is about; then, where it applies, over which groups. */
function Lead({ release }: { readonly release: Release }): ReactNode {
  const [who, ...rest] = leadSentences(release, useLanguage().language);
  return (
    <>
      <p className="lead">{who}</p>
      {rest.length > 0 && <p>{rest.join(' ')}</p>}
    </>
  );
}

/** Beside every change: how long it took and what happened in between. */
function Facts({ release }: { readonly release: Release }): ReactNode {
  const { facts } = useTexts(resultsTexts);
  const { language } = useLanguage();
  const rows = [
    [facts.weeks, facts.weeksValue(Math.round(release.weeksBetween))],
    [facts.sessions, facts.sessionsValue(release.sessionsHeld)],
    [facts.before, formatDay(release.waves.before, language)],
    [facts.after, formatDay(release.waves.after, language)],
  ];
  return (
    <dl className="fact-row" aria-label={facts.label}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const usableKey = { 'too-few': 'tooFew', 'only-groups': 'onlyGroups', withheld: 'withheld' } as const;

/** Where little can be claimed: what can be said and done all the same. */
function Usable({ reading }: { readonly reading: Reading }): ReactNode {
  const { usable } = useTexts(resultsTexts);
  if (reading === 'finding') return null;
  return (
    <section className="usable" aria-labelledby="wat-wel">
      <h2 id="wat-wel">{usable.heading}</h2>
      <ul>
        {usable[usableKey[reading]].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          <a href="#praten">{usable.toTalk}</a>
        </li>
      </ul>
    </section>
  );
}

/** The rocket and the groups stand higher on the page; who went up or down in one group is in its report. */
function isBelow({ id }: ReleasedChart): boolean {
  return id !== 'rocket' && !/^(?:group|icons|answers|values)-/.test(id);
}

function Rocket({ pilot, chart }: { readonly pilot: string; readonly chart: ReleasedChart }): ReactNode {
  const wide = useMediaQuery('(min-width: 700px)');
  return <ChartFigure pilot={pilot} chart={chart} layout={wide ? 'wide' : 'narrow'} className="rocket" />;
}

function Cautions({ release }: { readonly release: Release }): ReactNode {
  const { heading, sentences } = cautions(release, useLanguage().language);
  return (
    <section className="caution" aria-labelledby="let-op">
      <h2 id="let-op">{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Talk({ withFigures }: { readonly withFigures: boolean }): ReactNode {
  const { talk } = useTexts(resultsTexts);
  return (
    <section aria-labelledby="praten">
      <h2 id="praten" tabIndex={-1}>
        {talk.heading}
      </h2>
      <p>{withFigures ? talk.lead : talk.leadWithout}</p>
      <ol className="talk">
        {talk.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
}

function HowMade({ release }: { readonly release: Release }): ReactNode {
  const { made } = useTexts(resultsTexts);
  return (
    <details id="berekend" className="made">
      <summary>{made}</summary>
      <dl>
        {howMade(release, useLanguage().language).map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
