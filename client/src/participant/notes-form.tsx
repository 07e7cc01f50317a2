import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { Language } from '#instruments/instrument.ts';
import type { NotesBlock } from '#instruments/questions.ts';
import type { SentNotes } from '#server/contract/notes.ts';
import type { Messages } from './messages.ts';
import type { NotesReply } from './transport.ts';

interface NotesFormProps {
  readonly text: Messages['notes'];
  readonly language: Language;
  readonly blocks: readonly NotesBlock[];
  readonly wave: number;
  /** The mark of the session that the page was opened in. */
  readonly session: string;
  readonly newId: () => string;
  readonly send: (notes: SentNotes) => Promise<NotesReply>;
}

type State = 'writing' | 'empty' | 'sending' | 'sent' | NotesReply;

/**
 * Notes to the own group, after the answers have arrived. They are never saved in between, here or on the server, and are
 * sent once; each has an id of its own, so that not even two notes of one person can be put together.
 */
export function NotesForm({ text, language, blocks, wave, session, newId, send }: NotesFormProps): ReactNode {
  const [state, setState] = useState<State>('writing');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const ids = useRef(new Map<string, string>());
  const first = useRef<HTMLTextAreaElement>(null);
  const questions = blocks.flatMap(({ notes }) => notes);

  const idOf = (question: string): string => {
    const id = ids.current.get(question) ?? newId();
    ids.current.set(question, id);
    return id;
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const notes = questions.flatMap(({ id: question }) => {
      const note = (typed[question] ?? '').trim();
      return note === '' ? [] : [{ id: idOf(question), question, text: note }];
    });
    if (notes.length === 0) {
      setState('empty');
      first.current?.focus();
      return;
    }
    setState('sending');
    setState(await send({ wave, notes, session }));
  };

  if (state === 'sent') return <output className="notes-sent">{text.sent}</output>;
  return (
    <form className="notes no-print" onSubmit={(event) => void submit(event)}>
      {blocks.map(({ id, title, intro }) => (
        <div key={id}>
          <h2>{title[language]}</h2>
          {intro !== undefined && <p>{intro[language]}</p>}
        </div>
      ))}
      <p>{text.readers}</p>
      {questions.map(({ id, text: question, maxLength }, place) => (
        <div key={id} className="field">
          <label htmlFor={`note-${id}`}>{question[language]}</label>
          <textarea
            ref={place === 0 ? first : undefined}
            id={`note-${id}`}
            className="note"
            rows={3}
            maxLength={maxLength}
            autoComplete="off"
            value={typed[id] ?? ''}
            readOnly={state === 'sending'}
            aria-invalid={state === 'empty' && place === 0}
            aria-describedby={state === 'empty' && place === 0 ? 'notes-status' : undefined}
            onChange={({ target }) => setTyped({ ...typed, [id]: target.value })}
          />
        </div>
      ))}
      <output id="notes-status" className={state === 'sending' ? undefined : 'field-error'}>
        {state === 'writing' ? '' : text[state]}
      </output>
      <p className="actions">
        <button type="submit" className="button quiet" aria-disabled={state === 'sending'}>
          {text.send}
        </button>
      </p>
    </form>
  );
}
