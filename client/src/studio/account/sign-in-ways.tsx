import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { askPasskey, signInWithPasskey, signInWithPassword, type Account } from '#server/contract/account.ts';
import { ApiProblem, callApi, Unreachable } from '#client/src/api.ts';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { TextField } from '#client/src/studio/form/field.tsx';
import { signInTexts } from '#client/src/studio/texts/sign-in-texts.ts';
import { passkeysWork, showPasskey } from './passkey.ts';

interface WaysProps {
  readonly onSignedIn: (account: Account) => void;
}

/** Signing in by passkey, or by password and a code. */
export function SignInWays({ onSignedIn }: WaysProps): ReactNode {
  return (
    <>
      <ByPasskey onSignedIn={onSignedIn} />
      <ByPassword onSignedIn={onSignedIn} />
    </>
  );
}

function ByPasskey({ onSignedIn }: WaysProps): ReactNode {
  const { passkey: text } = useTexts(signInTexts);
  const enter = useMutation({
    mutationFn: async () => {
      const { options, state } = await callApi(askPasskey, {});
      return callApi(signInWithPasskey, { body: { state, answer: await showPasskey(options) } });
    },
    onSuccess: onSignedIn,
  });
  if (!passkeysWork()) return <p className="muted">{text.none}</p>;
  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={enter.isPending}
          onClick={() => {
            if (!enter.isPending) enter.mutate();
          }}
        >
          {text.button}
        </button>
      </p>
      <p className="hint">{text.hint}</p>
      <output className="muted">{enter.isPending ? text.busy : ''}</output>
      <PasskeyProblem error={enter.error} title={text.failed} detail={text.failedHint} />
    </>
  );
}

/** What went wrong with a passkey: what the server said, or that the device or the person stopped. */
export function PasskeyProblem({
  error,
  title,
  detail,
}: {
  readonly error: unknown;
  readonly title: string;
  readonly detail: string;
}): ReactNode {
  if (error === null) return null;
  if (error instanceof ApiProblem || error instanceof Unreachable) return <ProblemNotice error={error} />;
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{title}</strong> {detail}
      </p>
    </div>
  );
}

const nothing = { mail: '', password: '', code: '' };

function ByPassword({ onSignedIn }: WaysProps): ReactNode {
  const { password: text, button } = useTexts(signInTexts);
  const [typed, setTyped] = useState(nothing);
  const enter = useMutation({
    mutationFn: () => callApi(signInWithPassword, { body: typed }),
    onSuccess: onSignedIn,
  });
  const field = (at: keyof typeof nothing) => ({
    at,
    label: text[at],
    faults: [],
    value: typed[at],
    onChange: (value: string) => setTyped({ ...typed, [at]: value }),
  });
  return (
    <section aria-labelledby="met-wachtwoord">
      <h2 id="met-wachtwoord">{text.title}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!enter.isPending) enter.mutate();
        }}
      >
        <TextField {...field('mail')} type="email" autoComplete="username" />
        <TextField {...field('password')} type="password" autoComplete="current-password" />
        <TextField {...field('code')} hint={text.codeHint} autoComplete="one-time-code" />
        {enter.error !== null && <ProblemNotice error={enter.error} />}
        <p className="actions">
          <button type="submit" className="button quiet" aria-disabled={enter.isPending}>
            {button}
          </button>
        </p>
      </form>
    </section>
  );
}
