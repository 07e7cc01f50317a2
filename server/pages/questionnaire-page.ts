import { html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { questionnairePageTexts } from './texts/questionnaire-page-texts.ts';

/** "/vragenlijst": the frame in which the questionnaire's script puts the questions. */
export function questionnairePage(context: PageContext): string {
  const { participant } = context.assets;
  const text = questionnairePageTexts[context.language];
  const main = html`${participant.chunks.map((address) => html`<link rel="modulepreload" href="${address}" /> `)}
    <div id="questionnaire">
      <h1>${text.loading}</h1>
      <p class="muted">${text.loadingText}</p>
    </div>
    <noscript>
      <h2>${text.noScript}</h2>
      <p>${text.noScriptText}</p>
    </noscript>`;
  return publicPage({ title: text.title, main, script: participant, switchesInPlace: true }, context);
}
