import type { AnswerRecord } from '#server/contract/participant.ts';
import { countAnswered, type AskedBlock } from '#server/participants/asked-blocks.ts';
import { fieldName } from '#server/participants/typed-answers.ts';
import { alert, languageField } from './form-fields.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './layout.ts';
import { questionnairePage } from './questionnaire-page.ts';
import { fillInTexts } from './texts/fill-in-texts.ts';

export interface ReviewPage {
  /** Mark of the session that the page is for. */
  readonly tag: string;
  readonly blocks: readonly AskedBlock[];
  readonly answers: AnswerRecord;
  readonly wave: number;
  /** The store was too busy: nothing was sent, and the same button tries again. */
  readonly notSent?: boolean;
}

const otherOf = { nl: 'en', en: 'nl' } as const;

/** The address of a block; a question on it when one is named. */
function addressOf(block: number, language: PageContext['language'], question?: string): string {
  const place = question === undefined ? '' : `#${fieldName(question)}`;
  return `/vragenlijst?deel=${String(block + 1)}&taal=${language}${place}`;
}

function firstSkipped({ blocks, answers }: ReviewPage, language: PageContext['language']): Html | false {
  for (const [at, { questions }] of blocks.entries()) {
    const skipped = questions.find(({ id }) => (answers[id] ?? null) === null);
    if (skipped === undefined) continue;
    const address = addressOf(at, language, skipped.id);
    return html`<p><a href="${address}">${fillInTexts[language].review.firstSkipped}</a></p>`;
  }
  return false;
}

/**
 * The last look before sending: `POST /vragenlijst/verzenden` with the answers frozen as they are now, so that a
 * form that is sent twice has the same content twice.
 */
export function reviewPage(context: PageContext, page: ReviewPage): string {
  const { language } = context;
  const text = fillInTexts[language].review;
  const { answered, total } = countAnswered(page.blocks, page.answers);
  const other = otherOf[language];
  const content = html`${page.notSent === true && alert(text.notSent)}
    <h1>${text.heading}</h1>
    <p class="lead">${answered === total ? text.complete(total) : text.skipped(answered, total)}</p>
    ${firstSkipped(page, language)}
    <p>${text.text}</p>
    <form method="post" action="/vragenlijst/verzenden">
      ${languageField(language)}
      <input type="hidden" name="sessie" value="${page.tag}" />
      <input type="hidden" name="wave" value="${page.wave}" />
      <input type="hidden" name="answers" value="${JSON.stringify(page.answers)}" />
      <p class="actions">
        <button class="button" type="submit">${text.send}</button>
        <a class="button quiet" href="${addressOf(page.blocks.length - 1, language)}">${text.back}</a>
      </p>
    </form>
    <p>
      <a href="/vragenlijst?taal=${other}" hreflang="${other}" lang="${other}"
        >${fillInTexts[language].otherLanguage}</a
      >
    </p>`;
  return questionnairePage(context, { title: text.heading, content, takesOver: page.notSent !== true });
}
