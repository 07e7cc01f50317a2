import './results.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { releasedCharts, type ReleasedChart } from '#analysis/charts/released-charts.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Release } from '#analysis/release.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { toldUnits } from '#analysis/words/told-answers.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { RehearsalMark } from '#client/src/studio/frame/rehearsal-mark.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { isNotFound } from '#client/src/studio/problem-words.ts';
import { releaseQuery, type ReleasePlace } from '#client/src/studio/queries.ts';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { reportTexts } from '#client/src/studio/texts/report-texts.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { BetweenGroups, distancesOf } from './between-groups.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { Contents, type Part } from './contents.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Findings } from './findings.tsx';
import { Fold } from './fold.tsx';
import { Followed, useFollowed } from './followed.tsx';
import { GroupCards, groupsOf } from './group-cards.tsx';
import { hasLayers, Layers } from './layers.tsx';
import { useMediaQuery } from './media-query.ts';
import { ModuleAnswers } from './module-answers.tsx';
import { hasFigures, readingOf, type Reading } from './reading.ts';
import { PrintAll } from './print-all.tsx';
import { ReleaseLinks } from './release-links.tsx';
import { TakeAlong } from './take-along.tsx';
import { usePlaceInAddress } from './unfold.ts';

export interface ResultsPageProps {
  readonly pilot: string;
  /** Staff get a way back to the pilot; an organisation sees results only. */
  readonly manages: boolean;
}

/** "/studio/pilots/:pilot/resultaten": what changed, how sure that is, and what to do with it. */
export function ResultsPage({ pilot, manages }: ResultsPageProps): ReactNode {
  const place = { pilot, wave: waveIn(useSearch()) };
  const release = useQuery(releaseQuery(place));
  if (release.isPending) return <LoadingPage />;
  if (release.isSuccess) {
    return <Results key={place.wave} release={release.data} place={place} manages={manages} />;
  }
  return isNotFound(release.error) ? (
    <NoResults place={place} manages={manages} />
  ) : (
    <ProblemPage error={release.error} onRetry={() => void release.refetch()} />
  );
}

/** "/studio/pilots/:pilot/oefenen/resultaten": the same page with made-up people, said on top of it. */
export function RehearsedResultsPage({ pilot }: { readonly pilot: string }): ReactNode {
  const place = { pilot, wave: waveIn(useSearch()), of: 'rehearsal' } as const;
  const release = useQuery(releaseQuery(place));
  if (release.isPending) return <LoadingPage />;
  if (release.isLoadingError)
    return <ProblemPage error={release.error} onRetry={() => void release.refetch()} />;
  return <Results key={place.wave} release={release.data} place={place} manages />;
}

/** "?wave=3" is the follow-up that is the third wave; without it, or with what is no number, the after wave. */
function waveIn(search: string): number | null {
  const wave = new URLSearchParams(search).get('wave') ?? '';
  return /^[1-9]\d?$/.test(wave) ? Number(wave) : null;
}

interface NoResultsProps {
  readonly place: ReleasePlace;
  readonly manages: boolean;
}

/** Nothing was released yet: on to what was, or to where it is done, for who may. */
function NoResults({ place: { pilot, wave }, manages }: NoResultsProps): ReactNode {
  const { notYet } = useTexts(resultsTexts);
  const own = `/studio/pilots/${pilot}`;
  const [href, way] =
    wave !== null
      ? [`${own}/resultaten`, notYet.toAfter]
      : manages
        ? [own, notYet.toPilot]
        : ['/studio', notYet.wayOn];
  return (
    <Page title={notYet.title}>
      <p className="lead">{wave !== null ? notYet.wave : manages ? notYet.text : notYet.own}</p>
      <p className="actions">
        <Link href={href} className="button">
          {way}
        </Link>
      </p>
    </Page>
  );
}

interface PartsProps {
  readonly release: Release;
  readonly charts: readonly ReleasedChart[];
  readonly followed: readonly ReleasedChart[];
}

interface ResultsProps {
  readonly release: Release;
  readonly place: ReleasePlace;
  readonly manages: boolean;
}

