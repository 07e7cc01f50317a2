import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { accessibilityTexts } from './texts/accessibility-texts.ts';

function list(items: readonly string[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li> `)}
  </ul>`;
}

/** "/toegankelijkheid": which standard, what was tested and how, what is known not to be right, and whom to tell. */
export function accessibilityPage(context: PageContext): string {
  const text = accessibilityTexts[context.language];
  const { help } = context;
  const main = html`<h1>${text.heading}</h1>
    <p class="lead">${text.lead}</p>
    <h2>${text.status}</h2>
    <p>${text.statusText}</p>
    <h2>${text.done}</h2>
    ${list(text.doneItems)}
    <h2>${text.tested}</h2>
    ${list(text.testedItems)}
    <h2>${text.gaps}</h2>
    ${list(text.gapItems)}
    <h2>${text.tell}</h2>
    <p>
      ${text.tellText}
      ${
        help === null
          ? text.tellFacilitator
          : html`${text.tellHelp} <a href="${help.address}">${help.text}</a>.`
      }
    </p>
    <p>${text.otherWay}</p>`;
  return publicPage({ title: text.heading, main }, context);
}
