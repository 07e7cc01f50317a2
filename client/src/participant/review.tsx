import type { ReactNode } from 'react';
import { countAnswered } from './answer-record.ts';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';

interface ReviewProps {
  readonly text: Messages['review'];
  readonly ids: readonly string[];
  readonly answers: AnswerRecord;
  readonly onSend: () => void;
  readonly onBack: () => void;
  readonly onGoTo: (question: string) => void;
}

/** The last look before sending: how much is answered, and that sending is final. */
export function Review({ text, ids, answers, onSend, onBack, onGoTo }: ReviewProps): ReactNode {
  const answered = countAnswered(ids, answers);
  const firstSkipped = ids.find((id) => (answers[id] ?? null) === null);
  return (
    <div className="view">
      <ViewHeading>{text.heading}</ViewHeading>
      <p className="lead">
        {answered === ids.length ? text.complete(ids.length) : text.skipped(answered, ids.length)}
      </p>
      {firstSkipped !== undefined && (
        <p>
          <button type="button" className="button as-link" onClick={() => onGoTo(firstSkipped)}>
            {text.firstSkipped}
          </button>
        </p>
      )}
      <p>{text.text}</p>
      <p className="actions">
        <button type="button" className="button" onClick={onSend}>
          {text.send}
        </button>
        <button type="button" className="button quiet" onClick={onBack}>
          {text.back}
        </button>
      </p>
    </div>
  );
}
