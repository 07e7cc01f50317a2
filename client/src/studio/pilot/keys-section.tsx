import type { ReactNode } from 'react';
import type { PilotDetail } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { keysTexts } from '#client/src/studio/texts/keys-texts.ts';

/** Until when a pilot's keys exist, or when they were destroyed and what that means. */
export function KeysSection({ keys }: Pick<PilotDetail, 'keys'>): ReactNode {
  const text = useTexts(keysTexts);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="sleutels">
      <h2 id="sleutels">{text.title}</h2>
      {keys.destroyedOn === null ? (
        <p>{text.until(formatDay(keys.until, language))}</p>
      ) : (
        <p>
          {text.destroyed(formatDay(keys.destroyedOn, language))} {text.after}
        </p>
      )}
    </section>
  );
}
