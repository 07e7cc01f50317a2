import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Inviting } from '#server/contract/inviting.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { invitingQuery, pilotQuery } from '#client/src/studio/queries.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { AddPeople } from './add-people.tsx';
import { MailingList } from './mailing-list.tsx';
import { fileMissing, serverMissing, stateWords } from './mailing-words.ts';
import { PeopleList } from './people-list.tsx';
import { PlanMailing } from './plan-mailing.tsx';
import './inviting.css';

/** "/studio/pilots/:pilot/uitnodigen": people who are written to, and the mails. */
export function InvitingPage({ pilot }: { readonly pilot: string }): ReactNode {
  const inviting = useQuery(invitingQuery(pilot));
  if (inviting.isPending) return <LoadingPage />;
  if (inviting.isLoadingError)
    return <ProblemPage error={inviting.error} onRetry={() => void inviting.refetch()} />;
  return <InvitingParts inviting={inviting.data} />;
}

function InvitingParts({ inviting }: { readonly inviting: Inviting }): ReactNode {
  const text = useTexts(invitingTexts);
  const queries = useQueryClient();
  const { id, title } = inviting.pilot;
  const [done, setDone] = useState('');
  const status = useRef<HTMLOutputElement>(null);
  // What was pressed may be gone: the focus goes to what has happened.
  useEffect(() => {
    if (done !== '') status.current?.focus();
  }, [done]);
  const onChanged = useCallback(
    (changed: Inviting, message: string) => {
      queries.setQueryData(invitingQuery(id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: pilotQuery(id).queryKey });
      setDone(message);
    },
    [id, queries],
  );
  return (
    <Page title={text.title} tab={`${text.title}: ${title}`} kicker={title}>
      <output ref={status} tabIndex={-1} className="done">
        {done}
      </output>
      <Standing inviting={inviting} />
      <PeopleList inviting={inviting} onChanged={onChanged} />
      {inviting.adding === 'open' && <AddPeople inviting={inviting} onChanged={onChanged} />}
      <MailingList inviting={inviting} onChanged={onChanged} />
      <PlanMailing inviting={inviting} onChanged={onChanged} />
      <p>
        <Link href={`/studio/pilots/${id}`}>{text.toPilot}</Link>
      </p>
    </Page>
  );
}

/** Where inviting stands, and what stands in its way. */
function Standing({ inviting }: { readonly inviting: Inviting }): ReactNode {
  const text = useTexts(invitingTexts);
  const { language } = useLanguage();
  const { adding } = inviting;
  const missing = serverMissing(inviting, language);
  const file = fileMissing(inviting, language);
  const sentences =
    adding === 'keys-gone'
      ? [text.adding['keys-gone']]
      : file === null
        ? stateWords(inviting, language)
        : [file];
  return (
    <>
      <section className="next" aria-labelledby="stand">
        <h2 id="stand">{text.now}</h2>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {file !== null && (
          <p className="actions">
            <Link className="button" href={`/studio/pilots/${inviting.pilot.id}/dossier`}>
              {text.toFile}
            </Link>
          </p>
        )}
      </section>
      {missing !== null && <p className="notice">{missing}</p>}
      {adding === 'wave-closed' && <p className="notice">{text.adding['wave-closed']}</p>}
    </>
  );
}
