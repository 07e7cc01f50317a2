import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { addContacts, type ContactPreview, type Inviting } from '#server/contract/inviting.ts';
import { callApi } from '#client/src/api.ts';
import { StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import type { InvitingProps } from './inviting-props.ts';
import { mailWords, momentWords } from './mailing-words.ts';

interface PeoplePreviewProps extends InvitingProps {
  readonly preview: ContactPreview;
}

/** What a list holds: who can be added, and line by line what cannot; then the one button that adds. */
export function PeoplePreview({ preview, inviting, onChanged }: PeoplePreviewProps): ReactNode {
  const { preview: text, people } = useTexts(invitingTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { contacts } = preview;
  return (
    <div className="list-preview">
      <h3 ref={heading} tabIndex={-1}>
        {text.title}
      </h3>
      <p>{contacts.length === 0 ? text.nobody : text.canAdd(people(contacts.length))}</p>
      <Faults preview={preview} groups={inviting.groups} />
      {contacts.length > 0 && (
        <>
          <People contacts={contacts} groups={inviting.groups} />
          <WillGet inviting={inviting} />
          <AddButton preview={preview} inviting={inviting} onChanged={onChanged} />
        </>
      )}
    </div>
  );
}

/** So many rows are read at a glance; more are folded away, so that the button stays within reach. */
const atAGlance = 20;

interface RowsProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** A table below its title, which folds it away. */
function Rows({ id, title, count, children }: RowsProps): ReactNode {
  return (
    <details className="rows-of-list" open={count <= atAGlance}>
      <summary id={id}>{title}</summary>
      <StackingTable labelledBy={id} className="people-to-add">
        {children}
      </StackingTable>
    </details>
  );
}

/** Lines that are left out and need nothing done. */
const isHarmless = ({ kind }: ContactPreview['faults'][number]): boolean =>
  kind === 'twice' || kind === 'known';

interface FaultsProps {
  readonly preview: ContactPreview;
  readonly groups: Inviting['groups'];
}

function Faults({ preview: { contacts, faults }, groups }: FaultsProps): ReactNode {
  const { preview: text, list } = useTexts(invitingTexts);
  if (faults.length === 0) return null;
  const tooLong = faults.find(({ kind }) => kind === 'too-many-lines');
  const lines = new Set(faults.filter((fault) => fault !== tooLong).map(({ line }) => line)).size;
  const mend = contacts.length === 0 ? text.mendAll : text.mend;
  return (
    <>
      <p>
        {lines > 0 && text.left(lines)} {tooLong !== undefined && text.leftFrom(tooLong.line)}{' '}
        {!faults.every(isHarmless) && mend}
      </p>
      <Rows id="fouten-in-lijst" title={text.skipped} count={faults.length}>
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            <th scope="col">{text.what}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, kind, value, stands }) => (
            <tr key={`${line} ${value} ${kind}`}>
              <th scope="row" data-label={text.line}>
                {line}
                {column !== null && <span className="note">{text.column(column)}</span>}
              </th>
              <td data-label={text.what}>
                {text.faults[kind]}{' '}
                {stands !== null &&
                  text.stands(
                    groups.find(({ id }) => id === stands.group)?.name ?? '',
                    list.languages[stands.language],
                  )}
                {value !== '' && <span className="note">{value}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </Rows>
    </>
  );
}

interface PeopleProps {
  readonly contacts: ContactPreview['contacts'];
  readonly groups: Inviting['groups'];
}

function People({ contacts, groups }: PeopleProps): ReactNode {
  const { preview: text, list } = useTexts(invitingTexts);
  return (
    <Rows id="toe-te-voegen" title={text.caption} count={contacts.length}>
      <thead>
        <tr>
          <th scope="col">{text.email}</th>
          <th scope="col">{text.group}</th>
          <th scope="col">{text.language}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map(({ email, group, language }) => (
          <tr key={email}>
            <th scope="row">{email}</th>
            <td data-label={text.group}>{groups.find(({ id }) => id === group)?.name}</td>
            <td data-label={text.language}>{list.languages[language]}</td>
          </tr>
        ))}
      </tbody>
    </Rows>
  );
}

/** Nothing by surprise: a mailing that is planned goes to these people too. */
function WillGet({ inviting }: { readonly inviting: Inviting }): ReactNode {
  const { preview: text } = useTexts(invitingTexts);
  const { language } = useLanguage();
  return inviting.mailings
    .filter(({ state, kind }) => state === 'planned' && kind === 'invitation')
    .map((mailing) => (
      <p key={mailing.id} className="notice">
        {text.willGet(mailWords(mailing, inviting.waves, language), momentWords(mailing, language))}
      </p>
    ));
}

function AddButton({ preview, inviting, onChanged }: PeoplePreviewProps): ReactNode {
  const { preview: text, people } = useTexts(invitingTexts);
  const count = people(preview.contacts.length);
  const add = useMutation({
    mutationFn: () =>
      callApi(addContacts, {
        params: { pilot: inviting.pilot.id },
        body: { contacts: preview.contacts.map(({ line: _line, ...contact }) => contact) },
      }),
    onSuccess: (changed) => {
      onChanged(changed, text.done(count));
    },
  });
  return (
    <>
      {add.isError && <ProblemNotice error={add.error} />}
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={add.isPending}
          onClick={() => {
            if (!add.isPending) add.mutate();
          }}
        >
          {text.confirm(count)}
        </button>
      </p>
      <output className="muted">{add.isPending ? text.busy : ''}</output>
    </>
  );
}
