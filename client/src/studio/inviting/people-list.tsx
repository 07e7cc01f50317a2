import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { clearBounce } from '#server/contract/bounces.ts';
import { removeContact, type Contact, type Inviting } from '#server/contract/inviting.ts';
import { callApi } from '#client/src/api.ts';
import { ConfirmDialog } from '#client/src/studio/frame/confirm-dialog.tsx';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { returnedTexts } from '#client/src/studio/texts/returned-texts.ts';
import type { InvitingProps } from './inviting-props.ts';
import { ReturnedMail } from './returned-mail.tsx';

/** How many people each group has, and who is written to: folded away, a group at a time. */
export function PeopleList({ inviting, onChanged }: InvitingProps): ReactNode {
  const { list: text } = useTexts(invitingTexts);
  const [asked, setAsked] = useState<Contact | null>(null);
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="mensen">
      <h2 id="mensen">{text.title}</h2>
      <GroupTable groups={inviting.groups} />
      {inviting.adding === 'open' && inviting.groups.some(({ cards }) => cards > 0) && (
        <p className="notice">{text.both}</p>
      )}
      {inviting.groups.map((group) => (
        <GroupOfPeople
          key={group.id}
          pilot={inviting.pilot.id}
          onChanged={onChanged}
          name={group.name}
          contacts={inviting.contacts.filter((contact) => contact.group === group.id)}
          onRemove={(contact) => {
            setAsked(contact);
            setAsking(true);
          }}
        />
      ))}
      {inviting.contacts.length > 0 && (
        <p className="muted">
          {inviting.adding === 'open' ? text.help.open : text.help.over} {text.help.answered}
        </p>
      )}
      {inviting.contacts.length > 0 && inviting.adding === 'wave-closed' && <OtherAddress />}
      <ReturnedMail inviting={inviting} />
      {asked !== null && (
        <RemoveDialog
          key={asked.id}
          contact={asked}
          open={asking}
          pilot={inviting.pilot.id}
          onKeep={() => {
            setAsking(false);
          }}
          onRemoved={(changed, message) => {
            setAsking(false);
            onChanged(changed, message);
          }}
        />
      )}
    </section>
  );
}

/** Why an address cannot be changed once the first wave has closed (decision 056), and what to do instead. */
function OtherAddress(): ReactNode {
  const { why } = useTexts(invitingTexts).list.help;
  return (
    <details className="about-chart">
      <summary>{why.summary}</summary>
      <p>{why.same}</p>
      <p>{why.fresh}</p>
      <p>{why.instead}</p>
    </details>
  );
}

function GroupTable({ groups }: { readonly groups: Inviting['groups'] }): ReactNode {
  const { list: text } = useTexts(invitingTexts);
  return (
    <table className="group-counts">
      <caption className="visually-hidden">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.group}</th>
          <th scope="col" className="number">
            {text.byMail}
          </th>
          <th scope="col" className="number">
            {text.cards}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ id, name, contacts, cards }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number">{contacts}</td>
            <td className="number">{cards}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface GroupProps {
  readonly pilot: string;
  readonly onChanged: InvitingProps['onChanged'];
  readonly name: string;
  readonly contacts: readonly Contact[];
  readonly onRemove: (contact: Contact) => void;
}

/** What becomes of mails to an address that somebody has to look at. */
const uselessStates = new Set<Contact['state']>(['refused', 'given-up', 'bounced']);

function GroupOfPeople({ pilot, onChanged, name, contacts, onRemove }: GroupProps): ReactNode {
  const { list: text, people } = useTexts(invitingTexts);
  if (contacts.length === 0) return null;
  const useless = contacts.filter(({ state }) => uselessStates.has(state)).length;
  return (
    <details className="people-of-group">
      <summary>
        {text.show(name, people(contacts.length))}{' '}
        {useless > 0 && <span className="contact-state is-refused">{text.useless(useless)}</span>}
      </summary>
      <ul className="contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <span className="contact-address">{contact.email}</span>
            <span className={`contact-state is-${contact.state}`}>
              {text.languages[contact.language]} · {text.states[contact.state]}
            </span>
            <span className="contact-actions">
              {contact.state === 'bounced' && (
                <MailAgain contact={contact} pilot={pilot} onChanged={onChanged} />
              )}
              <button
                type="button"
                className="button as-link"
                aria-label={text.remove(contact.email)}
                onClick={() => {
                  onRemove(contact);
                }}
              >
                {text.removeShort}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface MailAgainProps {
  readonly contact: Contact;
  readonly pilot: string;
  readonly onChanged: InvitingProps['onChanged'];
}

/** Takes the mark of a returned mail away: somebody has seen to it that the address works. */
function MailAgain({ contact: { id, email }, pilot, onChanged }: MailAgainProps): ReactNode {
  const text = useTexts(returnedTexts);
  const clear = useMutation({
    mutationFn: () => callApi(clearBounce, { params: { pilot, contact: id } }),
    onSuccess: (changed) => {
      onChanged(changed, text.againDone(email));
    },
  });
  return (
    <>
      <button
        type="button"
        className="button as-link"
        aria-label={text.againTo(email)}
        aria-disabled={clear.isPending}
        onClick={() => {
          if (!clear.isPending) clear.mutate();
        }}
      >
        {text.again}
      </button>
      <Sending busy={clear.isPending} />
      {clear.isError && <ProblemNotice error={clear.error} />}
    </>
  );
}

interface RemoveDialogProps {
  readonly contact: Contact;
  readonly open: boolean;
  readonly pilot: string;
  readonly onKeep: () => void;
  readonly onRemoved: InvitingProps['onChanged'];
}

/** What forgetting somebody's address means, before it is done. */
function RemoveDialog({ contact, open, pilot, onKeep, onRemoved }: RemoveDialogProps): ReactNode {
  const { removing: text } = useTexts(invitingTexts);
  const { id, email, state, reached } = contact;
  const remove = useMutation({
    mutationFn: () => callApi(removeContact, { params: { pilot, contact: id } }),
    onSuccess: (changed) => {
      onRemoved(changed, text.done(email));
    },
  });
  return (
    <ConfirmDialog
      open={open}
      title={text.title(email)}
      confirm={text.confirm}
      keep={text.keep}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => {
        remove.mutate();
      }}
      onKeep={onKeep}
    >
      <p>{text.lead}</p>
      <p>{reached ? text.reached : text.notReached}</p>
      {state === 'stopped' && (
        <p>
          <strong>{text.stopped}</strong>
        </p>
      )}
    </ConfirmDialog>
  );
}
