import './sessions.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Guide } from '#instruments/guides/guide.ts';
import { groupFinding } from '#analysis/words/group-finding.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import type { Session } from '#server/contract/sessions.ts';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { guidesFor } from './guides-for.ts';
import { groupNotesQuery, searchFor, sessionQuery, waveIn, type GroupPlace } from './session-queries.ts';
import { SessionPicture } from './session-picture.tsx';

/** What stands on the beamer at one moment. */
type Slide =
  | { readonly kind: 'picture' }
  | { readonly kind: 'questions'; readonly guide: Guide }
  | { readonly kind: 'notes'; readonly question: Question };

/** As much of a talk as its slides need. */
type TalkedAbout = Pick<Session, 'group' | 'modules' | 'release'>;

type Question = GroupNotes['waves'][number]['questions'][number];

/** "/studio/groepen/:pilot/:group/scherm": one thing at a time, big enough for the back of the room. */
export function SlidesPage({ place }: { readonly place: GroupPlace }): ReactNode {
  const asked = waveIn(useSearch());
  const session = useQuery(sessionQuery(place, asked));
  const notes = useQuery(groupNotesQuery(place));
  const failed = session.isError ? session : notes.isError ? notes : null;
  if (failed !== null) return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} />;
  if (session.data === undefined || notes.data === undefined) return <LoadingPage />;
  return (
    <Slides
      session={session.data}
      slides={slidesOf(session.data, notes.data.waves)}
      sheet={`/studio/groepen/${place.pilot}/${place.group}${searchFor(asked)}`}
      picture={<SessionPicture place={place} chart="groep" wave={asked} />}
    />
  );
}

/** The picture first, if there is one; then the questions to talk about; then what people wrote. */
export function slidesOf(session: TalkedAbout, notes: GroupNotes['waves']): Slide[] {
  const group = session.release?.groups.find(({ id }) => id === session.group.id);
  const hasPicture = group !== undefined && isShown(group);
  const questions = notes.flatMap((wave) => wave.questions).filter((one) => one.notes !== null);
  return [
    ...(hasPicture ? [{ kind: 'picture' } as const] : []),
    ...guidesFor(session)
      .filter(({ steps }) => steps.some(({ kind }) => kind === 'ask'))
      .map((guide) => ({ kind: 'questions', guide }) as const),
    ...questions.map((question) => ({ kind: 'notes', question }) as const),
  ];
}

interface SlidesProps {
  readonly session: TalkedAbout;
  readonly slides: readonly Slide[];
  /** Address of the sheet that they belong to. */
  readonly sheet: string;
  /** The group's own picture. */
  readonly picture: ReactNode;
  /** What has to be said on every slide. */
  readonly mark?: ReactNode;
}

/** One slide after the other, by keys and by buttons. */
export function Slides({ session, slides, sheet, picture, mark }: SlidesProps): ReactNode {
  const { slides: text } = useTexts(sessionTexts);
  const [, navigate] = useLocation();
  const [at, setAt] = useState(0);
  const last = slides.length - 1;
  useEffect(() => {
    document.title = `${session.group.name} – Drietrap`;
  }, [session.group.name]);
  const on = useCallback(() => setAt((now) => Math.min(last, now + 1)), [last]);
  const back = useCallback(() => setAt((now) => Math.max(0, now - 1)), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'ArrowRight' || event.key === 'PageDown') on();
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') back();
      if (event.key === 'Escape') navigate(sheet);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [on, back, navigate, sheet]);
  const slide = slides[at];
  return (
    <main id="inhoud" tabIndex={-1} className="slides">
      {mark}
      {slide !== undefined && <SlideContent key={at} {...{ session, slide, picture }} />}
      <nav className="slide-steps" aria-label={text.label}>
        <button type="button" className="button quiet" aria-disabled={at === 0} onClick={back}>
          {text.previous}
        </button>
        <output>{text.of(at + 1, slides.length)}</output>
        <button type="button" className="button" aria-disabled={at === last} onClick={on}>
          {text.next}
        </button>
        <button type="button" className="button as-link" onClick={() => navigate(sheet)}>
          {text.leave}
        </button>
        <p className="muted slide-keys">{text.keys}</p>
      </nav>
    </main>
  );
}

interface SlideContentProps extends Pick<SlidesProps, 'session' | 'picture'> {
  readonly slide: Slide;
}

/** One slide; its heading takes the focus, so that a screen reader reads on from there. */
function SlideContent({ session, slide, picture }: SlideContentProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { language } = useLanguage();
  const { release, group } = session;
  const own = release?.groups.find(({ id }) => id === group.id);
  if (slide.kind === 'picture') {
    return (
      <section className="slide wall is-picture">
        <h1 ref={heading} tabIndex={-1}>
          {release !== null && own !== undefined ? groupFinding(release, own, language) : group.name}
        </h1>
        {picture}
      </section>
    );
  }
  const title = slide.kind === 'notes' ? slide.question.text[language] : slide.guide.title[language];
  const lines =
    slide.kind === 'notes'
      ? (slide.question.notes ?? [])
      : slide.guide.steps.filter(({ kind }) => kind === 'ask').map(({ text }) => text[language]);
  return (
    <section className="slide wall">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <ul>
        {lines.map((line, index) => (
          <li key={`${String(index)} ${line}`}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
