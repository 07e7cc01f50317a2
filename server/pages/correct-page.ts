import type { Instrument } from '#instruments/instrument.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { AskedBlock } from '#server/participants/asked-blocks.ts';
import type { TypedAnswers } from '#server/participants/typed-answers.ts';
import { questionErrors, questionFields } from './fill-in-page.ts';
import { errorSummary, languageField } from './form-fields.ts';
import { html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { myAnswersTexts } from './texts/my-answers-texts.ts';

export interface CorrectPage {
  readonly instrument: Instrument;
  readonly blocks: readonly AskedBlock[];
  readonly answers: AnswerRecord;
  readonly errors?: TypedAnswers['errors'];
}

/** "/mijn-antwoorden/verbeteren": all questions of the open measurement as they were answered, on one page. */
export function correctPage(context: PageContext, page: CorrectPage): string {
  const { language } = context;
  const text = myAnswersTexts[language];
  const errors = questionErrors(page.errors ?? [], language);
  const main = html`${errorSummary(errors, language)}
    <h1>${text.correctHeading}</h1>
    <p class="lead">${text.correctLead}</p>
    <form method="post" action="/mijn-antwoorden/verbeteren" novalidate>
      ${languageField(language)}
      ${page.blocks.map(
        (block) =>
          html`<h2>${block.title[language]}</h2>
            ${block.intro !== undefined && html`<p>${block.intro[language]}</p>`}
            ${questionFields(page, block, errors, language)}`,
      )}
      <p class="actions">
        <button class="button" type="submit">${text.correctButton}</button>
        <a class="button quiet" href="/mijn-antwoorden?taal=${language}">${text.cancel}</a>
      </p>
    </form>`;
  return publicPage({ title: text.correctHeading, main, hasErrors: errors.length > 0 }, context);
}
