import { writtenDay } from './day.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { questionnairePage } from './questionnaire-page.ts';
import { messageTexts, opensOnText, type MessageKind } from './texts/message-texts.ts';

export type { MessageKind } from './texts/message-texts.ts';

export interface MessagePage {
  readonly kind: MessageKind;
  /** With `not-open`: the day on which it opens, when that is known. */
  readonly opensOn?: string;
  /** Where the way on leads, when not to "/" or "/wie-ziet-wat" (a start page, the same page again). */
  readonly wayOn?: string;
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

/** A page with only something to say. The caller sets the status. */
export function messagePage(context: PageContext, message: MessagePage): string {
  const title = messageTexts[context.language][message.kind].heading;
  return publicPage({ title, main: messageContent(context, message) }, context);
}

/** The same within the frame of the questionnaire, where a script may have something to send all the same. */
export function standingPage(context: PageContext, message: MessagePage): string {
  const title = messageTexts[context.language][message.kind].heading;
  return questionnairePage(context, { title, content: messageContent(context, message), takesOver: true });
}
