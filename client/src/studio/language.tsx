import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { languages, type Language } from '#instruments/instrument.ts';

const storageKey = 'drietrap-language';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'nl', choose: () => undefined });

/** The language to begin with: what the address asks for, else the last choice here, else what the page says. */
export function firstLanguage(asked: string | null, stored: string | null, page: string): Language {
  return known(asked) ?? known(stored) ?? known(page) ?? 'nl';
}

function known(name: string | null): Language | undefined {
  return languages.find((one) => one === name);
}

/** Storage can be switched off in a browser; the studio then works without memory. */
function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Not kept: the next visit starts in Dutch again.
  }
}

function currentChoice(): Language {
  const asked = new URLSearchParams(location.search).get('taal');
  return firstLanguage(asked, readStored(), document.documentElement.lang);
}

/** Gives everything below it one language, kept for the next visit. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(currentChoice);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        store(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

/** The texts in the language that is chosen. */
export function useTexts<Texts>(texts: Readonly<Record<Language, Texts>>): Texts {
  return texts[useLanguage().language];
}
