import { writtenDay } from './day.ts';
import { html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
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
  closed: '/wie-ziet-wat',
  'already-answered': '/wie-ziet-wat',
};

/** A page with only something to say: what is the matter, and a way on. The caller sets the status. */
export function messagePage(context: PageContext, { kind, opensOn, wayOn }: MessagePage): string {
  const { language } = context;
  const text = messageTexts[language][kind];
  const target = wayOn ?? wayOnOf[kind] ?? '/';
  const address = language === 'nl' ? target : `${target}?taal=en`;
  const main = html`<h1>${text.heading}</h1>
    <p class="lead">${text.text}</p>
    ${opensOn !== undefined && html`<p>${opensOnText[language](writtenDay(opensOn, language))}</p>`}
    <p class="actions"><a class="button quiet" href="${address}">${text.wayOn}</a></p>`;
  return publicPage({ title: text.heading, main }, context);
}
