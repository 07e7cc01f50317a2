import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { formTexts } from '#client/src/studio/texts/form-texts.ts';
import { fieldId, type Fault } from './fault.ts';
import { messageWords } from './message-words.ts';

interface ErrorSummaryProps {
  readonly faults: readonly Fault[];
  /** In which of several rows with the same fields one stands, by name; null where there is one of it. */
  readonly rowOf?: (at: string) => string | null;
}

/** Everything that is wrong, on top and with the focus; each line leads to its field and says the same words. */
export function ErrorSummary({ faults, rowOf = () => null }: ErrorSummaryProps): ReactNode {
  const text = useTexts(formTexts);
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby={heading}>
      <h2 id={heading}>{text.summary}</h2>
      <ul>
        {faults.map(({ at, message }) => {
          const row = rowOf(at);
          const words = messageWords(message, language);
          return (
            <li key={at}>
              <a
                href={`#${fieldId(at)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(at))?.focus();
                }}
              >
                {row === null ? words : text.faultIn(row, words)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
