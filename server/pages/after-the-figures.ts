import type { Cautions } from '#analysis/words/cautions.ts';
import type { MadeSection } from '#analysis/words/how-made.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './layout.ts';
import { myGroupTexts } from './texts/my-group-texts.ts';

/** What follows the figures of the own group: what they cannot tell (null where there are none), how they were made, and the way back. */
export function afterTheFigures(
  cautions: Readonly<Cautions> | null,
  made: { readonly heading: string; readonly sections: readonly MadeSection[] },
  { language }: PageContext,
): Html {
  return html`${
      cautions !== null &&
      html`<section class="caution" aria-labelledby="let-op">
        <h2 id="let-op">${cautions.heading}</h2>
        <ul>
          ${cautions.sentences.map((sentence) => html`<li>${sentence}</li> `)}
        </ul>
      </section>`
    }
    <details class="group-fold">
      <summary>${made.heading}</summary>
      <dl class="facts">
        ${made.sections.map(
          (part) =>
            html`<div>
              <dt>${part.heading}</dt>
              <dd>${part.text}</dd>
            </div> `,
        )}
      </dl>
    </details>
    <p class="actions no-print">
      <a class="button quiet" href="/mijn-antwoorden?taal=${language}">${myGroupTexts[language].back}</a>
    </p>`;
}
