import { html, type Html } from './html.ts';
import { inLanguage, publicPage, type PageContext } from './layout.ts';
import { privacyTexts } from './texts/privacy-texts.ts';

function section(heading: string, paragraphs: readonly string[]): Html {
  return html`<h2>${heading}</h2>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}`;
}

/** "/wie-ziet-wat": who sees what, from which number on, until when; and what is not perfect. */
export function privacyPage(context: PageContext): string {
  const text = privacyTexts[context.language];
  const main = html`<h1>${text.heading}</h1>
    <p class="lead">${text.lead}</p>
    <dl class="facts">
      ${text.viewers.map(
        ({ term, text: fact }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div> `,
      )}
    </dl>
    ${section(text.fromNumber, text.fromNumberText)} ${section(text.stored, text.storedText)}
    ${section(text.honest, text.honestText)} ${section(text.until, text.untilText)}
    ${section(text.back, [text.backText])}
    <p><a href="${inLanguage('/intrekken', context)}">${text.backLink}</a></p>
    ${section(text.trace, [text.traceText])}`;
  return publicPage({ title: text.heading, main }, context);
}
