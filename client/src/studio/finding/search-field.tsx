import './finding.css';
import { useId, useRef, type ReactNode } from 'react';
import { formatCount } from '#analysis/words/numbers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { findingTexts } from '#client/src/studio/texts/finding-texts.ts';
import type { Finding } from './use-finding.ts';

interface SearchFieldProps {
  readonly finding: Finding<unknown>;
  readonly of: 'pilots' | 'groups' | 'rounds';
}

/** The field above a long list, how many were found beside it, and the way back where nothing was. */
export function SearchField({ finding, of }: SearchFieldProps): ReactNode {
  const { typed, type, settle, sought, found, all } = finding;
  const text = useTexts(findingTexts);
  const { language } = useLanguage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <search className="seek no-print">
      <label htmlFor={id}>{text[of].label}</label>
      <div className="seek-row">
        <input
          ref={field}
          id={id}
          type="search"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            type(target.value);
          }}
          onBlur={() => {
            settle(typed);
          }}
        />
        <output htmlFor={id} className="muted">
          {sought !== '' && text[of].count(formatCount(found.length, language), formatCount(all, language))}
        </output>
      </div>
      {found.length === 0 && (
        <div className="seek-none">
          <p>{text.none(sought.trim())}</p>
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              settle('');
              field.current?.focus();
            }}
          >
            {text.all}
          </button>
        </div>
      )}
    </search>
  );
}
