import { groupProfile } from '#analysis/charts/group-profile.ts';
import { rocket } from '#analysis/charts/rocket.ts';
import type { Release } from '#analysis/release.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { chartDescription } from '#analysis/words/chart-words.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import {
  flaggedSentences,
  leaversSentences,
  secondEstimateSentences,
} from '#analysis/words/sensitivity-sentences.ts';
import { whatTheTotalSays } from '#analysis/words/too-few.ts';
import { renderSvg } from '#server/charts/render-svg.ts';
import type { Design } from '#server/command-line/design.ts';
import type { Html } from '#server/pages/html.ts';
import { html } from '#server/pages/html.ts';
import type { CellResult, PilotResult } from './as-release.ts';
import { asRelease, titleOf } from './as-release.ts';
import type { Charts } from './charts.ts';
import type { Speaker } from './tables.ts';
import { pilotTables } from './tables.ts';

/** One pilot: its finding, the rocket, a few sentences a scale, every group, and all figures in tables. */
export function pilotSection(pilot: PilotResult, design: Design, charts: Charts, speaker: Speaker): Html {
  const { texts, language } = speaker;
  const release = asRelease(pilot, design);
  const name = pilot.pilot ?? '';
  const { rocketTitle } = messagesIn(language).chart;
  return html`<section>
    <h2>${pilot.comparison ? texts.comparisonPilot(name) : texts.pilot(name)}</h2>
    <p class="finding">${findingTitle(release, language)}.</p>
    ${charts.place(async () =>
      renderSvg(rocket(release, { language, layout: 'wide' }), {
        title: `${texts.pilot(name)}: ${rocketTitle}`,
        description: chartDescription(release.total, release.scales, language),
        language,
      }),
    )}
    ${pilot.total.scales.map((cell) => scaleSentences(cell, release, design, speaker))}
    ${pilot.groups.length > 0 && html`<h3>${texts.groups}</h3>`}
    ${pilot.groups.map((_, i) => groupPart(release, i, charts, speaker))} ${pilotTables(pilot, speaker)}
  </section>`;
}

function scaleSentences(cell: CellResult, release: Release, design: Design, { language }: Speaker): Html {
  const { verdicts } = messagesIn(language);
  const sesoi = design.scales.find(({ id }) => id === cell.scale)?.sesoi ?? null;
  const shown = release.total.find(({ scale }) => scale === cell.scale);
  const title = { nl: titleOf(cell.scale, 'nl'), en: titleOf(cell.scale, 'en') };
  const sentences =
    shown?.status === 'shown'
      ? [
          ...cellSentences(shown, { id: cell.scale, title, sesoi }, language),
          ...sensitivityOf(cell, sesoi, language),
        ]
      : [whyNone(cell, language)];
  return html`<h3>${title[language]}: ${verdicts[cell.verdict]}</h3>
    <p>${sentences.join(' ')}</p>`;
}

/** Why a cell has no figure: withheld, or the reason of the method. */
function whyNone({ paired }: CellResult, language: Speaker['language']): string {
  const { withheld, notEstimable } = messagesIn(language).cell;
  if (paired.status !== 'not-estimable') return withheld;
  const reasons = new Map(Object.entries(notEstimable));
  return reasons.get(paired.reason) ?? notEstimable.other;
}

function sensitivityOf(
  { paired, mixed, attrition, sensitivity }: CellResult,
  sesoi: number | null,
  language: Speaker['language'],
): string[] {
  if (paired.status !== 'ok' || 'status' in sensitivity) return [];
  const { flagged, withoutFlagged } = sensitivity;
  const second = withoutFlagged.status === 'ok' ? withoutFlagged : null;
  return [
    ...(mixed.status === 'ok'
      ? secondEstimateSentences({ headline: paired, second: mixed, sesoi }, language)
      : []),
    ...flaggedSentences(flagged.before + flagged.after, { headline: paired, second, sesoi }, language),
    ...(attrition.status === 'ok'
      ? leaversSentences(
          {
            n: attrition.before - attrition.pairs,
            difference: attrition.leaversMean - attrition.stayersMean,
            tippingPoint: attrition.tippingPoint,
          },
          language,
        )
      : []),
  ];
}

/** A group's picture; where it cannot tell, what the pilot's total says. */
function groupPart(release: Release, index: number, charts: Charts, { texts, language }: Speaker): Html {
  const group = release.groups[index];
  if (group === undefined) return html``;
  const unclear = group.cells.filter(
    (cell) => cell.status === 'shown' && cell.verdict === 'too few people to tell',
  );
  const sentences = unclear.flatMap(({ scale }) => {
    const total = release.total.find((cell) => cell.scale === scale);
    return total === undefined ? [] : [`${titleOf(scale, language)}: ${whatTheTotalSays(total, language)}`];
  });
  return html`<h4>${texts.group(group.name)}</h4>
    ${charts.place(async () =>
      renderSvg(groupProfile(release, group, { language, layout: 'wide' }), {
        title: messagesIn(language).chart.groupTitle(texts.group(group.name)),
        description: chartDescription(group.cells, release.scales, language),
        language,
      }),
    )}
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}`;
}
