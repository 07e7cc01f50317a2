import type { Instrument } from '#instruments/instrument.ts';
import { notesOf } from '#instruments/questions.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { AskedBlock } from '#server/participants/asked-blocks.ts';
import { fieldName } from '#server/participants/typed-answers.ts';
import { questionFields } from './fill-in-page.ts';
import { errorSummary, languageField } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { hubTexts } from './texts/hub-texts.ts';

/** The one form of an open meeting. */
export interface HubFormPage {
  readonly instrument: Instrument;
  readonly blocks: readonly AskedBlock[];
  readonly title: string;
  readonly prefix: string;
  /** New ids made by chance, one for the answers and one for the word: they are stored apart. */
  readonly id: string;
  readonly wordId: string;
  readonly answers: AnswerRecord;
  readonly word: string;
  /** Nothing was filled in. */
  readonly isEmpty: boolean;
}

function wordField({ instrument, word }: HubFormPage, { language }: PageContext): Html[] {
  return notesOf(instrument, { modules: [], wave: 'hub' }).flatMap(({ title, intro, notes }) =>
    notes.map(
      ({ text, maxLength }) =>
        html`<h2>${title[language]}</h2>
          ${intro !== undefined && html`<p>${intro[language]}</p>`}
          <div class="field">
            <label for="woord">${text[language]}</label>
            <input
              type="text"
              id="woord"
              name="woord"
              value="${word}"
              maxlength="${maxLength}"
              autocomplete="off"
            />
          </div>`,
    ),
  );
}

/** "/h/ABCD": six sentences and a word on one page, and who sees what above them. */
export function hubPage(context: PageContext, page: HubFormPage): string {
  const { language } = context;
  const text = hubTexts[language];
  const { blocks, instrument, answers, title, isEmpty } = page;
  const first = blocks[0]?.questions[0]?.id ?? '';
  const errors = isEmpty ? [{ field: fieldName(first), message: text.empty }] : [];
  const main = html`<p class="kicker">${title}</p>
    <h1>${text.heading}</h1>
    ${errorSummary(errors, language)}
    <p class="lead">${text.lead}</p>
    <ul>
      ${text.facts.map((fact) => html`<li>${fact}</li> `)}
    </ul>
    <form method="post" action="/h/${page.prefix}" class="plain" novalidate>
      ${languageField(language)}
      <input type="hidden" name="id" value="${page.id}" />
      <input type="hidden" name="woordId" value="${page.wordId}" />
      ${blocks.map(
        (block) =>
          html`<h2>${block.title[language]}</h2>
            ${block.intro !== undefined && html`<p>${block.intro[language]}</p>`}
            ${questionFields({ instrument, answers }, block, [], language)}`,
      )}
      ${wordField(page, context)}
      <p class="actions"><button class="button" type="submit">${text.send}</button></p>
    </form>`;
  return publicPage({ title: text.heading, main, hasErrors: isEmpty }, context);
}

/** After sending: look at the screen. */
export function hubThanksPage(context: PageContext, { title }: { readonly title: string }): string {
  const text = hubTexts[context.language];
  const main = html`<p class="kicker">${title}</p>
    <h1>${text.thanks}</h1>
    <p class="lead">${text.thanksLead}</p>
    <p>${text.thanksGone}</p>`;
  return publicPage({ title: text.thanks, main }, context);
}
