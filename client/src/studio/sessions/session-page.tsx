import { topFirst } from '#analysis/top-first.ts';
import './sessions.css';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import type { Guide } from '#instruments/guides/guide.ts';
import { groupFinding } from '#analysis/words/group-finding.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import type { Session } from '#server/contract/sessions.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { guidesFor } from './guides-for.ts';
import { searchFor, sessionQuery, waveIn, type GroupPlace } from './session-queries.ts';
import { SessionLinks } from './session-links.tsx';
import { SessionNotes } from './session-notes.tsx';
import { SessionPicture } from './session-picture.tsx';
import { SheetActions } from './sheet-actions.tsx';
import { StateFindings } from './state-findings.tsx';
import { TalkHeld } from './talk-held.tsx';

/** "/studio/groepen/:pilot/:group": the sheet for a group's own talk, to print or to lead from. */
export function SessionPage({ place }: { readonly place: GroupPlace }): ReactNode {
  const asked = waveIn(useSearch());
  const session = useQuery(sessionQuery(place, asked));
  if (session.isPending) return <LoadingPage />;
  if (session.isError) return <ProblemPage error={session.error} onRetry={() => void session.refetch()} />;
  return <Sheet key={asked.wave} {...{ place, asked }} session={session.data} />;
}

interface SheetProps {
  readonly place: GroupPlace;
  /** The wave in the address; none means the newest. */
  readonly asked: { readonly wave?: number };
  readonly session: Session;
}

function Sheet({ place, asked, session }: SheetProps): ReactNode {
  const text = useTexts(sessionTexts);
  const [done, setDone] = useState('');
  return (
    <Page title={session.group.name} kicker={`${session.pilot.title} · ${session.organisation}`}>
      <output className="done">{done}</output>
      <SheetActions beamer={`/studio/groepen/${place.pilot}/${place.group}/scherm${searchFor(asked)}`} />
      <SessionLinks {...{ place, session }} />
      {session.state === null ? (
        <Findings
          session={session}
          own={<SessionPicture place={place} chart="groep" wave={asked} />}
          whole={<SessionPicture place={place} chart="rocket" wave={asked} />}
        />
      ) : (
        <StateFindings state={session.state} group={session.group.id} />
      )}
      <Guides guides={guidesFor(session)} />
      <SessionNotes place={place} />
      <TalkHeld
        {...{ place, session }}
        onDone={() => {
          setDone(text.talk.saved);
        }}
      />
      <p className="no-print">
        <Link href="/studio/groepen">{text.back}</Link>
      </p>
    </Page>
  );
}

interface FindingsProps {
  readonly session: Pick<Session, 'release' | 'group'>;
  /** The group's own picture, and that of the whole pilot. */
  readonly own: ReactNode;
  readonly whole: ReactNode;
}

/** The group's picture with a sentence a stage; or, where nothing may be shown, what is said instead. */
export function Findings({ session, own, whole }: FindingsProps): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  const { release } = session;
  const group = release?.groups.find(({ id }) => id === session.group.id);
  if (release === null || group === undefined) return <p className="lead">{text.noFigures}</p>;
  return (
    <section aria-labelledby="beeld">
      <h2 id="beeld">{text.picture}</h2>
      {isShown(group) ? (
        <>
          <p className="lead">{groupFinding(release, group, language)}</p>
          {own}
          {topFirst(release.scales).map((scale) => {
            const cell = group.cells.find((one) => one.scale === scale.id);
            const total = release.total.find((one) => one.scale === scale.id);
            if (cell === undefined || total === undefined) return null;
            return (
              <div key={scale.id}>
                <h3>{cellHeading(cell, scale, language)}</h3>
                <p>{groupSentences(cell, total, scale, language, laterWaveOf(release)).join(' ')}</p>
              </div>
            );
          })}
        </>
      ) : (
        <p className="lead">{text.noGroup}</p>
      )}
      {release.total.some(({ status }) => status === 'shown') && (
        <details className="session-total">
          <summary>{text.total}</summary>
          {whole}
        </details>
      )}
    </section>
  );
}

export function Guides({ guides }: { readonly guides: readonly Guide[] }): ReactNode {
  const text = useTexts(sessionTexts);
  return (
    <section aria-labelledby="gesprek">
      <h2 id="gesprek">{text.guides}</h2>
      {guides.map((guide) => (
        <GuideSteps key={guide.id} guide={guide} />
      ))}
    </section>
  );
}

function GuideSteps({ guide }: { readonly guide: Guide }): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  return (
    <article className="guide">
      <h3>
        {guide.title[language]} <span className="muted">({text.minutes(guide.minutes)})</span>
      </h3>
      <p>{guide.aim[language]}</p>
      <ul>
        {guide.steps.map((step) => (
          <li key={step.text.nl} className={`step-${step.kind}`}>
            <strong>{text.steps[step.kind]}:</strong> {step.text[language]}
          </li>
        ))}
      </ul>
    </article>
  );
}
