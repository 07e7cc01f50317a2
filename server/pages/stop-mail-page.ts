import { languageField } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { stopMailTexts } from './texts/stop-mail-texts.ts';

/** "/geen-mail/<token>": what stopping means, and the one button that does it (`POST` to the same address). */
export function stopMailPage(context: PageContext, token: string): string {
  const text = stopMailTexts[context.language];
  const main = html`<h1>${text.heading}</h1>
    <p class="lead">${text.lead}</p>
    <p>${text.still}</p>
    <p>${text.who}</p>
    <form method="post" action="/geen-mail/${token}">
      ${languageField(context.language)}
      <button class="button" type="submit">${text.button}</button>
    </form>`;
  return publicPage({ title: text.heading, main }, context);
}

/** After stopping, and whenever the link is opened again. */
export function stoppedPage(context: PageContext): string {
  const { done, doneText } = stopMailTexts[context.language];
  return lastPage(context, done, doneText);
}

/** A stop link that leads to nobody: not whole, or of an address that is gone. */
export function stopLinkGonePage(context: PageContext): string {
  const { gone, goneText } = stopMailTexts[context.language];
  return lastPage(context, gone, goneText);
}

function lastPage(context: PageContext, title: string, words: string): string {
  const home = context.language === 'nl' ? '/' : '/?taal=en';
  const main: Html = html`<h1>${title}</h1>
    <p class="lead">${words}</p>
    <p class="actions">
      <a class="button quiet" href="${home}">${stopMailTexts[context.language].wayOn}</a>
    </p>`;
  return publicPage({ title, main }, context);
}
