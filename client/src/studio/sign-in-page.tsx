import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { signIn, type Account } from '#server/contract/account.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { SignInWays } from './account/sign-in-ways.tsx';
import { arrivalOf } from './arrival.ts';
import { Page } from './frame/page.tsx';
import { useLanguage, useTexts } from './language.tsx';
import { problemWords } from './problem-words.ts';
import { accountQuery } from './queries.ts';
import { signInTexts } from './texts/sign-in-texts.ts';
import { tokenInFragment } from './token-in-fragment.ts';

/** What follows on signing in, whatever the way: the page that was asked for, and nothing of whoever was here before. */
function useArrival(): (account: Account) => void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { asked = '/studio' } = arrivalOf(useHistoryState<unknown>());
  return useCallback(
    (account) => {
      queries.clear();
      queries.setQueryData(accountQuery.queryKey, account);
      navigate(account.settled ? asked : '/studio/account', { replace: true });
    },
    [queries, navigate, asked],
  );
}

/** The token of a link, which disappears from the address, and its exchange. */
function useLink() {
  const [token, setToken] = useState(() => tokenInFragment(location.hash));
  const { mutate, reset, ...exchange } = useMutation({
    mutationFn: (value: string) => callApi(signIn, { body: { token: value } }),
    onSuccess: useArrival(),
  });
  useEffect(() => {
    const read = (): void => {
      const next = tokenInFragment(location.hash);
      if (next === null) return;
      history.replaceState(history.state, '', location.pathname);
      setToken(next);
      reset();
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, [reset]);
  const open = useCallback(() => {
    if (token !== null) mutate(token);
  }, [mutate, token]);
  const forget = useCallback(() => {
    setToken(null);
    reset();
  }, [reset]);
  return { token, error: exchange.error, isPending: exchange.isPending, open, forget };
}

/**
 * "/inloggen": by passkey or password. A link brings its token in the fragment; it is used when the person says so, for
 * some mail programs open links by themselves. A link of the demonstration (`madeUp`) works more often, and at once.
 */
export function SignInPage({ madeUp }: { readonly madeUp: boolean }): ReactNode {
  const { token, error, isPending, open, forget } = useLink();
  if (token === null) return <WithoutLink />;
  if (error !== null) return <Failed error={error} again={open} forget={forget} />;
  if (madeUp) return <Exchanging key={token} open={open} />;
  return <Invited open={open} isPending={isPending} />;
}

function Invited({ open, isPending }: { readonly open: () => void; readonly isPending: boolean }): ReactNode {
  const text = useTexts(signInTexts);
  return (
    <Page title={text.invited.title}>
      <p className="lead">{text.invited.lead}</p>
      <p>{text.invited.once}</p>
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={isPending}
          onClick={isPending ? undefined : open}
        >
          {text.invited.button}
        </button>
      </p>
      <output className="muted">{isPending ? text.busy : ''}</output>
    </Page>
  );
}

function Exchanging({ open }: { readonly open: () => void }): ReactNode {
  const text = useTexts(signInTexts);
  useEffect(open, [open]);
  return (
    <Page title={text.title}>
      <output className="lead">{text.busy}</output>
      <p>{text.fallback}</p>
      <button type="button" className="button" onClick={open}>
        {text.button}
      </button>
    </Page>
  );
}

interface FailedProps {
  readonly error: Error;
  readonly again: () => void;
  readonly forget: () => void;
}

function Failed({ error, again, forget }: FailedProps): ReactNode {
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
        <li>{text.already}</li>
        <li>{text.askNew}</li>
        <li>{text.openWhole}</li>
        {mayWorkLater && <li>{text.retry}</li>}
      </ul>
      <p className="actions">
        {mayWorkLater && (
          <button type="button" className="button" onClick={again}>
            {text.button}
          </button>
        )}
        <button type="button" className={mayWorkLater ? 'button quiet' : 'button'} onClick={forget}>
          {text.toSignIn}
        </button>
      </p>
    </Page>
  );
}

function WithoutLink(): ReactNode {
  const text = useTexts(signInTexts);
  const { why } = arrivalOf(useHistoryState<unknown>());
  return (
    <Page title={text.title}>
      {why === 'expired' && <p className="notice">{text.expired}</p>}
      {why === 'signed-out' && <p className="notice">{text.signedOut}</p>}
      <SignInWays onSignedIn={useArrival()} />
      <h2>{text.help}</h2>
      <ul>
        <li>{text.lost}</li>
        <li>{text.noAccount}</li>
        <li>
          {text.server} <code>npm run login-link</code>
        </li>
        <li>
          {text.participant} <a href="/">{text.participantLink}</a>.
        </li>
      </ul>
    </Page>
  );
}
