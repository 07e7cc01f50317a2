import { coreOf } from '#analysis/core-of.ts';
import type { Cell, Release, ReleasedScale } from '#analysis/release.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { chartDescription } from '#analysis/words/chart-words.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { myGroupTexts } from './texts/my-group-texts.ts';

/** The address of a picture of the own group (`groep`) or of the whole pilot (`rocket`). */
function pictureOf(chart: 'groep' | 'rocket', layout: 'wide' | 'narrow', language: string): string {
  return `/mijn-antwoorden/groep/${chart}?taal=${language}&layout=${layout}`;
}

function picture(
  chart: 'groep' | 'rocket',
  cells: readonly Cell[],
  release: Release,
  { language }: PageContext,
): Html {
  return html`<figure class="group-drawing">
    <picture>
      <source media="(min-width: 44rem)" srcset="${pictureOf(chart, 'wide', language)}" />
      <img
        src="${pictureOf(chart, 'narrow', language)}"
        alt="${chartDescription(cells, release.scales, language)}"
      />
    </picture>
  </figure>`;
}

const cellOf = (cells: readonly Cell[], scale: ReleasedScale): Cell =>
  cells.find((cell) => cell.scale === scale.id) ?? { status: 'withheld', scale: scale.id };

/** A heading and sentences for each scale, the top stage first as in the picture. */
function perScale(
  cells: readonly Cell[],
  scales: readonly ReleasedScale[],
  sentences: (cell: Cell, scale: ReleasedScale) => string[],
  { language }: PageContext,
): Html[] {
  return scales.toReversed().map((scale) => {
    const cell = cellOf(cells, scale);
    return html`<h3>${cellHeading(cell, scale, language)}</h3>
      <p>${sentences(cell, scale).join(' ')}</p> `;
  });
}

const isShown = (cells: readonly Cell[]): boolean => cells.some(({ status }) => status === 'shown');

/** "/mijn-antwoorden/groep": what was released about the own group, and the pilot's total, for a participant. */
export function myGroupPage(context: PageContext, release: Release, groupId: string): string | null {
  const group = release.groups.find(({ id }) => id === groupId);
  if (group === undefined) return null;
  const { language } = context;
  const text = myGroupTexts[language];
  const { heading, sentences } = cautions(release, language);
  const core = coreOf(release);
  const others = release.scales.filter(({ module }) => module !== undefined);
  const later = laterWaveOf(release);
  const ofTotal = (cell: Cell, scale: ReleasedScale): string[] => cellSentences(cell, scale, language, later);
  const ofGroup = (cell: Cell, scale: ReleasedScale): string[] =>
    groupSentences(cell, group.comparison ? null : cellOf(release.total, scale), scale, language, later);
  const main = html`<p class="kicker">${release.pilot.title} · ${text.kicker}</p>
    <h1>${text.heading(group.name)}</h1>
    <p class="lead">${isShown(group.cells) ? text.lead : text.noGroup}</p>
    ${
      isShown(group.cells)
        ? html`${picture('groep', group.cells, core, context)}
            <h2>${text.perStage}</h2>
            ${perScale(group.cells, core.scales, ofGroup, context)}
            ${others.length > 0 && html`<h2>${text.others}</h2>`}
            ${perScale(group.cells, others, ofGroup, context)}`
        : html`<p>${text.noGroupMore}</p>`
    }
    <h2>${text.total}</h2>
    <p class="group-finding">${findingTitle(release, language)}</p>
    <p>
      ${leadSentences(release, language)[0] ?? false}
      ${release.total.some(({ basis }) => basis === 'shown-groups') && text.shownGroups}
    </p>
    ${isShown(release.total) && picture('rocket', release.total, core, context)}
    ${isShown(release.total) && perScale(release.total, release.scales, ofTotal, context)}
    <section class="caution" aria-labelledby="let-op">
      <h2 id="let-op">${heading}</h2>
      <ul>
        ${sentences.map((sentence) => html`<li>${sentence}</li> `)}
      </ul>
    </section>
    <details class="group-made">
      <summary>${text.made}</summary>
      <dl class="facts">
        ${howMade(release, language).map(
          (part) =>
            html`<div>
              <dt>${part.heading}</dt>
              <dd>${part.text}</dd>
            </div> `,
        )}
      </dl>
    </details>
    <p class="actions no-print">
      <a class="button quiet" href="/mijn-antwoorden?taal=${language}">${text.back}</a>
    </p>`;
  return publicPage({ title: text.heading(group.name), main }, context);
}

/** The same address before there is a release. */
export function noGroupPageYet(context: PageContext): string {
  const { language } = context;
  const text = myGroupTexts[language];
  const main = html`<h1>${text.notYet}</h1>
    <p class="lead">${text.notYetText}</p>
    <p class="actions">
      <a class="button quiet" href="/mijn-antwoorden?taal=${language}">${text.back}</a>
    </p>`;
  return publicPage({ title: text.notYet, main }, context);
}
