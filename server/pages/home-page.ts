import { errorSummary, languageField, textField, type FieldError } from './form-fields.ts';
import { html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { homeTexts } from './texts/home-texts.ts';

export interface HomePage {
  /** What was typed, when the page comes back with an error. */
  readonly code?: string;
  readonly error?: 'code-missing' | 'code-unknown';
}

/** "/": what this is, and a form for the code. `POST /` with `code`, `language` answers with a start page. */
export function homePage(context: PageContext, { code = '', error }: HomePage = {}): string {
  const text = homeTexts[context.language];
  const words = { 'code-missing': text.codeMissing, 'code-unknown': text.codeUnknown };
  const errors: FieldError[] = error === undefined ? [] : [{ field: 'code', message: words[error] }];
  const main = html`${errorSummary(errors, context.language)}
    <h1>${text.heading}</h1>
    <p class="lead">${text.lead}</p>
    <div class="read-and-do">
      <div class="do">
        <h2>${text.begin}</h2>
        <form method="post" action="/" novalidate>
          ${languageField(context.language)}
          ${textField({ name: 'code', label: text.codeLabel, hint: text.codeHint, value: code, kind: 'code', errors })}
          <button class="button" type="submit">${text.button}</button>
        </form>
      </div>
      <div>
        <h2>${text.noCode}</h2>
        <p>${text.noCodeText}</p>
        <p class="muted">${text.staff} <a href="/inloggen">${text.staffLink}</a></p>
      </div>
    </div>`;
  return publicPage({ title: text.title, main, hasErrors: errors.length > 0 }, context);
}
