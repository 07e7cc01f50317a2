import type { ReactNode } from 'react';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';

interface FoundProps {
  readonly text: Messages['found'];
  readonly onSend: () => void;
  readonly onErase: () => void;
}

/** Answers frozen in this tab that the server does not know: perhaps of somebody else, so ask. */
export function Found({ text, onSend, onErase }: FoundProps): ReactNode {
  return (
    <div className="view">
      <ViewHeading>{text.heading}</ViewHeading>
      <p className="lead">{text.text}</p>
      <p className="actions">
        <button type="button" className="button" onClick={onSend}>
          {text.yes}
        </button>
        <button type="button" className="button quiet" onClick={onErase}>
          {text.no}
        </button>
      </p>
    </div>
  );
}
