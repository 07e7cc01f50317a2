import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { mostOfMail, readBounce, type FoundBounce, type ReadBounce } from '#server/contract/bounces.ts';
import type { Inviting } from '#server/contract/inviting.ts';
import { callApi } from '#client/src/api.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { invitingQuery } from '#client/src/studio/queries.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { TextArea } from '#client/src/studio/form/field.tsx';
import { SendState } from '#client/src/studio/form/send-state.tsx';
import { returnedTexts } from '#client/src/studio/texts/returned-texts.ts';
import { useDropped } from './use-dropped.ts';
import { faultsOf } from './faults.ts';

/** What one mail told, and what it is called: the name of its file, or nothing where it was pasted. */
interface Told extends ReadBounce {
  readonly name: string;
}

/** What stands at the beginning says it all; what follows may be the mail that was sent, with its code. */
const beginning = (mail: string): string => mail.slice(0, mostOfMail);

/** Mails that came back: dropped, chosen or pasted, and what to do about each address. Folded, for it is rare. */
export function ReturnedMail({ inviting }: { readonly inviting: Inviting }): ReactNode {
  const text = useTexts(returnedTexts);
  const wasSent = inviting.mailings.some(({ state }) => ['sending', 'done', 'stopped'].includes(state));
  if (!wasSent || inviting.contacts.length === 0) return null;
  return (
    <details className="people-of-group returned-mail">
      <summary>{text.title}</summary>
      <p>{text.lead}</p>
      <ReturnedForm pilot={inviting.pilot.id} adding={inviting.adding} />
    </details>
  );
}

interface ReturnedFormProps {
  readonly pilot: string;
  readonly adding: Inviting['adding'];
}

function ReturnedForm({ pilot, adding }: ReturnedFormProps): ReactNode {
  const text = useTexts(returnedTexts);
  const queries = useQueryClient();
  const [pasted, setPasted] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const read = useMutation({
    mutationFn: async (mails: readonly { readonly name: string; readonly mail: string }[]) => {
      const told: Told[] = [];
      for (const { name, mail } of mails) {
        told.push({ name, ...(await callApi(readBounce, { body: { mail: beginning(mail) } })) });
      }
      return told;
    },
    onSuccess: (told) => {
      // What told nothing stays, to be looked at or to be made whole.
      if (told.some(({ name, outcome }) => name === '' && outcome === 'read')) setPasted('');
    },
    onError: (error) => {
      setFaults(faultsOf(error));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: invitingQuery(pilot).queryKey }),
  });
  const form = useRef<HTMLFormElement>(null);
  const readFiles = async (files: readonly File[]): Promise<void> => {
    const mails = await Promise.all(
      files.map(async (file) => ({ name: file.name, mail: await file.text() })),
    );
    setFaults([]);
    read.mutate(mails.filter(({ mail }) => mail.trim() !== ''));
  };
  useDropped(form, (dropped) => {
    const files = [...dropped.files];
    if (files.length > 0) void readFiles(files);
    else setPasted(dropped.getData('text/plain'));
  });
  return (
    <form
      ref={form}
      noValidate
      className="set-up"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.isPending) return;
        const message = readBounce.body.safeParse({ mail: beginning(pasted) }).error?.issues[0]?.message;
        setFaults(message === undefined ? [] : [{ at: 'mail', message }]);
        if (message === undefined) read.mutate([{ name: '', mail: pasted }]);
      }}
    >
      <ErrorSummary faults={faults} />
      <p className="actions">
        <label className="button quiet file-button">
          {text.file}
          <input
            className="visually-hidden"
            type="file"
            multiple
            accept=".eml,.txt,message/rfc822,text/plain"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              if (files.length > 0) void readFiles(files);
              event.target.value = '';
            }}
          />
        </label>
      </p>
      <TextArea
        at="mail"
        label={text.paste}
        hint={text.hint}
        faults={faults}
        value={pasted}
        onChange={setPasted}
      />
      <SendState send={read} label={text.submit} busy={text.busy} />
      {read.isSuccess && <Outcomes key={read.submittedAt} told={read.data} pilot={pilot} adding={adding} />}
    </form>
  );
}

interface OutcomesProps extends ReturnedFormProps {
  readonly told: readonly Told[];
}

function Outcomes({ told, pilot, adding }: OutcomesProps): ReactNode {
  const text = useTexts(returnedTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="list-preview">
      <h3 ref={heading} tabIndex={-1}>
        {text.found}
      </h3>
      <ul>
        {told.flatMap((one, place) =>
          one.outcome === 'read'
            ? one.found.map((found) => (
                <li key={`${place} ${found.email}`}>
                  <About found={found} pilot={pilot} adding={adding} />
                </li>
              ))
            : [
                <li key={place}>
                  {one.name === '' ? '' : `${one.name}: `}
                  <Unmarked told={one} />
                </li>,
              ],
        )}
      </ul>
    </div>
  );
}

/** A mail that nothing was marked of, and which addresses it names. */
function Unmarked({ told: { outcome, named } }: { readonly told: Told }): ReactNode {
  const text = useTexts(returnedTexts);
  const { language } = useLanguage();
  const addresses = new Intl.ListFormat(language, { type: 'conjunction' }).format(named);
  return outcome === 'other' || outcome === 'unclear' ? text[outcome](addresses) : text.unreadable;
}

function About({ found, pilot, adding }: ReturnedFormProps & { readonly found: FoundBounce }): ReactNode {
  const text = useTexts(returnedTexts);
  const others = found.pilots.filter(({ id }) => id !== pilot).map(({ title }) => title);
  return (
    <>
      <strong className="contact-address">{found.email}</strong> {text[found.bounce]}{' '}
      {found.bounce === 'unknown' && (adding === 'open' ? text.mend : text.mendLate)}{' '}
      {others.length > 0 && text.others(others.join(', '))}
    </>
  );
}