function Results({ release, place, manages }: ResultsProps): ReactNode {
  const text = useTexts(resultsTexts);
  const { language } = useLanguage();
  const reading = readingOf(coreOf(release));
  usePlaceInAddress();
  const withFigures = hasFigures(release);
  const hasTotal = reading === 'finding' || reading === 'too-few';
  const charts = releasedCharts(release, language);
  const followed = useFollowed(place);
  const rocket = charts.find(({ id }) => id === 'rocket');
  return (
    <Page
      title={findingTitle(release, language)}
      tab={text.tab[laterWaveOf(release)](release.pilot.title)}
      kicker={<Kicker release={release} manages={manages} />}
    >
      {place.of === 'rehearsal' && <RehearsalMark pilot={place.pilot} />}
      <ReleaseLinks place={place} />
      <div className={reading === 'finding' ? 'opening' : 'opening with-usable'}>
        <div>
          <Lead release={release} />
          <Facts release={release} />
        </div>
        <Usable reading={reading} />
      </div>
      <Contents parts={usePartsOf({ release, charts, followed })} />
      {hasTotal && (
        <div className="rocket-and-findings">
          {rocket !== undefined && <Rocket place={place} chart={rocket} />}
          <Findings release={coreOf(release)} />
        </div>
      )}
      <GroupCards release={coreOf(release)} place={place} charts={charts} />
      <BetweenGroups release={coreOf(release)} place={place} charts={charts} />
      <div className="beside">
        <Talk withFigures={withFigures} />
        {withFigures && <Cautions release={release} />}
      </div>
      <Followed place={place} charts={followed} />
      {withFigures && <Layers release={release} place={place} charts={layersOf(release, charts)} />}
      <ModuleAnswers release={release} />
      {withFigures && <FiguresTable release={release} />}
      <PrintAll />
      <TakeAlong place={place} />
      <HowMade release={release} />
    </Page>
  );
}

/** What stands on the page below the outcome, in its order. */
function usePartsOf({ release, charts, followed }: PartsProps): Part[] {
  const text = useTexts(resultsTexts);
  const { language } = useLanguage();
  const chosen = useTexts(moduleAnswersTexts).heading;
  const files = useTexts(reportTexts).heading;
  const core = coreOf(release);
  const { trained, compared } = groupsOf(core);
  const withFigures = hasFigures(release);
  const parts: readonly (readonly [id: string, heading: string, isThere: boolean])[] = [
    ['per-groep', text.groups.heading, trained.length > 0],
    ['vergelijking', text.groups.comparison, compared.length > 0],
    ['tussen-groepen', text.between.heading, distancesOf(core, charts).length > 0],
    ['praten', text.talk.heading, true],
    ['let-op', cautions(release, language).heading, withFigures],
    ['langere-tijd', text.followed.heading, followed.length > 0],
    ['verder', text.layers.heading, withFigures && hasLayers(release, layersOf(release, charts))],
    ['gekozen', chosen, toldUnits(release).length > 0],
    ['cijfers', text.table.heading, withFigures],
    ['meenemen', files, true],
    ['berekend', text.made, true],
  ];
  return parts.flatMap(([id, heading, isThere]) => (isThere ? [{ id, heading }] : []));
}

function Kicker({ release, manages }: { readonly release: Release; readonly manages: boolean }): ReactNode {
  const text = useTexts(resultsTexts);
  const { organisation, pilot } = release;
  return (
    <>
      {organisation.name} ·{' '}
      {manages ? <Link href={`/studio/pilots/${pilot.id}`}>{pilot.title}</Link> : pilot.title} ·{' '}
      {text.bothWaves[laterWaveOf(release)]}
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
    [facts[laterWaveOf(release)], formatDay(release.waves.after, language)],
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

/** The rocket, the groups and what lies between them stand higher on the page; who went up or down in one group is in its report. */
function layersOf(release: Release, charts: readonly ReleasedChart[]): ReleasedChart[] {
  const between = coreOf(release).scales.map((scale) => `distance-${scale.id}`);
  return charts.filter(
    ({ id }) => id !== 'rocket' && !/^(?:group|icons|answers|values)-/.test(id) && !between.includes(id),
  );
}

interface RocketProps {
  readonly place: ReleasePlace;
  readonly chart: ReleasedChart;
}

function Rocket({ place, chart }: RocketProps): ReactNode {
  const wide = useMediaQuery('(min-width: 700px)');
  return <ChartFigure place={place} chart={chart} layout={wide ? 'wide' : 'narrow'} className="rocket" />;
}

function Cautions({ release }: { readonly release: Release }): ReactNode {
  const { heading, sentences } = cautions(release, useLanguage().language);
  return (
    <section className="caution" aria-labelledby="let-op">
      <h2 id="let-op" tabIndex={-1}>
        {heading}
      </h2>
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
    <Fold id="berekend" className="made" summary={made}>
      <dl>
        {howMade(release, useLanguage().language).map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
