import { checkbox, errorSummary, languageField, textField, type FieldError } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { withdrawTexts, type WithdrawError } from './texts/withdraw-texts.ts';

export { withdrawErrors, type WithdrawError } from './texts/withdraw-texts.ts';

export interface WithdrawPage {
  /** What was typed, when the page comes back with errors. The own words are never sent back. */
  readonly code?: string;
  readonly errors?: readonly WithdrawError[];
}

const fieldOf = {
  'code-missing': 'code',
  'code-unknown': 'code',
  'words-missing': 'words',
  'words-wrong': 'words',
  'confirm-missing': 'confirm',
} as const satisfies Record<WithdrawError, string>;

function list(heading: string, items: readonly string[]): Html {
  return html`<h2>${heading}</h2>
    <ul>
      ${items.map((item) => html`<li>${item}</li> `)}
    </ul>`;
}

/**
 * "/intrekken": what can and cannot be undone, and a plain form: `POST /intrekken` with `code`, `words`,
 * `confirm` ("yes" or absent) and `language`.
 */
export function withdrawPage(context: PageContext, page: WithdrawPage = {}): string {
  const text = withdrawTexts[context.language];
  const errors: FieldError[] = (page.errors ?? []).map((error) => ({
    field: fieldOf[error],
    message: text.errors[error],
  }));
  const code = page.code ?? '';
  const main = html`${errorSummary(errors, context.language)}
    <h1>${text.heading}</h1>
    <p class="lead">${text.lead}</p>
    <div class="read-and-do">
      <div>${list(text.can, text.canItems)} ${list(text.cannot, text.cannotItems)}</div>
      <div class="do">
        <h2>${text.form}</h2>
        <form method="post" action="/intrekken" novalidate>
          ${languageField(context.language)}
          ${textField({ name: 'code', label: text.codeLabel, hint: text.codeHint, value: code, kind: 'code', errors })}
          ${textField({ name: 'words', label: text.wordsLabel, hint: text.wordsHint, value: '', kind: 'words', errors })}
          ${checkbox({ name: 'confirm', label: text.confirmLabel, errors })}
          <button class="button" type="submit">${text.button}</button>
        </form>
      </div>
    </div>`;
  return publicPage({ title: text.heading, main, hasErrors: errors.length > 0 }, context);
}

export interface WithdrawnPage {
  /** Completed questionnaires that were removed. */
  readonly withdrawn: number;
  /** Figures over this person's group had been released already: they stay. */
  readonly released: boolean;
}

/** After withdrawing: what is gone and what stays. */
export function withdrawnPage(context: PageContext, { withdrawn, released }: WithdrawnPage): string {
  const text = withdrawTexts[context.language];
  const heading = withdrawn === 0 ? text.nothing : text.done;
  const home = context.language === 'nl' ? '/' : '/?taal=en';
  const main = html`<h1>${heading}</h1>
    <p class="lead">${withdrawn === 0 ? text.nothingText : text.doneText(withdrawn)}</p>
    ${withdrawn > 0 && html`<p>${released ? text.released : text.notReleased}</p>`}
    <p>${text.doneMore}</p>
    <p class="actions"><a class="button quiet" href="${home}">${text.wayOn}</a></p>`;
  return publicPage({ title: heading, main }, context);
}
