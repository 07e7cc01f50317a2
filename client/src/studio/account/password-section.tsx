import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import {
  askSecondFactor,
  makeRecoveryCodes,
  removePassword,
  setPassword,
} from '#server/contract/own-account.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { TextField } from '#client/src/studio/form/field.tsx';
import { qrCode } from '#client/src/studio/qr-code.ts';
import { useServerFaults } from '#client/src/studio/form/server-faults.ts';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import type { SectionProps } from './section-props.ts';

type SecondFactor = z.infer<typeof askSecondFactor.reply>;

/** The password with its second factor: setting one, new recovery codes, removing it. */
export function PasswordSection({ own, onChanged }: SectionProps): ReactNode {
  const { password: text } = useTexts(ownAccountTexts);
  const ask = useMutation({ mutationFn: () => callApi(askSecondFactor, {}) });
  return (
    <section aria-labelledby="wachtwoord">
      <h2 id="wachtwoord">{text.title}</h2>
      <p>{own.hasPassword ? text.set : text.what}</p>
      <WrongCodes own={own} />
      {own.hasPassword && <p>{text.codesLeft(String(own.recoveryCodesLeft))}</p>}
      {ask.error !== null && <ProblemNotice error={ask.error} />}
      {own.mayChange && ask.data === undefined && (
        <>
          <p className="actions">
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                ask.mutate();
              }}
            >
              {own.hasPassword ? text.replace : text.begin}
            </button>
          </p>
          <Sending busy={ask.isPending} />
          {own.hasPassword && <PasswordActions onChanged={onChanged} />}
        </>
      )}
      {ask.data !== undefined && (
        <NewPassword
          own={own}
          factor={ask.data}
          onChanged={(changed) => {
            ask.reset();
            onChanged(changed);
          }}
        />
      )}
    </section>
  );
}

/** That somebody knew the password and not the code: the holder alone can tell whether that was a slip. */
function WrongCodes({ own: { wrongCodes } }: Pick<SectionProps, 'own'>): ReactNode {
  const { password: text } = useTexts(ownAccountTexts);
  const { language } = useLanguage();
  if (wrongCodes === null) return null;
  return (
    <p className="notice">
      {text.tried(wrongCodes.count, momentWords(wrongCodes.lastAt, language))}{' '}
      {wrongCodes.stopped && text.stopped}
    </p>
  );
}

function PasswordActions({ onChanged }: Pick<SectionProps, 'onChanged'>): ReactNode {
  const { password: text } = useTexts(ownAccountTexts);
  const renew = useMutation({ mutationFn: () => callApi(makeRecoveryCodes, {}) });
  const removal = useMutation({ mutationFn: () => callApi(removePassword, {}) });
  return (
    <div className="actions">
      <AskedButton
        action={renew}
        onDone={({ recoveryCodes }) => {
          onChanged({ done: text.renewing.done, codes: recoveryCodes });
        }}
        look="as-link"
        {...text.renewing}
      >
        <p>{text.renewing.text}</p>
      </AskedButton>
      <AskedButton
        action={removal}
        onDone={() => {
          onChanged({ done: text.removed });
        }}
        look="as-link"
        {...text.removing}
      >
        <p>{text.removing.text}</p>
      </AskedButton>
    </div>
  );
}

/** The square for the app, and the form that proves that the app works. */
function NewPassword({
  own,
  factor,
  onChanged,
}: SectionProps & { readonly factor: SecondFactor }): ReactNode {
  const { password: text } = useTexts(ownAccountTexts);
  const [typed, setTyped] = useState({ mail: own.mail ?? '', password: '', code: '' });
  const save = useMutation({
    mutationFn: () => callApi(setPassword, { body: { ...typed, state: factor.state } }),
    onSuccess: ({ recoveryCodes }) => {
      onChanged({ done: text.saved, codes: recoveryCodes });
    },
  });
  const faults = useServerFaults(save.error);
  const field = (at: keyof typeof typed) => ({
    at,
    faults,
    label: text[at],
    value: typed[at],
    onChange: (value: string) => setTyped({ ...typed, [at]: value }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <ErrorSummary faults={faults} />
      <AppSquare factor={factor} />
      {own.mail === null && (
        <TextField {...field('mail')} hint={text.mailHint} type="email" autoComplete="username" />
      )}
      <TextField
        {...field('password')}
        hint={text.passwordHint}
        type="password"
        autoComplete="new-password"
      />
      <TextField {...field('code')} numeric autoComplete="one-time-code" />
      {save.error !== null && faults.length === 0 && <ProblemNotice error={save.error} />}
      <p className="actions">
        <button type="submit" className="button" aria-disabled={save.isPending}>
          {text.submit}
        </button>
      </p>
      <output className="muted">{save.isPending ? text.busy : ''}</output>
    </form>
  );
}

function AppSquare({ factor: { address, secret } }: { readonly factor: SecondFactor }): ReactNode {
  const { password: text } = useTexts(ownAccountTexts);
  const { viewBox, path } = qrCode(address);
  return (
    <>
      <p>{text.scan}</p>
      <svg className="app-square" viewBox={viewBox} aria-hidden="true" shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <p>
        {text.orType} <code className="app-secret">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </p>
    </>
  );
}
