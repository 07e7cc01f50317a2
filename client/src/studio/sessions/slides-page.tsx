import './sessions.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import type { Talk } from './guides-for.ts';
import { groupNotesQuery, searchFor, sessionQuery, waveIn, type GroupPlace } from './session-queries.ts';
import { SessionPicture, useKeptPictures } from './session-picture.tsx';
import { SlideContent } from './slide-content.tsx';
import { picturesOn, slidesOf, type Slide } from './slides-of.ts';

/** "/studio/groepen/:pilot/:group/scherm": one thing at a time, big enough for the back of the room. */
export function SlidesPage({ place }: { readonly place: GroupPlace }): ReactNode {
  const asked = waveIn(useSearch());
  const session = useQuery(sessionQuery(place, asked));
  const notes = useQuery(groupNotesQuery(place));
  const slides =
    session.data === undefined || notes.data === undefined ? [] : slidesOf(session.data, notes.data.waves);
  useKeptPictures(picturesOn(slides), { place, wave: asked });
  if (session.data === undefined || notes.data === undefined) {
    // What stands on the wall stays there when it cannot be read anew.
    const failed = session.isLoadingError ? session : notes.isLoadingError ? notes : null;
    if (failed === null) return <LoadingPage />;
    return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  return (
    <Slides
      session={session.data}
      slides={slides}
      sheet={`/studio/groepen/${place.pilot}/${place.group}${searchFor(asked)}`}
      own={<SessionPicture place={place} chart="groep" wave={asked} />}
      whole={<SessionPicture place={place} chart="rocket" wave={asked} />}
    />
  );
}

interface SlidesProps {
  readonly session: Talk;
  readonly slides: readonly Slide[];
  /** Address of the sheet that they belong to. */
  readonly sheet: string;
  /** The group's own picture, and that of the whole pilot. */
  readonly own: ReactNode;
  readonly whole: ReactNode;
  /** What has to be said on every slide. */
  readonly mark?: ReactNode;
}

/** One slide after the other, by keys and by buttons; which one stands in the address, so that it is there after a reload. */
export function Slides({ session, slides, sheet, own, whole, mark }: SlidesProps): ReactNode {
  const { slides: text } = useTexts(sessionTexts);
  const [, navigate] = useLocation();
  const screen = useRef<HTMLElement>(null);
  const last = slides.length - 1;
  const at = Math.min(last, slideIn(useSearch()));
  useEffect(() => {
    document.title = `${session.group.name} – Drietrap`;
  }, [session.group.name]);
  const go = useCallback(
    (to: (now: number) => number) => {
      const { pathname, search } = window.location;
      const next = Math.max(0, Math.min(last, to(slideIn(search))));
      navigate(`${pathname}${searchWith(search, next)}`, { replace: true });
    },
    [last, navigate],
  );
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'ArrowRight' || key === 'PageDown') go((now) => now + 1);
      if (key === 'ArrowLeft' || key === 'PageUp') go((now) => now - 1);
      if (key === 'Home') go(() => 0);
      if (key === 'End') go(() => last);
      if (key === 'Escape') navigate(sheet);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [go, last, navigate, sheet]);
  const slide = slides[at];
  return (
    <main id="inhoud" tabIndex={-1} className="slides" ref={screen}>
      {mark}
      {slide !== undefined && <SlideContent key={at} {...{ session, slide, own, whole }} />}
      <nav className="slide-steps" aria-label={text.label}>
        <button
          type="button"
          className="button quiet"
          aria-disabled={at === 0}
          onClick={() => go((now) => now - 1)}
        >
          {text.previous}
        </button>
        <output>{text.of(at + 1, slides.length)}</output>
        <button
          type="button"
          className="button"
          aria-disabled={at === last}
          onClick={() => go((now) => now + 1)}
        >
          {text.next}
        </button>
        {document.fullscreenEnabled && (
          <button
            type="button"
            className="button as-link slide-full"
            onClick={() => void screen.current?.requestFullscreen()}
          >
            {text.full}
          </button>
        )}
        <button type="button" className="button as-link slide-leave" onClick={() => navigate(sheet)}>
          {text.leave}
        </button>
        <p className="muted slide-keys">{text.keys}</p>
      </nav>
    </main>
  );
}

/** The slide in an address (`?beeld=3`), counted from nought; the first where it names none. */
function slideIn(search: string): number {
  const asked = new URLSearchParams(search).get('beeld') ?? '';
  return /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) - 1 : 0;
}

function searchWith(search: string, slide: number): string {
  const next = new URLSearchParams(search);
  if (slide === 0) next.delete('beeld');
  else next.set('beeld', String(slide + 1));
  return next.size === 0 ? '' : `?${next.toString()}`;
}
