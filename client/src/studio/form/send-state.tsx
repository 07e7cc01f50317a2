import { useEffect, useRef, type ReactNode } from 'react';
import { ApiProblem } from '#client/src/api.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { problemWords } from '#client/src/studio/problem-words.ts';
import { formTexts } from '#client/src/studio/texts/form-texts.ts';
import { isStale } from './stale.ts';

interface SendStateProps {
  readonly send: { readonly isPending: boolean; readonly error: unknown };
  readonly label: string;
  readonly busy: string;
}

/** The button of the form, what happens while it is sent, and what went wrong that no field is about. */
export function SendState({ send, label, busy }: SendStateProps): ReactNode {
  const { language } = useLanguage();
  const { noAnswer, stale } = useTexts(formTexts);
  const notice = useRef<HTMLDivElement>(null);
  const { error } = send;
  const isAtFields = error instanceof ApiProblem && (error.problem.errors ?? []).length > 0;
  const problem = error === null || isAtFields ? null : error;
  useEffect(() => {
    if (problem !== null) notice.current?.focus();
  }, [problem]);
  const refused = isStale(problem) ? stale : problemWords(problem, language);
  const words = problem instanceof ApiProblem ? refused : noAnswer;
  return (
    <>
      {problem !== null && (
        <div ref={notice} className="problem" role="alert" tabIndex={-1}>
          <p>
            <strong>{words.title}</strong> {words.detail}
          </p>
        </div>
      )}
      <p className="actions">
        <button type="submit" className="button" aria-disabled={send.isPending}>
          {label}
        </button>
      </p>
      <output className="muted">{send.isPending ? busy : ''}</output>
    </>
  );
}
