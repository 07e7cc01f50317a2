import type { ReactNode } from 'react';
import type { AnswerInWords } from './answers-in-words.ts';
import { asText } from './answers-in-words.ts';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';

interface RefusedProps {
  readonly text: Messages['refused'];
  readonly notice: { readonly heading: string; readonly text: string };
  readonly lines: readonly AnswerInWords[];
  /** Only where trying again may help. */
  readonly onRetry: (() => void) | null;
  readonly onErase: () => void;
}

/** Gives the text to the browser as a file to keep; nothing leaves the device. */
function saveAsFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The server did not take these answers: they are shown, and can be kept, printed or erased. */
export function Refused({ text, notice, lines, onRetry, onErase }: RefusedProps): ReactNode {
  const download = (): void => saveAsFile(text.fileName, asText(text.listHeading, lines, text.skipped));
  return (
    <div className="view">
      <ViewHeading>{notice.heading}</ViewHeading>
      <p className="lead">{notice.text}</p>
      <p>{text.kept}</p>
      <p className="actions no-print">
        {onRetry !== null && (
          <button type="button" className="button" onClick={onRetry}>
            {text.retry}
          </button>
        )}
        <button type="button" className="button" onClick={download}>
          {text.download}
        </button>
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {text.print}
        </button>
        <button type="button" className="button quiet" onClick={onErase}>
          {text.erase}
        </button>
      </p>
      <section aria-labelledby="niet-aangenomen">
        <h2 id="niet-aangenomen">{text.listHeading}</h2>
        <dl className="facts">
          {lines.map(({ id, question, answer }) => (
            <div key={id}>
              <dt>{question}</dt>
              <dd>{answer ?? text.skipped}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
