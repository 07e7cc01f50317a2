import type { WaveRecord } from '#server/store/roster-store.ts';
import { languageField } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { notesForm, type NotesForm } from './notes-form.ts';
import { fillInTexts } from './texts/fill-in-texts.ts';

export interface ThankYouPage {
  readonly wave: WaveRecord['kind'];
  /** Only after somebody's first response ever. */
  readonly ownWords: readonly string[] | null;
  /** Notes to the own group, where they are asked. */
  readonly notes: NotesForm | null;
}

function wordsOf(words: readonly string[], { language }: PageContext): Html {
  const text = fillInTexts[language].thanks;
  return html`<section class="own-words" aria-labelledby="own-words">
    <h2 id="own-words">${text.wordsHeading}</h2>
    <p>${text.words}</p>
    <ol lang="nl">
      ${words.map((word) => html`<li>${word}</li> `)}
    </ol>
    <p>${text.wordsFor}</p>
  </section>`;
}

/** After sending without script: the own words, what happens next, and signing off. */
export function thankYouPage(context: PageContext, { wave, ownWords, notes }: ThankYouPage): string {
  const { language } = context;
  const text = fillInTexts[language].thanks;
  const main = html`<h1>${text.heading}</h1>
    ${ownWords === null ? html`<p class="lead">${text.noWords}</p>` : wordsOf(ownWords, context)}
    ${notes !== null && notesForm(context, notes)}
    <h2>${text.nextHeading}</h2>
    <p>${text.next[wave]}</p>
    <form method="post" action="/vragenlijst/afsluiten" class="no-print">
      ${languageField(language)}
      <p class="actions">
        <button class="button" type="submit">${ownWords === null ? text.leave : text.leaveWithWords}</button>
        <a class="button quiet" href="/mijn-antwoorden?taal=${language}">${text.myAnswers}</a>
      </p>
    </form>`;
  return publicPage({ title: text.heading, main, switchesInPlace: true }, context);
}
