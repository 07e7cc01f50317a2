import { coreOf } from '#analysis/core-of.ts';
import type { Cell, Release } from '#analysis/release.ts';
import { betweenWaves } from '#analysis/words/between-waves.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { chartDescription } from '#analysis/words/chart-words.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { groupFinding } from '#analysis/words/group-finding.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import type { ReleaseEntry } from '#server/store/releases-store.ts';
import { afterTheFigures } from './after-the-figures.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { fold, otherParts, perScale, questionsToTalk, valueLists } from './my-group-parts.ts';
import { unitsOf, type Part, type Unit } from './my-group-units.ts';
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

/** The whole pilot: in sight where it stands in for the own group, else with its picture and stages folded away. */
function wholePilot(release: Release, whole: Unit, isFolded: boolean, context: PageContext): Html {
  const { language } = context;
  const text = myGroupTexts[language];
  const core = coreOf(release);
  const isTold = whole.cells.length > 0;
  const figures = html`${picture('rocket', whole.cells, core, context)}
  ${perScale(whole, core.scales, 3, language)}`;
  return html`<h2>${text.total}</h2>
    <p class="group-finding">${findingTitle(release, language)}</p>
    <p>
      ${leadSentences(release, language)[0] ?? false}
      ${isTold && release.total.some(({ basis }) => basis === 'shown-groups') && text.shownGroups}
      ${isTold && `${text.between(betweenWaves(release, language))}.`}
    </p>
    ${isTold && (isFolded ? fold(html`${text.totalFold}`, figures) : figures)}`;
}

/** What a page of the own group shows. */
export interface MyGroupPage {
  readonly release: Release;
  /** Id of the group of whoever asks. */
  readonly group: string;
  /** The releases of the pilot, to go from one to another. */
  readonly entries: readonly ReleaseEntry[];
  /** The parts of its questionnaire. */
  readonly parts: readonly Part[];
}

/**
 * "/mijn-antwoorden/groep": what was released about the own group, and the pilot's total, for a participant. First what
 * the group's own talk needs; the rest is folded away, with what is in it in its heading.
 */
export function myGroupPage(context: PageContext, shown: MyGroupPage): string | null {
  const { release, entries, parts } = shown;
  const group = release.groups.find(({ id }) => id === shown.group);
  if (group === undefined) return null;
  const { language } = context;
  const text = myGroupTexts[language];
  const units = unitsOf(release, group, language);
  const [own, whole] = units;
  const hasFigures = own.cells.length > 0;
  const warned = hasFigures || whole.cells.length > 0 ? cautions(release, language) : null;
  const core = coreOf(release);
  const main = html`<p class="kicker">${release.pilot.title} · ${text.kicker[laterWaveOf(release)]}</p>
    <h1>${text.heading(group.name)}</h1>
    ${releaseLinks(release, entries, context)}
    ${
      hasFigures
        ? html`<p class="group-finding">${groupFinding(release, group, language)}</p>
            <p>${text.lead} ${text.between(betweenWaves(release, language))}.</p>
            ${picture('groep', own.cells, core, context)}
            <h2>${text.perStage}</h2>
            ${perScale(own, core.scales, 3, language)}`
        : html`<p class="lead">${text.noGroup}</p>
            <p>${text.noGroupMore}</p>
            ${wholePilot(release, whole, false, context)}`
    }
    ${valueLists(release, units, parts, language)} ${questionsToTalk(language)}
    ${hasFigures && wholePilot(release, whole, true, context)} ${otherParts(release, units, parts, language)}
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
