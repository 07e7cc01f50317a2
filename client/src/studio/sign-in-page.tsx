import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { z } from 'zod';
import { signIn } from '#server/contract/account.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { Page } from './frame/page.tsx';
import { useLanguage, useTexts } from './language.tsx';
import { problemWords } from './problem-words.ts';
import { accountQuery } from './queries.ts';
import { signInTexts } from './texts/sign-in-texts.ts';
import { tokenInFragment } from './token-in-fragment.ts';

const arrivalSchema = z.object({ why: z.enum(['expired', 'signed-out']) });

/** Exchanges the token of a link, once per token; what is left of it disappears from the address. */
function useSignIn() {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [token, setToken] = useState(() => tokenInFragment(location.hash));
  const { mutate, ...exchange } = useMutation({
    mutationFn: (value: string) => callApi(signIn, { body: { token: value } }),
    onSuccess: (account) => {
      queries.clear();
      queries.setQueryData(accountQuery.queryKey, account);
      navigate('/studio', { replace: true });
    },
  });
  useEffect(() => {
    const read = (): void => {
      const next = tokenInFragment(location.hash);
      if (next === null) return;
      history.replaceState(history.state, '', location.pathname);
      setToken(next);
      mutate(next);
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, [mutate]);
  const again = useCallback(() => {
    if (token !== null) mutate(token);
  }, [mutate, token]);
  return { token, error: exchange.error, again };
}

/** "/inloggen": a link brings its token in the fragment; without one the page says how to get a link. */
export function SignInPage(): ReactNode {
  const { token, error, again } = useSignIn();
  if (token === null) return <WithoutLink />;
  return error === null ? <Exchanging again={again} /> : <Failed error={error} again={again} />;
}

function Exchanging({ again }: { readonly again: () => void }): ReactNode {
  const text = useTexts(signInTexts);
  return (
    <Page title={text.title}>
      <output className="lead">{text.busy}</output>
      <p>{text.fallback}</p>
      <button type="button" className="button" onClick={again}>
        {text.button}
      </button>
    </Page>
  );
}

function Failed({ error, again }: { readonly error: Error; readonly again: () => void }): ReactNode {
  const text = useTexts(signInTexts);
  const { title, detail } = problemWords(error, useLanguage().language);
  const mayWorkLater = !(error instanceof ApiProblem) || error.problem.code !== 'link-used';
  return (
    <Page title={text.failed}>
      <p className="lead" role="alert">
        {title} {detail}
      </p>
      <h2>{text.whatNow}</h2>
      <ul>
        <li>{text.askNew}</li>
        <li>{text.openWhole}</li>
        {mayWorkLater && <li>{text.retry}</li>}
      </ul>
      {mayWorkLater && (
        <p className="actions">
          <button type="button" className="button" onClick={again}>
            {text.button}
          </button>
        </p>
      )}
      <ServerHint />
    </Page>
  );
}

function WithoutLink(): ReactNode {
  const text = useTexts(signInTexts);
  const arrival = arrivalSchema.safeParse(useHistoryState<unknown>());
  const why = arrival.success ? arrival.data.why : null;
  return (
    <Page title={text.title}>
      {why === 'expired' && <p className="notice">{text.expired}</p>}
      {why === 'signed-out' && <p className="notice">{text.signedOut}</p>}
      <p className="lead">{text.noToken}</p>
      <h2>{text.howTo}</h2>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ServerHint />
      <p>
        {text.already} <Link href="/studio">{text.toStudio}</Link>.
      </p>
      <p>
        {text.participant} <a href="/">{text.participantLink}</a>.
      </p>
    </Page>
  );
}

function ServerHint(): ReactNode {
  const text = useTexts(signInTexts);
  return (
    <p className="muted">
      {text.server} <code>npm run login-link</code>
    </p>
  );
}
