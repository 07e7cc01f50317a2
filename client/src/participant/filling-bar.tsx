import type { ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import type { Messages } from './messages.ts';
import { SaveStatus } from './save-status.tsx';
import type { SaveState } from './desk-store.ts';

interface FillingBarProps {
  readonly language: Language;
  readonly text: Messages;
  /** Which of the questions are on the screen, from 1; `null` where none are. */
  readonly position: { readonly from: number; readonly to: number; readonly total: number } | null;
  readonly state: SaveState;
  readonly survives: boolean;
  readonly onLanguage: (language: Language) => void;
}

function progressOf(text: Messages['progress'], position: FillingBarProps['position']): string {
  if (position === null) return '';
  const { from, to, total } = position;
  return from === to ? text.one(from, total) : text.several(from, to, total);
}

/** Above the questions: how far one is, whether it is saved, and the other language. */
export function FillingBar(props: FillingBarProps): ReactNode {
  const { language, text, position, state, survives, onLanguage } = props;
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <div className="filling-bar">
      <p id="voortgang" className="progress">
        {progressOf(text.progress, position)}
      </p>
      <SaveStatus state={state} text={text} survives={survives} />
      <button type="button" className="button as-link" lang={other} onClick={() => onLanguage(other)}>
        {text.otherLanguage}
      </button>
    </div>
  );
}
