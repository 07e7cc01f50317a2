import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { endOtherSessions, endOwnSession } from '#server/contract/own-account.ts';
import { callApi } from '#client/src/api.ts';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import type { SectionProps } from './section-props.ts';

/** Where this account is signed in; each can be ended, and all others at once. */
export function SessionsSection({ own, onChanged }: SectionProps): ReactNode {
  const { sessions: text } = useTexts(ownAccountTexts);
  const { language } = useLanguage();
  const onSuccess = (): void => {
    onChanged({ done: text.ended });
  };
  const end = useMutation({
    mutationFn: (session: string) => callApi(endOwnSession, { params: { session } }),
    onSuccess,
  });
  const endOthers = useMutation({ mutationFn: () => callApi(endOtherSessions, {}), onSuccess });
  const error = end.error ?? endOthers.error;
  return (
    <section aria-labelledby="sessies">
      <h2 id="sessies">{text.title}</h2>
      {error !== null && <ProblemNotice error={error} />}
      <ul className="ways-in">
        {own.sessions.map(({ id, isThis, method, browser, createdAt, seenAt }) => {
          const name = browser === '' ? text.unknown : browser;
          return (
            <li key={id}>
              <p>
                <strong>{name}</strong> {isThis && `(${text.isThis})`}
                <br />
                <span className="muted">
                  {text.began(momentWords(createdAt, language))} {text.methods[method]},{' '}
                  {text.seen(momentWords(seenAt, language))}
                </span>
              </p>
              {!isThis && (
                <button type="button" className="button as-link" onClick={() => end.mutate(id)}>
                  {text.end(name)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {own.sessions.length > 1 && (
        <p className="actions">
          <button type="button" className="button quiet" onClick={() => endOthers.mutate()}>
            {text.endOthers}
          </button>
        </p>
      )}
    </section>
  );
}
