import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { addPasskey, askNewPasskey, removePasskey, type OwnAccount } from '#server/contract/own-account.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { TextField } from '#client/src/studio/form/field.tsx';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import type { Changed, SectionProps } from './section-props.ts';
import { makePasskey, passkeysWork } from './passkey.ts';
import { PasskeyProblem } from './sign-in-ways.tsx';

/** The passkeys of this account, and making one. */
export function PasskeysSection({ own, onChanged }: SectionProps): ReactNode {
  const { passkeys: text } = useTexts(ownAccountTexts);
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{text.title}</h2>
      <p>{text.what}</p>
      {own.passkeys.length > 0 && (
        <ul className="ways-in">
          {own.passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} mayChange={own.mayChange} onChanged={onChanged} />
          ))}
        </ul>
      )}
      {own.mayChange &&
        (passkeysWork() ? <NewPasskey own={own} onChanged={onChanged} /> : <p>{text.none}</p>)}
    </section>
  );
}

interface PasskeyProps {
  readonly passkey: OwnAccount['passkeys'][number];
  readonly mayChange: boolean;
  readonly onChanged: (changed: Changed) => void;
}

function Passkey({
  passkey: { id, name, createdAt, usedAt },
  mayChange,
  onChanged,
}: PasskeyProps): ReactNode {
  const { passkeys: text } = useTexts(ownAccountTexts);
  const { language } = useLanguage();
  const removal = useMutation({
    mutationFn: () => callApi(removePasskey, { params: { passkey: id } }),
  });
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <br />
        <span className="muted">
          {text.made(momentWords(createdAt, language))},{' '}
          {usedAt === null ? text.never : text.used(momentWords(usedAt, language))}
        </span>
      </p>
      {mayChange && (
        <AskedButton
          action={removal}
          onDone={() => {
            onChanged({ done: text.removed });
          }}
          button={text.remove(name)}
          look="as-link"
          title={text.confirm.title(name)}
          confirm={text.confirm.button}
          keep={text.confirm.keep}
        >
          <p>{text.confirm.text}</p>
        </AskedButton>
      )}
    </li>
  );
}

function NewPasskey({ own, onChanged }: SectionProps): ReactNode {
  const { passkeys: text } = useTexts(ownAccountTexts);
  const [name, setName] = useState(text.defaultName);
  const making = useMutation({
    mutationFn: async () => {
      const { options, state } = await callApi(askNewPasskey, {});
      return callApi(addPasskey, { body: { state, name, passkey: await makePasskey(options) } });
    },
    onSuccess: () => {
      onChanged({ done: text.added });
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!making.isPending) making.mutate();
      }}
    >
      <TextField
        at="passkey"
        label={text.name}
        hint={text.nameHint}
        faults={[]}
        value={name}
        onChange={setName}
      />
      <PasskeyProblem error={making.error} title={text.cancelled} detail={text.cancelledHint} />
      <p className="actions">
        <button type="submit" className="button" aria-disabled={making.isPending}>
          {own.passkeys.length === 0 ? text.add : text.another}
        </button>
      </p>
      <output className="muted">{making.isPending ? text.busy : ''}</output>
    </form>
  );
}
