import type { StateCell, StateRelease } from '#analysis/state-release.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import { howStateMade, stateLead, stateSentences } from '#analysis/words/state-words.ts';
import { formatPoints } from '#analysis/words/numbers.ts';
import { afterTheFigures } from './after-the-figures.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { questionsToTalk } from './my-group-parts.ts';
import { myGroupTexts } from './texts/my-group-texts.ts';

/** "/mijn-antwoorden/groep" of a pilot that ended without an after wave: where the own group stood, and no change. */
export function myGroupStatePage(
  context: PageContext,
  release: StateRelease,
  groupId: string,
): string | null {
  const group = release.groups.find(({ id }) => id === groupId);
  if (group === undefined) return null;
  const { language } = context;
  const [text, own] = [stateTexts[language], myGroupTexts[language]];
  const [lead, ...rest] = stateLead(release, language);
  const title = own.stateHeading(group.name);
  const main = html`<p class="kicker">${release.pilot.title}</p>
    <h1>${title}</h1>
    <p class="lead">${lead ?? false}</p>
    ${figures(group.cells, release, context) ?? html`<p>${own.noGroup}</p>`} ${questionsToTalk(language)}
    <h2>${text.total}</h2>
    ${rest.map((sentence) => html`<p>${sentence}</p> `)}
    ${figures(release.total, release, context) ?? html`<p>${text.withheld}</p>`}
    ${afterTheFigures(text.cautions, { heading: text.made.heading, sections: howStateMade(release, language) }, context)}`;
  return publicPage({ title, main }, context);
}

/** The figures of one unit in sentences; `null` where none may be shown. */
function figures(cells: readonly StateCell[], release: StateRelease, { language }: PageContext): Html | null {
  const sentences = stateSentences(cells, release, language);
  if (sentences === null) return null;
  const lowest = Math.min(...release.scales.map(({ range }) => range[0]));
  const highest = Math.max(...release.scales.map(({ range }) => range[1]));
  const { caption } = stateTexts[language];
  return html`<p>${caption(formatPoints(lowest, language), formatPoints(highest, language))}:</p>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li> `)}
    </ul>`;
}
