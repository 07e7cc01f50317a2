import type { ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';

interface PutBackProps {
  readonly id: string;
  /** What was taken away. */
  readonly name: string;
  readonly onPutBack: () => void;
}

/** Says that a row was taken away, with the way back. */
export function PutBack({ id, name, onPutBack }: PutBackProps): ReactNode {
  const { putBack } = useTexts(setUpTexts);
  return (
    <p className="note">
      <output>{putBack.gone(name)}</output>{' '}
      <button type="button" id={id} className="button as-link" onClick={onPutBack}>
        {putBack.button(name)}
      </button>
    </p>
  );
}
