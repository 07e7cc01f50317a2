import type { Language } from '#instruments/instrument.ts';
import { messages } from './messages.ts';

/** The language asked for in an address (`?taal=en`), as the server reads it too. */
export function languageInAddress(search: string): Language | null {
  const asked = new URLSearchParams(search).get('taal');
  return asked === 'nl' || asked === 'en' ? asked : null;
}

/** Keeps the language in the address, so that loading the page again does not change it back. */
export function keepInAddress(history: History, language: Language): void {
  history.replaceState(history.state, '', `?taal=${language}`);
}

/** Puts the frame that the server made around the questionnaire into another language. */
export function translateFrame(document: Document, language: Language): void {
  document.documentElement.lang = language;
  document.title = messages[language].documentTitle;
  for (const element of document.querySelectorAll<HTMLElement>('[data-nl][data-en]')) {
    element.textContent = element.dataset[language] ?? element.textContent;
  }
  const label = ({ nl: 'labelNl', en: 'labelEn' } as const)[language];
  for (const element of document.querySelectorAll<HTMLElement>('[data-label-nl][data-label-en]')) {
    element.ariaLabel = element.dataset[label] ?? element.ariaLabel;
  }
}
