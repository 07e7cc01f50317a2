import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { previewContacts, type ContactPreview } from '#server/contract/inviting.ts';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import { callApi } from '#client/src/api.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { SelectField, TextArea } from '#client/src/studio/form/field.tsx';
import { Leaving } from '#client/src/studio/frame/leaving.tsx';
import { SendState } from '#client/src/studio/form/send-state.tsx';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { leavingTexts } from '#client/src/studio/texts/leaving-texts.ts';
import { faultsOf } from './faults.ts';
import type { InvitingProps } from './inviting-props.ts';
import { PeoplePreview } from './people-preview.tsx';
import { textOf } from './text-of-file.ts';

/** A larger file is no list of 250 people. */
const largestFile = 40_000;

/** A list of people, pasted or from a file: first shown with what is wrong in it, then added. */
export function AddPeople({ inviting, onChanged }: InvitingProps): ReactNode {
  const { add: text } = useTexts(invitingTexts);
  const leaving = useTexts(leavingTexts);
  const [isOpen, setOpen] = useState(inviting.contacts.length === 0);
  const [list, setList] = useState('');
  const [preview, setPreview] = useState<{ readonly shown: ContactPreview; readonly time: number } | null>(
    null,
  );
  if (!isOpen) {
    return (
      <p className="actions">
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            setOpen(true);
          }}
        >
          {text.title}
        </button>
      </p>
    );
  }
  return (
    <section className="add-people" aria-labelledby="toevoegen">
      <h2 id="toevoegen">{text.title}</h2>
      <p>{text.lead}</p>
      <Leaving active={list.trim() !== ''} words={leaving} />
      <ListForm
        inviting={inviting}
        list={list}
        onList={(changed) => {
          setList(changed);
          setPreview(null);
        }}
        onPreview={(shown) => {
          setPreview({ shown, time: performance.now() });
        }}
      />
      {preview !== null && (
        <PeoplePreview
          key={preview.time}
          preview={preview.shown}
          inviting={inviting}
          onChanged={(changed, message) => {
            setList('');
            setPreview(null);
            setOpen(false);
            onChanged(changed, message);
          }}
        />
      )}
    </section>
  );
}

interface ListFormProps {
  readonly inviting: InvitingProps['inviting'];
  readonly list: string;
  readonly onList: (list: string) => void;
  readonly onPreview: (preview: ContactPreview) => void;
}

const isLanguage = (value: string): value is 'nl' | 'en' => value === 'nl' || value === 'en';

function ListForm({ inviting, list, onList, onPreview }: ListFormProps): ReactNode {
  const { add: text, list: words } = useTexts(invitingTexts);
  const only = inviting.groups.length === 1 ? inviting.groups[0]?.id : undefined;
  const [group, setGroup] = useState(only ?? '');
  const [language, setLanguage] = useState<'nl' | 'en'>('nl');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const look = useMutation({
    mutationFn: () =>
      callApi(previewContacts, {
        params: { pilot: inviting.pilot.id },
        body: { text: list, group: group === '' ? null : group, language },
      }),
    onSuccess: onPreview,
    onError: (error) => {
      setFaults(faultsOf(error));
    },
  });
  return (
    <form
      noValidate
      className="set-up"
      onSubmit={(event) => {
        event.preventDefault();
        if (look.isPending) return;
        const checked = previewContacts.body.shape.text.safeParse(list);
        const message = checked.error?.issues[0]?.message;
        setFaults(message === undefined ? [] : [{ at: 'text', message }]);
        look.reset();
        if (checked.success) look.mutate();
      }}
    >
      <ErrorSummary faults={faults} />
      <TextArea at="text" label={text.text} hint={text.hint} faults={faults} value={list} onChange={onList} />
      <FileField
        onRead={onList}
        onTooLarge={() => {
          setFaults([{ at: 'text', message: invitingMessages.nl.fileTooLarge }]);
        }}
      />
      <div className="two-fields">
        <SelectField
          at="group"
          label={text.group}
          faults={faults}
          value={group}
          onChange={setGroup}
          options={[
            { value: '', label: text.noGroup },
            ...inviting.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          at="language"
          label={text.language}
          faults={faults}
          value={language}
          onChange={(value) => {
            if (isLanguage(value)) setLanguage(value);
          }}
          options={(['nl', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
      </div>
      <SendState send={look} label={text.submit} busy={text.busy} />
    </form>
  );
}

interface FileFieldProps {
  readonly onRead: (text: string) => void;
  readonly onTooLarge: () => void;
}

/** A file is read in the browser and put into the field, where it can be seen and changed. */
function FileField({ onRead, onTooLarge }: FileFieldProps): ReactNode {
  const { add: text } = useTexts(invitingTexts);
  const read = async (file: File): Promise<void> => {
    if (file.size > largestFile) onTooLarge();
    else onRead(textOf(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <p className="actions">
      <label className="button quiet file-button">
        {text.file}
        <input
          className="visually-hidden"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void read(file);
            event.target.value = '';
          }}
        />
      </label>
    </p>
  );
}
