import { groupProfile } from '#analysis/charts/group-profile.ts';
import { rocket } from '#analysis/charts/rocket.ts';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import { cellSentences, type WordedScale } from '#analysis/words/cell-sentences.ts';
import { chartDescription } from '#analysis/words/chart-words.ts';
import { withScales } from '#analysis/with-scales.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import {
  flaggedSentences,
  leaversSentences,
  secondEstimateSentences,
} from '#analysis/words/sensitivity-sentences.ts';
import { groupSentences, isUnclear } from '#analysis/words/too-few.ts';
import { renderSvg } from '#server/charts/render-svg.ts';
import type { Design } from '#server/command-line/design.ts';
import type { Html } from '#server/pages/html.ts';
import { html } from '#server/pages/html.ts';
import type { CellResult, PilotResult, TotalResult } from './as-release.ts';
import { asRelease, letsGroupsDiffer, titleOf } from './as-release.ts';
import type { Charts } from './charts.ts';
import { byResponseScale } from './response-scales.ts';
import type { Speaker } from './tables.ts';
import { pilotTables } from './tables.ts';

/** One pilot: its finding, the rocket, a few sentences a scale, every group, and all figures in tables. */
export function pilotSection(pilot: PilotResult, design: Design, charts: Charts, speaker: Speaker): Html {
  const { texts, language } = speaker;
  const release = asRelease(pilot, design);
  const drawn = estimableIn(release, pilot.total.scales);
  const name = pilot.pilot ?? '';
  const { rocketTitle } = messagesIn(language).chart;
  const { confidence } = design;
  return html`<section>
    <h2>${pilot.comparison ? texts.comparisonPilot(name) : texts.pilot(name)}</h2>
    <p class="finding">${drawn.scales.length === 0 ? texts.noneEstimable : findingTitle(drawn, language)}.</p>
    ${byResponseScale(drawn, design).map(({ part, isOpen }) =>
      charts.place(async () =>
        renderSvg(rocket(part, { language, layout: 'wide', isOpen, confidence }), {
          title: `${texts.pilot(name)}: ${rocketTitle}`,
          description: chartDescription(part.total, part.scales, language, design),
          language,
        }),
      ),
    )}
    ${pilot.total.scales.map((cell) => scaleSentences(cell, release, design, speaker))}
    ${pilot.groups.length > 0 && html`<h3>${texts.groups}</h3>`}
    ${release.groups.map((group, i) =>
      groupPart(group, pilot.groups[i]?.scales ?? [], { release, design, charts, speaker }),
    )}
    ${pilotTables(pilot, speaker)}
  </section>`;
}

/** What is drawn: a picture would say of what cannot be computed that too few people answered. */
function estimableIn(release: Release, cells: readonly CellResult[]): Release {
  return withScales(
    release,
    ({ id }) => cells.find(({ scale }) => scale === id)?.verdict !== 'not estimable',
  );
}

/** A scale as the sentences need it. */
function wordedScale(id: string, { scales }: Design): WordedScale {
  const sesoi = scales.find((scale) => scale.id === id)?.sesoi ?? null;
  return { id, title: { nl: titleOf(id, 'nl'), en: titleOf(id, 'en') }, sesoi };
}

function scaleSentences(cell: TotalResult, release: Release, design: Design, speaker: Speaker): Html {
  const { language } = speaker;
  const { verdicts } = messagesIn(language);
  const scale = wordedScale(cell.scale, design);
  const shown = release.total.find((total) => total.scale === cell.scale);
  const sentences =
    shown?.status === 'shown'
      ? [...cellSentences(shown, scale, language), ...sensitivityOf(cell, design, speaker)]
      : [whyNone(cell, language)];
  return html`<h3>${scale.title[language]}: ${verdicts[cell.verdict]}</h3>
    <p>${sentences.join(' ')}</p>`;
}

/** Why a cell has no figure: withheld, or the reason of the method. */
function whyNone({ paired }: CellResult, language: Speaker['language']): string {
  const { withheld, notEstimable } = messagesIn(language).cell;
  if (paired.status !== 'not-estimable') return withheld;
  const reasons = new Map(Object.entries(notEstimable));
  return reasons.get(paired.reason) ?? notEstimable.other;
}

function sensitivityOf(cell: TotalResult, design: Design, { language, texts, say }: Speaker): string[] {
  const { paired, mixed, attrition, sensitivity } = cell;
  if (paired.status !== 'ok' || 'status' in sensitivity) return [];
  const { flagged, withoutFlagged } = sensitivity;
  const second = withoutFlagged.status === 'ok' ? withoutFlagged : null;
  const { sesoi } = wordedScale(cell.scale, design);
  const { confidence } = design;
  return [
    // The words above follow from the wider interval; what is compared below is over the people alone.
    ...(letsGroupsDiffer(cell, design)
      ? [texts.peopleTogether(say.change(paired.estimate), say.interval(paired.lower, paired.upper))]
      : []),
    ...(mixed.status === 'ok'
      ? secondEstimateSentences({ headline: paired, second: mixed, sesoi, confidence }, language)
      : []),
    ...flaggedSentences(
      flagged.before + flagged.after,
      { headline: paired, second, sesoi, confidence },
      language,
    ),
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

/** A group's picture; where it cannot tell, what can be said, what it would take and what the pilot's total says. */
function groupPart(
  group: ReleasedGroup,
  cells: readonly CellResult[],
  {
    release,
    design,
    charts,
    speaker,
  }: { release: Release; design: Design; charts: Charts; speaker: Speaker },
): Html {
  const { texts, language } = speaker;
  const { confidence } = design;
  const unclear = group.cells.filter(isUnclear).map((cell) => {
    const total = release.total.find(({ scale }) => scale === cell.scale) ?? null;
    const scale = wordedScale(cell.scale, design);
    return `${scale.title[language]}: ${groupSentences(cell, total, scale, language).join(' ')}`;
  });
  const none = cells
    .filter(({ verdict }) => verdict === 'not estimable')
    .map((cell) => `${titleOf(cell.scale, language)}: ${whyNone(cell, language)}`);
  return html`<h4>${texts.group(group.name)}</h4>
    ${byResponseScale(estimableIn(release, cells), design).map(({ part, isOpen }) => {
      const own = part.groups.find(({ id }) => id === group.id) ?? group;
      return charts.place(async () =>
        renderSvg(groupProfile(part, own, { language, layout: 'wide', isOpen, confidence }), {
          title: messagesIn(language).chart.groupTitle(texts.group(group.name)),
          description: chartDescription(own.cells, part.scales, language, design),
          language,
        }),
      );
    })}
    ${[...unclear, ...none].map((sentences) => html`<p>${sentences}</p>`)}`;
}
