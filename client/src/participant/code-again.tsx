import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';
import type { EnterReply } from './transport.ts';

interface CodeAgainProps {
  readonly text: Messages['code'];
  readonly why: 'ended' | 'other-session';
  readonly onCode: (code: string) => Promise<EnterReply>;
}

type Trouble = Exclude<EnterReply, 'entered'> | 'code-missing';

/** The session ended, or is another's: the code again, on this page, so that nothing that was filled in goes away. */
export function CodeAgain({ text, why, onCode }: CodeAgainProps): ReactNode {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (trouble !== null) summary.current?.focus();
  }, [trouble]);
  const enter = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const reply = code.trim() === '' ? 'code-missing' : await onCode(code);
    if (reply === 'entered') return;
    setBusy(false);
    setTrouble(reply);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) void enter();
  };
  const error = trouble === null ? null : text.errors[trouble];
  return (
    <div className="view">
      {error !== null && (
        <section className="error-summary" aria-labelledby="code-wrong" tabIndex={-1} ref={summary}>
          <h2 id="code-wrong">{text.wrong}</h2>
          <ul>
            <li>
              <a href="#code">{error}</a>
            </li>
          </ul>
        </section>
      )}
      <ViewHeading>{text.heading}</ViewHeading>
      <p className="lead">{text.why[why]}</p>
      <form onSubmit={onSubmit}>
        <div className={error === null ? 'field' : 'field has-error'}>
          <label htmlFor="code">{text.label}</label>
          <p className="hint" id="code-hint">
            {text.hint}
          </p>
          {error !== null && (
            <p className="field-error" id="code-error">
              {error}
            </p>
          )}
          <input
            id="code"
            className="code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            aria-describedby={error === null ? 'code-hint' : 'code-hint code-error'}
            aria-invalid={error === null ? undefined : true}
          />
        </div>
        <p className="actions">
          <button type="submit" className="button">
            {text.button}
          </button>
          <output>{busy ? text.busy : ''}</output>
        </p>
      </form>
    </div>
  );
}
