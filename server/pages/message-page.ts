import { writtenDay } from './day.ts';
import { errorSummary, languageField, textField, type FieldError } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { questionnairePage } from './questionnaire-page.ts';
import { messageTexts, onTheirWayTexts, opensOnText, type MessageKind } from './texts/message-texts.ts';

export type { MessageKind } from './texts/message-texts.ts';

export interface MessagePage {
  readonly kind: MessageKind;
  /** With `not-open`: the day on which it opens, when that is known. */
  readonly opensOn?: string;
  /** Where the way on leads, when not to "/" or "/wie-ziet-wat" (a start page, the same page again). */
  readonly wayOn?: string;
  /** Where a measurement has just closed: sent answers may still arrive, from a browser that kept them. */
  readonly onTheirWay?: OnTheirWay;
}

interface OnTheirWay {
  /** The pilot's public prefix: the form goes to `/m/<prefix>`. */
  readonly prefix: string;
  /** What was typed, when the page comes back with an error. */
  readonly code?: string;
  readonly error?: 'code-missing' | 'code-unknown';
}

/** Where people who have finished go; everybody else begins again at the first page. */
const wayOnOf: Partial<Record<MessageKind, string>> = {
  'notes-sent': '/mijn-antwoorden',
  closed: '/mijn-antwoorden',
  'already-answered': '/mijn-antwoorden',
  ended: '/wie-ziet-wat',
};

/** What is the matter, and a way on: the content of such a page. */
export function messageContent({ language }: PageContext, { kind, opensOn, wayOn }: MessagePage): Html {
  const text = messageTexts[language][kind];
  const target = wayOn ?? wayOnOf[kind] ?? '/';
  const address = language === 'nl' ? target : `${target}?taal=en`;
  return html`<h1>${text.heading}</h1>
    <p class="lead">${text.text}</p>
    ${opensOn !== undefined && html`<p>${opensOnText[language](writtenDay(opensOn, language))}</p>`}
    <p class="actions"><a class="button quiet" href="${address}">${text.wayOn}</a></p>`;
}

/** A code opens the questionnaire's frame, whose script sends what this browser kept; nothing new can be filled in. */
function onTheirWayForm(
  { prefix, code = '' }: OnTheirWay,
  errors: readonly FieldError[],
  { language }: PageContext,
): Html {
  const text = onTheirWayTexts[language];
  return html`<section aria-labelledby="onderweg">
    <h2 id="onderweg">${text.heading}</h2>
    <p>${text.text}</p>
    <form method="post" action="/m/${prefix}" novalidate>
      ${languageField(language)}
      ${textField({ name: 'code', label: text.codeLabel, hint: text.codeHint, value: code, kind: 'code', errors })}
      <button class="button quiet" type="submit">${text.button}</button>
    </form>
  </section>`;
}

/** A page with only something to say. The caller sets the status. */
export function messagePage(context: PageContext, message: MessagePage): string {
  const { onTheirWay, kind } = message;
  const title = messageTexts[context.language][kind].heading;
  const error = onTheirWay?.error;
  const errors: FieldError[] =
    error === undefined ? [] : [{ field: 'code', message: onTheirWayTexts[context.language].errors[error] }];
  const main = html`${errorSummary(errors, context.language)} ${messageContent(context, message)}
  ${onTheirWay !== undefined && onTheirWayForm(onTheirWay, errors, context)}`;
  const script = onTheirWay === undefined ? {} : { script: context.assets.start };
  return publicPage({ title, main, hasErrors: errors.length > 0, ...script }, context);
}

/** The same within the frame of the questionnaire, where a script may have something to send all the same. */
export function standingPage(context: PageContext, message: MessagePage): string {
  const title = messageTexts[context.language][message.kind].heading;
  return questionnairePage(context, { title, content: messageContent(context, message), takesOver: true });
}
