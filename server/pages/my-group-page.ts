import { coreOf } from '#analysis/core-of.ts';
import type { Cell, Release, ReleasedScale } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { betweenWaves } from '#analysis/words/between-waves.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { chartDescription } from '#analysis/words/chart-words.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { listed } from '#analysis/words/list.ts';
import { toldUnits } from '#analysis/words/told-answers.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import type { ReleaseEntry } from '#server/store/releases-store.ts';
import { afterTheFigures } from './after-the-figures.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { myGroupTexts } from './texts/my-group-texts.ts';

/** The address of a picture of the own group (`groep`) or of the whole pilot (`rocket`). */
function pictureOf(
  chart: 'groep' | 'rocket',
  layout: 'wide' | 'narrow',
  { later }: Release,
  language: string,
): string {
  return `/mijn-antwoorden/groep/${chart}?taal=${language}&layout=${layout}${waveIn(later)}`;
}

/** The after wave needs no number, so that old addresses go on working. */
function waveIn(later: Pick<ReleaseEntry, 'wave' | 'kind'> | undefined): string {
  return later?.kind === 'follow-up' ? `&meting=${String(later.wave)}` : '';
}

/** From the figures of one measurement to those of another, where there are several. */
function releaseLinks(
  { later }: Release,
  entries: readonly ReleaseEntry[],
  { language }: PageContext,
): Html | false {
  const text = myGroupTexts[language];
  const shown = entries.flatMap(({ wave, kind }) => (kind === 'state' ? [] : [{ wave, kind }]));
  if (shown.length < 2) return false;
  const nameOf = ({ wave, kind }: (typeof shown)[number]): string => {
    const same = shown.filter((one) => one.kind === kind);
    const number = same.findIndex((one) => one.wave === wave) + 1;
    return same.length > 1 ? text.numbered(text.waves[kind], number) : text.waves[kind];
  };
  const linkTo = (entry: (typeof shown)[number]): Html =>
    (later?.wave ?? shown[0]?.wave) === entry.wave
      ? html`<strong aria-current="page">${nameOf(entry)}</strong>`
      : html`<a href="/mijn-antwoorden/groep?taal=${language}${waveIn(entry)}">${nameOf(entry)}</a>`;
  return html`<nav aria-label="${text.releases}" class="no-print">
    <ul>
      ${shown.map((entry) => html`<li>${linkTo(entry)}</li> `)}
    </ul>
  </nav>`;
}

function picture(
  chart: 'groep' | 'rocket',
  cells: readonly Cell[],
  release: Release,
  { language }: PageContext,
): Html {
  return html`<figure class="group-drawing">
    <picture>
      <source media="(min-width: 44rem)" srcset="${pictureOf(chart, 'wide', release, language)}" />
      <img
        src="${pictureOf(chart, 'narrow', release, language)}"
        alt="${chartDescription(cells, release.scales, language)}"
      />
    </picture>
  </figure>`;
}

const cellOf = (cells: readonly Cell[], scale: ReleasedScale): Cell =>
  cells.find((cell) => cell.scale === scale.id) ?? { status: 'withheld', scale: scale.id };

/**
 * A heading for each stage with what changed, between which limits and how sure that is, the top one first as in the
 * picture; then the other scales with what changed. What else there is to say is folded away, and scales without figures
 * are named in one sentence.
 */
function perScale(
  cells: readonly Cell[],
  scales: readonly ReleasedScale[],
  sentences: (cell: Cell, scale: ReleasedScale) => string[],
  { language }: PageContext,
): Html {
  const text = myGroupTexts[language];
  const isWithheld = (scale: ReleasedScale): boolean => cellOf(cells, scale).status === 'withheld';
  const withheld = scales.filter(isWithheld).map(({ title }) => title[language]);
  const shown = topFirst(scales).filter((scale) => !isWithheld(scale));
  return html`${shown.map((scale) => {
    const cell = cellOf(cells, scale);
    const said = sentences(cell, scale);
    const inSight = scale.module === undefined ? 3 : 1;
    return html`<h3>${cellHeading(cell, scale, language)}</h3>
      <p>${said.slice(0, inSight).join(' ')}</p>
      ${
        said.length > inSight &&
        html`<details class="no-print">
          <summary>${text.more}</summary>
          <p>${said.slice(inSight).join(' ')}</p>
        </details>`
      }`;
  })}
  ${withheld.length > 0 && html`<p>${text.withheld(listed(withheld, language))}</p>`}`;
}

/** What people chose, question by question and wave by wave; never a gap between two lists. */
function chosen(release: Release, groupId: string, { language }: PageContext): Html | false {
  const text = myGroupTexts[language];
  const units = toldUnits(release).filter(({ group }) => group === groupId || group === null);
  if (units.length === 0) return false;
  return html`<h2>${text.chosen}</h2>
    <p>${text.chosenLead}</p>
    ${units.toReversed().map(
      ({ group, waves }) =>
        html`<h3>${group === null ? text.total : text.ownGroup}</h3>
          ${waves.map(
            ({ wave, questions }) =>
              html`<h4>${text.chosenWaves[wave === 'after' ? laterWaveOf(release) : wave]}</h4>
                ${questions.map(
                  (question) =>
                    html`<p>${question.text[language]}</p>
                      <ul>
                        ${question.answers.map(
                          (answer) =>
                            html`<li>${answer.text[language]}: ${text.count(answer.count, question.n)}</li> `,
                        )}
                      </ul>`,
                )}`,
          )}`,
    )}`;
}

const isShown = (cells: readonly Cell[]): boolean => cells.some(({ status }) => status === 'shown');

/**
 * "/mijn-antwoorden/groep": what was released about the own group, and the pilot's total, for a participant.
 *
 * @param entries the releases of the pilot, to go from one to another
 */
export function myGroupPage(
  context: PageContext,
  release: Release,
  groupId: string,
  entries: readonly ReleaseEntry[],
): string | null {
  const group = release.groups.find(({ id }) => id === groupId);
  if (group === undefined) return null;
  const { language } = context;
  const text = myGroupTexts[language];
  const warned = isShown(group.cells) || isShown(release.total) ? cautions(release, language) : null;
  const core = coreOf(release);
  const others = release.scales.filter(({ module }) => module !== undefined);
  const later = laterWaveOf(release);
  const ofTotal = (cell: Cell, scale: ReleasedScale): string[] => cellSentences(cell, scale, language, later);
  const ofGroup = (cell: Cell, scale: ReleasedScale): string[] =>
    groupSentences(cell, group.comparison ? null : cellOf(release.total, scale), scale, language, later);
  const main = html`<p class="kicker">${release.pilot.title} · ${text.kicker[later]}</p>
    <h1>${text.heading(group.name)}</h1>
    ${releaseLinks(release, entries, context)}
    <p class="lead">${isShown(group.cells) ? text.lead : text.noGroup}</p>
    ${isShown(group.cells) && html`<p>${text.between(betweenWaves(release, language))}.</p>`}
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
      ${isShown(release.total) && `${text.between(betweenWaves(release, language))}.`}
    </p>
    ${isShown(release.total) && picture('rocket', release.total, core, context)}
    ${isShown(release.total) && perScale(release.total, core.scales, ofTotal, context)}
    ${isShown(release.total) && others.length > 0 && html`<h2>${text.othersTotal}</h2>`}
    ${isShown(release.total) && perScale(release.total, others, ofTotal, context)}
    ${chosen(release, groupId, context)}
    ${afterTheFigures(warned, { heading: text.made, sections: howMade(release, language) }, context)}`;
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
