import type { Wording } from '#instruments/instrument.ts';
import { writtenDay } from './day.ts';
import { checkbox, errorSummary, languageField, textField, type FieldError } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { startTexts, type StartError } from './texts/start-texts.ts';

export { startErrors, type StartError } from './texts/start-texts.ts';

export interface StartPage {
  /** The pilot's public prefix: the form goes to `/m/<prefix>`. */
  readonly prefix: string;
  readonly pilot: { readonly title: string; readonly organisation: string };
  /** The wave that is open. */
  readonly wave: { readonly kind: 'before' | 'after' | 'follow-up'; readonly closesOn: string };
  /** What the questionnaire is for, in its own words, and what is not known of it yet. */
  readonly purpose: Wording;
  /** From this number of people on an average is shown. */
  readonly threshold: number;
  readonly minutes: number;
  /** Day the keys go, and with them withdrawing; left out when it is not fixed. */
  readonly keysDestroyedOn?: string;
  /** What was typed, when the page comes back with errors or from "/". */
  readonly code?: string;
  readonly errors?: readonly StartError[];
}

const fieldOf = {
  'consent-missing': 'consent',
  'code-missing': 'code',
  'code-unknown': 'code',
} as const satisfies Record<StartError, string>;

function facts(page: StartPage, { language }: PageContext): Html {
  const text = startTexts[language];
  const { wave, keysDestroyedOn } = page;
  const more =
    keysDestroyedOn === undefined
      ? text.withdrawAlways
      : text.withdrawUntil(writtenDay(keysDestroyedOn, language));
  const rows: readonly (readonly [string, string | Html])[] = [
    [text.who, text.whoText(page.pilot.organisation)],
    [text.why, text.whyText[wave.kind]],
    [text.what, page.purpose[language]],
    [
      text.sees,
      html`${text.seesText(page.threshold)} <a href="/wie-ziet-wat?taal=${language}">${text.seesLink}</a>.`,
    ],
    [text.must, text.mustText],
    [text.until, text.untilText(writtenDay(wave.closesOn, language))],
    [text.withdraw, `${text.withdrawText[wave.kind]} ${more}`],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([term, fact]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${fact}</dd>
        </div> `,
    )}
  </dl>`;
}

function form(page: StartPage, errors: readonly FieldError[], { language, assets }: PageContext): Html {
  const text = startTexts[language];
  const ahead = [assets.participant.script, ...assets.participant.chunks, ...assets.participant.styles];
  return html`<form method="post" action="/m/${page.prefix}" novalidate data-fetch-ahead="${ahead.join(' ')}">
    ${languageField(language)} ${checkbox({ name: 'consent', label: text.consentLabel, errors })}
    ${textField({ name: 'code', label: text.codeLabel, hint: text.codeHint, value: page.code ?? '', kind: 'code', errors })}
    <button class="button" type="submit">${text.button}</button>
  </form>`;
}

/**
 * "/m/<prefix>": everything a person wants to know before taking part, and one plain form that also works
 * without script: `POST /m/<prefix>` with `consent` ("yes" or absent), `code` and `language`.
 */
export function startPage(context: PageContext, page: StartPage): string {
  const text = startTexts[context.language];
  const errors = (page.errors ?? []).map((error) => ({
    field: fieldOf[error],
    message: text.errors[error],
  }));
  const { title, organisation } = page.pilot;
  const main = html`${errorSummary(errors, context.language)}
    <p class="kicker">Stichting Beroepseer · ${text.wave[page.wave.kind]}</p>
    <h1>${text.heading}</h1>
    <p class="lead">${text.lead(title, organisation, page.minutes)}</p>
    <p class="only-stacked"><a href="#begin">${text.toForm}</a></p>
    <div class="read-and-do">
      ${facts(page, context)}
      <div class="do">
        <h2 id="begin">${text.begin}</h2>
        ${form(page, errors, context)}
      </div>
    </div>`;
  return publicPage(
    { title: text.heading, main, script: context.assets.start, hasErrors: errors.length > 0 },
    context,
  );
}
