import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { isNotFound, problemWords } from '#client/src/studio/problem-words.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { Page } from './page.tsx';

/** While something is fetched: said only if it takes long enough to wonder. */
export function Loading({ text }: { readonly text?: string }): ReactNode {
  const { loading } = useTexts(frameTexts);
  return <output className="loading muted">{text ?? loading} …</output>;
}

/** The whole page is still being fetched. */
export function LoadingPage(): ReactNode {
  return (
    <main id="inhoud" tabIndex={-1}>
      <Loading />
    </main>
  );
}

interface ProblemProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

interface NoticeProps extends ProblemProps {
  /** What this problem means in its place, where that says more than its kind. */
  readonly words?: { readonly title: string; readonly detail: string };
}

/** What went wrong, what to do, and a way to try again. */
export function ProblemNotice({ error, onRetry, words }: NoticeProps): ReactNode {
  const { language } = useLanguage();
  const { title, detail } = words ?? problemWords(error, language);
  const { tryAgain } = useTexts(frameTexts);
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{title}</strong> {detail}
      </p>
      {onRetry !== undefined && (
        <button type="button" className="button quiet" onClick={onRetry}>
          {tryAgain}
        </button>
      )}
    </div>
  );
}

/** A page that could not be shown. Trying again is offered first, but not for what is not there. */
export function ProblemPage({ error, onRetry }: ProblemProps): ReactNode {
  const { title, detail } = problemWords(error, useLanguage().language);
  const { tryAgain, notFound } = useTexts(frameTexts);
  const retry = isNotFound(error) ? undefined : onRetry;
  return (
    <Page title={title.replace(/\.$/, '')}>
      <p className="lead">{detail}</p>
      <p className="actions">
        {retry !== undefined && (
          <button type="button" className="button" onClick={retry}>
            {tryAgain}
          </button>
        )}
        <Link href="/studio" className={retry === undefined ? 'button' : 'button quiet'}>
          {notFound.wayOn}
        </Link>
      </p>
    </Page>
  );
}

export function NotFoundPage(): ReactNode {
  const { title, text, wayOn } = useTexts(frameTexts).notFound;
  return (
    <Page title={title}>
      <p className="lead">{text}</p>
      <p className="actions">
        <Link href="/studio" className="button">
          {wayOn}
        </Link>
      </p>
    </Page>
  );
}
