import { html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { rehearsalTexts } from './texts/rehearsal-texts.ts';

export interface RehearsalPage {
  readonly pilot: string;
  readonly wave: string;
}

/**
 * "/oefenen/:pilot/:wave": the questionnaire's own script in the participant's own frame, told to send nothing. It says
 * on top of every screen that this is a rehearsal. The page holds nothing of the pilot; the script asks the API.
 */
export function rehearsalPage(context: PageContext, { pilot, wave }: RehearsalPage): string {
  const text = rehearsalTexts[context.language];
  const both = (name: 'notice' | 'back') =>
    html`<span data-nl="${rehearsalTexts.nl[name]}" data-en="${rehearsalTexts.en[name]}"
      >${text[name]}</span
    >`;
  return publicPage(
    {
      title: text.title,
      notice: html`<p class="rehearsal" id="oefening">
        <strong>${both('notice')}</strong>
        <a href="/studio/pilots/${pilot}/oefenen">${both('back')}</a>
      </p>`,
      main: html`<div id="questionnaire" data-rehearsal="${pilot}" data-wave="${wave}">
        <h1>${text.title}</h1>
        <p class="muted">${text.opening}</p>
        <noscript><p>${text.noScript}</p></noscript>
      </div>`,
      script: context.assets.participant,
      switchesInPlace: true,
    },
    context,
  );
}
