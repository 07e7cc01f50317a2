import { createContext, useContext, type ReactNode } from 'react';
import { fieldId } from './fault.ts';

/** What somebody else filled in at a place where both wrote, in words, with the button that takes it over. */
export interface OtherAnswer {
  /** Path of the field, as on the page. */
  readonly at: string;
  readonly said: string;
  readonly button: string;
  /** The button by itself, for who does not see the field around it. */
  readonly buttonName: string;
  readonly onPress: () => void;
}

const OtherAnswers = createContext<readonly OtherAnswer[]>([]);

interface ProviderProps {
  readonly answers: readonly OtherAnswer[];
  readonly children: ReactNode;
}

/** Every field in it shows what somebody else filled in there. */
export function WithOtherAnswers({ answers, children }: ProviderProps): ReactNode {
  return <OtherAnswers value={answers}>{children}</OtherAnswers>;
}

/** What somebody else filled in at a field; null when nobody did. */
export const useOtherAnswer = (at: string): OtherAnswer | null =>
  useContext(OtherAnswers).find((one) => one.at === at) ?? null;

/** Id of the words on what somebody else filled in. */
export const otherAnswerId = (at: string): string => `${fieldId(at)}-ander`;

/** What somebody else filled in, above the field itself; what the button did is told where it stands. */
export function OtherAnswerNote({ at }: { readonly at: string }): ReactNode {
  const answer = useOtherAnswer(at);
  if (answer === null) return null;
  return (
    <div className="other-answer">
      <output id={otherAnswerId(at)}>{answer.said}</output>{' '}
      <button type="button" className="button quiet" aria-label={answer.buttonName} onClick={answer.onPress}>
        {answer.button}
      </button>
    </div>
  );
}
