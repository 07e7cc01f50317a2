import type { ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import type { KeptForm } from './use-kept-form.ts';

type KeptNoticeProps = Pick<KeptForm<object>, 'earlier' | 'takeAway' | 'bringBack'>;

/** Says that a form was filled in earlier in this tab and not saved, with a way to begin anew, and back from that. */
export function KeptNotice({ earlier, takeAway, bringBack }: KeptNoticeProps): ReactNode {
  const { kept } = useTexts(setUpTexts);
  if (earlier === null) return null;
  const isShown = earlier === 'shown';
  return (
    <p className="notice kept-notice">
      <output>{isShown ? kept.shown : kept.away}</output>{' '}
      <button type="button" className="button as-link" onClick={isShown ? takeAway : bringBack}>
        {isShown ? kept.takeAway : kept.bringBack}
      </button>
    </p>
  );
}
