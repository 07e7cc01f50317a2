import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Account } from '#server/contract/account.ts';
import { orderProgrammeReport } from '#server/contract/reports.ts';
import type { PilotSummary } from '#server/contract/studio.ts';
import { callApi } from '#client/src/api.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { Page } from './frame/page.tsx';
import { LoadingPage, ProblemPage } from './frame/states.tsx';
import { useLanguage, useTexts } from './language.tsx';
import { nextStep } from './next-step.ts';
import { nextStepWords } from './next-step-words.ts';
import { programmesQuery } from './queries.ts';
import { ReportMaker } from './reports/report-maker.tsx';
import { managesPilots } from './role.ts';
import { programmesTexts } from './texts/programmes-texts.ts';
import { setUpTexts } from './texts/set-up-texts.ts';
import { useToday } from './today.ts';
import { waveName, waveState } from './wave-words.ts';

/** "/studio": every pilot with the state of its waves and what to do next. */
export function ProgrammesPage({ account }: { readonly account: Account }): ReactNode {
  const text = useTexts(programmesTexts);
  const programmes = useQuery(programmesQuery);
  if (programmes.isPending) return <LoadingPage />;
  if (programmes.isError) {
    return <ProblemPage error={programmes.error} onRetry={() => void programmes.refetch()} />;
  }
  const manages = managesPilots(account.role);
  const filled = programmes.data.filter(({ pilots }) => pilots.length > 0);
  if (filled.length === 0) return manages ? <NothingYet /> : <NoResultsYet account={account} />;
  return (
    <Page title={titleFor(account, text)}>
      {manages ? <NewPilotLink /> : <p className="lead">{text.ownLead}</p>}
      {filled.map((programme) => (
        <section key={programme.id} aria-labelledby={`programma-${programme.id}`}>
          <h2 id={`programma-${programme.id}`}>{programme.title}</h2>
          <ul className="pilots">
            {programme.pilots.map((pilot) => (
              <li key={pilot.id}>
                <PilotCard pilot={pilot} manages={manages} />
              </li>
            ))}
          </ul>
          {manages && programme.pilots.some(({ releasedOn }) => releasedOn !== null) && (
            <ProgrammeReport programme={programme.id} />
          )}
        </section>
      ))}
    </Page>
  );
}

/** One report over all pilots of the programme that have a release. */
function ProgrammeReport({ programme }: { readonly programme: string }): ReactNode {
  const { programmeReport } = useTexts(programmesTexts);
  return (
    <details className="made">
      <summary>{programmeReport}</summary>
      <ReportMaker order={async (body) => callApi(orderProgrammeReport, { params: { programme }, body })} />
    </details>
  );
}

function NewPilotLink(): ReactNode {
  const { link } = useTexts(setUpTexts);
  return (
    <p className="actions">
      <Link className="button" href="/studio/nieuw">
        {link}
      </Link>
    </p>
  );
}

function titleFor(
  { organisation }: Account,
  text: { readonly title: string; readonly ownTitle: (organisation: string) => string },
): string {
  return organisation === null ? text.title : text.ownTitle(organisation.name);
}

interface PilotCardProps {
  readonly pilot: PilotSummary;
  readonly manages: boolean;
}

function PilotCard({ pilot, manages }: PilotCardProps): ReactNode {
  const results = `/studio/pilots/${pilot.id}/${pilot.stateOn === null ? 'resultaten' : 'stand'}`;
  const publishedOn = pilot.releasedOn ?? pilot.stateOn;
  return (
    <article className="pilot-card">
      <div className="pilot-name">
        <h3>
          <Link href={manages ? `/studio/pilots/${pilot.id}` : results}>{pilot.title}</Link>
        </h3>
        <p className="muted">{pilot.organisation.name}</p>
        {pilot.test && <TrialMark />}
      </div>
      <WaveTrack waves={pilot.waves} />
      <div className="pilot-next">
        {publishedOn !== null && <Released day={publishedOn} results={results} pilot={pilot.title} />}
        {manages && <NextStepLine pilot={pilot} />}
        {manages && <MoreCardsLink pilot={pilot} />}
      </div>
    </article>
  );
}

function TrialMark(): ReactNode {
  const { trial } = useTexts(programmesTexts);
  return <p className="trial-mark">{trial}</p>;
}

/** The waves in order, each with its state in words; the mark repeats the words for the eye. */
function WaveTrack({ waves }: Pick<PilotSummary, 'waves'>): ReactNode {
  const { language } = useLanguage();
  return (
    <ul className="wave-track">
      {waves.map((wave) => (
        <li key={wave.number} className={`is-${wave.state}`}>
          <span className="wave-name">{waveName(wave, waves, language)}</span>{' '}
          <span className="wave-state">{waveState(wave, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function NextStepLine({ pilot }: { readonly pilot: PilotSummary }): ReactNode {
  const text = useTexts(programmesTexts);
  const { language } = useLanguage();
  const step = nextStep(pilot, useToday());
  return (
    <p>
      <strong>{text.next}:</strong> {nextStepWords(step, pilot.waves, language)}
    </p>
  );
}

/** For people invited late: offered until the first wave has closed. */
function MoreCardsLink({ pilot }: { readonly pilot: PilotSummary }): ReactNode {
  const { more } = useTexts(setUpTexts);
  if (pilot.setUp !== 'done' || pilot.waves.some(({ state }) => state === 'closed')) return null;
  return (
    <p>
      <Link href={`/studio/pilots/${pilot.id}/kaarten`}>
        {more.link}
        <span className="visually-hidden">: {pilot.title}</span>
      </Link>
    </p>
  );
}

interface ReleasedProps {
  readonly day: string;
  readonly results: string;
  readonly pilot: string;
}

function Released({ day, results, pilot }: ReleasedProps): ReactNode {
  const text = useTexts(programmesTexts);
  const { language } = useLanguage();
  return (
    <p>
      {text.released(formatDay(day, language))}.{' '}
      <Link href={results}>
        {text.results}
        <span className="visually-hidden">: {pilot}</span>
      </Link>
    </p>
  );
}

function NothingYet(): ReactNode {
  const { empty } = useTexts(programmesTexts);
  return (
    <Page title={empty.title}>
      <p className="lead">{empty.lead}</p>
      <NewPilotLink />
      <ol className="steps">
        {empty.steps.map(({ name, text }) => (
          <li key={name}>
            <strong>{name}.</strong> {text}
          </li>
        ))}
      </ol>
    </Page>
  );
}

function NoResultsYet({ account }: { readonly account: Account }): ReactNode {
  const { ownEmpty } = useTexts(programmesTexts);
  return (
    <Page title={ownEmpty.title} kicker={account.organisation?.name}>
      <p className="lead">{ownEmpty.text}</p>
    </Page>
  );
}
