import type { Language } from '#instruments/instrument.ts';
import { messages } from './messages.ts';

/** Puts the frame that the server made around the questionnaire into another language. */
export function translateFrame(document: Document, language: Language): void {
  document.documentElement.lang = language;
  document.title = messages[language].documentTitle;
  for (const element of document.querySelectorAll<HTMLElement>('[data-nl][data-en]')) {
    element.textContent = element.dataset[language] ?? element.textContent;
  }
}
