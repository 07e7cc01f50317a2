import './sessions.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import type { Release } from '#analysis/release.ts';
import { betweenWaves } from '#analysis/words/between-waves.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { groupFinding } from '#analysis/words/group-finding.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import type { Session } from '#server/contract/sessions.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { groupNotesQuery, searchFor, sessionQuery, waveIn, type GroupPlace } from './session-queries.ts';
import { SessionLinks } from './session-links.tsx';
import { SessionPicture } from './session-picture.tsx';
import { SheetActions } from './sheet-actions.tsx';
import { StateFindings } from './state-findings.tsx';
import { TalkHeld } from './talk-held.tsx';
import { TalkList } from './talk-list.tsx';
import { notedQuestions, talkParts } from './talk-parts.ts';

/** "/studio/groepen/:pilot/:group": the sheet for a group's own talk, to print or to lead from. */
export function SessionPage({ place }: { readonly place: GroupPlace }): ReactNode {
  const asked = waveIn(useSearch());
  const session = useQuery(sessionQuery(place, asked));
  const notes = useQuery(groupNotesQuery(place));
  if (session.data === undefined || notes.data === undefined) {
    // A sheet that somebody leads from stays there when it cannot be read anew.
    const failed = session.isLoadingError ? session : notes.isLoadingError ? notes : null;
    if (failed === null) return <LoadingPage />;
    return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  return <Sheet key={asked.wave} {...{ place, asked }} session={session.data} notes={notes.data.waves} />;
}

interface SheetProps {
  readonly place: GroupPlace;
  /** The wave in the address; none means the newest. */
  readonly asked: { readonly wave?: number };
  readonly session: Session;
  readonly notes: GroupNotes['waves'];
}

function Sheet({ place, asked, session, notes }: SheetProps): ReactNode {
  const text = useTexts(sessionTexts);
  const own = <SessionPicture place={place} chart="groep" wave={asked} />;
  const whole = <SessionPicture place={place} chart="rocket" wave={asked} />;
  const isPublished = session.release !== null || session.state !== null;
  const isAsked = notes.some(({ questions }) => questions.length > 0);
  return (
    <Page title={session.group.name} kicker={`${session.pilot.title} · ${session.organisation}`}>
      <SheetActions
        beamer={`/studio/groepen/${place.pilot}/${place.group}/scherm${searchFor(asked)}`}
        slides={isPublished ? { place, wave: asked, hasNotes: notedQuestions(notes).length > 0 } : undefined}
      />
      <SessionLinks {...{ place, session }} />
      {session.state === null ? (
        <Findings {...{ session, own, whole }} />
      ) : (
        <StateFindings state={session.state} group={session.group.id} />
      )}
      <TalkList session={session} parts={talkParts(session, notes)} />
      <WholeAfterwards {...{ session, whole }} />
      {isAsked && notedQuestions(notes).length === 0 && (
        <section aria-labelledby="briefjes">
          <h2 id="briefjes">{text.notes}</h2>
          <p>{text.notesFew}</p>
        </section>
      )}
      <TalkHeld {...{ place, session }} />
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

/** The group's picture; or, where nothing of it may be shown, what is said instead, and the whole pilot. */
export function Findings({ session, own, whole }: FindingsProps): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  const { release } = session;
  const group = groupOf(session);
  if (release === null || group === undefined) return <p className="lead">{text.noFigures}</p>;
  return (
    <>
      <section aria-labelledby="beeld">
        <h2 id="beeld">{text.picture}</h2>
        <p className="lead">{isShown(group) ? groupFinding(release, group, language) : text.noGroup}</p>
        {isShown(group) && <p className="muted">{text.between(betweenWaves(release, language))}</p>}
        {isShown(group) && own}
      </section>
      {!isShown(group) && <WholePilot release={release} picture={whole} />}
    </>
  );
}

/** A group with figures of its own looks at the whole pilot after its talk. */
export function WholeAfterwards({ session, whole }: Pick<FindingsProps, 'session' | 'whole'>): ReactNode {
  const group = groupOf(session);
  if (session.release === null || group === undefined || !isShown(group)) return null;
  return <WholePilot release={session.release} picture={whole} />;
}

const groupOf = ({ release, group }: FindingsProps['session']) =>
  release?.groups.find(({ id }) => id === group.id);

interface WholePilotProps {
  readonly release: Release;
  readonly picture: ReactNode;
}

function WholePilot({ release, picture }: WholePilotProps): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  if (release.total.every(({ status }) => status === 'withheld')) return null;
  return (
    <section aria-labelledby="traject" className="session-total">
      <h2 id="traject">{text.total}</h2>
      <p>{findingTitle(release, language)}</p>
      <p className="muted">{text.between(betweenWaves(release, language))}</p>
      {picture}
    </section>
  );
}
