import { useEffect, useRef, type ReactNode } from 'react';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { fieldId, type Fault } from './draft.ts';
import { messageWords } from './message-words.ts';

/** Everything that is wrong, on top and with the focus; each line leads to its field and says the same words. */
export function ErrorSummary({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  const text = useTexts(setUpTexts);
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="fouten">
      <h2 id="fouten">{text.summary}</h2>
      <ul>
        {faults.map(({ at, message }) => (
          <li key={at}>
            <a
              href={`#${fieldId(at)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(at))?.focus();
              }}
            >
              {messageWords(message, language)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
