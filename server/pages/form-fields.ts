import type { Language } from '#instruments/instrument.ts';
import { html, type Html } from './html.ts';
import { frameTexts } from './texts/frame-texts.ts';

/** An error at one field: the same words stand on top of the page and beside the field. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The errors on top of the form, each a link to its field; takes the focus as the page opens. */
export function errorSummary(errors: readonly FieldError[], language: Language): Html | false {
  if (errors.length === 0) return false;
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
    <h2>${frameTexts[language].errorHeading}</h2>
    <ul>
      ${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li> `)}
    </ul>
  </div>`;
}

/** Something that went wrong with the whole form, and what to do; takes the focus as the page opens. */
export function alert({ heading, text }: { readonly heading: string; readonly text: string }): Html {
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
    <h2>${heading}</h2>
    <p>${text}</p>
  </div>`;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly errors: readonly FieldError[];
}

interface TextField extends Field {
  readonly hint: string;
  readonly value: string;
  readonly kind: 'code' | 'words';
}

function fieldError({ name, errors }: Field): Html | false {
  const error = errors.find(({ field }) => field === name);
  return error !== undefined && html`<p class="field-error" id="${name}-error">${error.message}</p>`;
}

const hasError = ({ name, errors }: Field): boolean => errors.some(({ field }) => field === name);

/** A text field with its label, hint and error tied to it. */
export function textField(field: TextField): Html {
  const { name, label, hint, value, kind } = field;
  const wrong = hasError(field);
  const described = `${name}-hint${wrong ? ` ${name}-error` : ''}`;
  const kindOf =
    kind === 'code'
      ? html`class="code" maxlength="60" autocapitalize="characters" data-from-link`
      : html`maxlength="200" autocapitalize="none"`;
  return html`<div class="field${wrong && ' has-error'}">
    <label for="${name}">${label}</label>
    <p class="hint" id="${name}-hint">${hint}</p>
    ${fieldError(field)}
    <input
      type="text"
      id="${name}"
      name="${name}"
      value="${value}"
      ${kindOf}
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      aria-describedby="${described}"
      ${wrong && html`aria-invalid="true"`}
    />
  </div>`;
}

/** A box to tick, never ticked beforehand; its value is "yes". */
export function checkbox(field: Field): Html {
  const { name, label } = field;
  const wrong = hasError(field);
  const described = wrong && html`aria-describedby="${name}-error" aria-invalid="true"`;
  return html`<div class="field${wrong && ' has-error'}">
    ${fieldError(field)}
    <div class="checkbox">
      <input type="checkbox" id="${name}" name="${name}" value="yes" ${described} />
      <label for="${name}">${label}</label>
    </div>
  </div>`;
}

/** The language goes along with a form, so that the answer comes in it too. */
export function languageField(language: Language): Html {
  return html`<input type="hidden" name="language" value="${language}" />`;
}
