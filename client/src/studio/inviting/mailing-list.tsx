import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { cancelMailing, type Mailing } from '#server/contract/inviting.ts';
import { callApi } from '#client/src/api.ts';
import { ConfirmDialog } from '#client/src/studio/frame/confirm-dialog.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import type { InvitingProps } from './inviting-props.ts';
import { mailWords, momentWords } from './mailing-words.ts';
import { peopleWords } from './people-words.ts';

/** The mails that are planned, on their way or sent. */
export function MailingList({ inviting, onChanged }: InvitingProps): ReactNode {
  const { mailings: text } = useTexts(invitingTexts);
  return (
    <section aria-labelledby="mails">
      <h2 id="mails">{text.title}</h2>
      {inviting.mailings.length === 0 && <p>{text.none}</p>}
      <ul className="mailings">
        {inviting.mailings.map((mailing) => (
          <li key={mailing.id}>
            <MailingRow mailing={mailing} inviting={inviting} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MailingProps extends InvitingProps {
  readonly mailing: Mailing;
}

function MailingRow({ mailing, inviting, onChanged }: MailingProps): ReactNode {
  const { mailings: text } = useTexts(invitingTexts);
  const { language } = useLanguage();
  const { state } = mailing;
  return (
    <>
      <p className="mailing-words">
        <strong>{mailWords(mailing, inviting.waves, language)}</strong>{' '}
        <span className="muted">{text.from(momentWords(mailing, language))}</span>
        <span className={`mailing-state is-${state}`}>
          {[text.states[state], ...countWords(mailing, language)].join(' · ')}
        </span>
      </p>
      {(state === 'planned' || state === 'sending') && (
        <CancelMailing state={state} {...{ mailing, inviting, onChanged }} />
      )}
    </>
  );
}

/** What became of the mails: exactly for an invitation, roughly for a reminder. */
function countWords({ counts, people }: Mailing, language: 'nl' | 'en'): string[] {
  const { mailings: text, people: exactly } = invitingTexts[language];
  if (counts === null) return people === null ? [] : [text.reminderTo(peopleWords(people, language))];
  return (['sent', 'waiting', 'refused', 'unsure'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => text.counts[name](exactly(counts[name])));
}

/** Withdraws a mail that is planned, or stops one that is being sent; asked first. */
function CancelMailing({
  state,
  mailing,
  inviting,
  onChanged,
}: MailingProps & { readonly state: 'planned' | 'sending' }): ReactNode {
  const { mailings } = useTexts(invitingTexts);
  const { language } = useLanguage();
  const text = mailings.ending[state];
  const [asking, setAsking] = useState(false);
  const name = mailWords(mailing, inviting.waves, language);
  const cancel = useMutation({
    mutationFn: () => callApi(cancelMailing, { params: { pilot: inviting.pilot.id, mailing: mailing.id } }),
    onSuccess: (changed) => {
      setAsking(false);
      onChanged(changed, text.done);
    },
  });
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-label={`${text.button}: ${name}`}
        onClick={() => {
          cancel.reset();
          setAsking(true);
        }}
      >
        {text.button}
      </button>
      <ConfirmDialog
        open={asking}
        title={text.title(name)}
        confirm={text.confirm}
        keep={mailings.keep}
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => {
          cancel.mutate();
        }}
        onKeep={() => {
          setAsking(false);
        }}
      >
        <p>{text.text}</p>
      </ConfirmDialog>
    </>
  );
}
