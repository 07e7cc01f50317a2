import type { Instrument } from '#instruments/instrument.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { AskedBlock } from '#server/participants/asked-blocks.ts';
import { fieldName, type TypedAnswers } from '#server/participants/typed-answers.ts';
import { alert, errorSummary, languageField, type FieldError } from './form-fields.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './layout.ts';
import { questionField } from './question-fields.ts';
import { questionnairePage } from './questionnaire-page.ts';
import { fillInTexts } from './texts/fill-in-texts.ts';

export interface FillInPage {
  /** Mark of the session that the page is for. */
  readonly tag: string;
  readonly instrument: Instrument;
  readonly blocks: readonly AskedBlock[];
  /** Which of the blocks is shown, from 0. */
  readonly at: number;
  readonly answers: AnswerRecord;
  readonly errors?: TypedAnswers['errors'];
  readonly takesOver: boolean;
  /** The store was too busy: nothing was stored, and the same button tries again. */
  readonly notSaved?: boolean;
}

const otherOf = { nl: 'en', en: 'nl' } as const;

/** The errors of a page of questions, worded, at the field they belong to. */
export function questionErrors(
  errors: TypedAnswers['errors'],
  language: PageContext['language'],
): FieldError[] {
  return errors.map(({ question, error }) => ({
    field: fieldName(question.id),
    message: fillInTexts[language].errors[error](
      question.text[language],
      question.type === 'rating' ? 1 : question.atMost,
    ),
  }));
}

/** All questions of a block, as they were answered so far. */
export function questionFields(
  page: Pick<FillInPage, 'instrument' | 'answers'>,
  block: AskedBlock,
  errors: readonly FieldError[],
  language: PageContext['language'],
): Html[] {
  return block.questions.map((question) => {
    const answer = page.answers[question.id];
    const error = errors.find(({ field }) => field === fieldName(question.id));
    return questionField({
      instrument: page.instrument,
      question,
      language,
      ...(answer === undefined ? {} : { answer }),
      ...(error === undefined ? {} : { error: error.message }),
    });
  });
}

function bar(page: FillInPage, block: AskedBlock, { language }: PageContext): Html {
  const text = fillInTexts[language];
  const before = page.blocks.slice(0, page.at).flatMap(({ questions }) => questions).length;
  const total = page.blocks.flatMap(({ questions }) => questions).length;
  const saved = block.questions.every(({ id }) => id in page.answers);
  const other = otherOf[language];
  return html`<div class="filling-bar">
    <p class="progress" id="voortgang">
      ${text.progress(before + 1, before + block.questions.length, total)}
    </p>
    <p class="save-status">
      ${saved && page.errors === undefined && page.notSaved !== true ? text.saved : text.savedOnNext}
    </p>
    <button class="button as-link" type="submit" name="go" value="${other}" lang="${other}">
      ${text.otherLanguage}
    </button>
  </div>`;
}

/**
 * One block of the questionnaire as a plain form: `POST /vragenlijst` with `deel` (the block, from 1), `language`,
 * a field for each question, and `go`: `next`, `back`, `leave`, or a language to go on in. Whatever the button,
 * the answers are saved.
 */
export function fillInPage(context: PageContext, page: FillInPage): string {
  const { language } = context;
  const text = fillInTexts[language];
  const { at, blocks } = page;
  const block = blocks[at];
  if (block === undefined) throw new RangeError(`There is no block ${String(at)}.`);
  const errors = questionErrors(page.errors ?? [], language);
  const isLast = at === blocks.length - 1;
  // A browser presses the first button of a form on Enter: that one has to be "next".
  const content = html`${errorSummary(errors, language)} ${page.notSaved === true && alert(text.notSaved)}
    <form method="post" action="/vragenlijst" class="plain" novalidate>
      <button class="visually-hidden" type="submit" name="go" value="next" tabindex="-1" aria-hidden="true">
        ${text.next}
      </button>
      ${languageField(language)}
      <input type="hidden" name="sessie" value="${page.tag}" />
      <input type="hidden" name="deel" value="${at + 1}" />
      ${bar(page, block, context)}
      <h1>${block.title[language]}</h1>
      ${block.intro !== undefined && html`<p>${block.intro[language]}</p>`}
      ${questionFields(page, block, errors, language)}
      <div class="actions steps">
        ${at > 0 && html`<button class="button quiet" type="submit" name="go" value="back">${text.back}</button> `}
        <button class="button" type="submit" name="go" value="next">
          ${isLast ? text.toReview : text.next}
        </button>
      </div>
      <p>
        <button class="button as-link" type="submit" name="go" value="leave">${text.leave}</button>
      </p>
    </form>`;
  const title = text.pageTitle(at + 1, blocks.length);
  return questionnairePage(context, {
    title,
    content,
    takesOver: page.takesOver && errors.length === 0,
    hasErrors: errors.length > 0 || page.notSaved === true,
  });
}
