import type { Language } from '#instruments/instrument.ts';
import type { TopLevelSpec } from 'vega-lite';
import type { Release } from '#analysis/release.ts';
import { confidenceInWords } from '#analysis/words/confidence.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { axisCaption } from './axis-caption.ts';
import type { DumbbellRow } from './dumbbell.ts';
import { dumbbellLayers } from './dumbbell-layers.ts';
import type { Layer, TextStyle } from './layers.ts';
import { chartOf, drawing, rule, text } from './layers.ts';
import type { ChartOptions } from './options.ts';
import type { RocketLayout } from './rocket-layout.ts';
import { rocketLayouts } from './rocket-layout.ts';
import type { Stage } from './rocket-stages.ts';
import { rocketAxis, rocketStages } from './rocket-stages.ts';
import { scaleTicks } from './scale-ticks.ts';
import type { Body } from './silhouette.ts';
import { finPath, hullPath, skirtPath, windowPath } from './silhouette.ts';
import { hull, ink, muted } from './theme.ts';

/**
 * The three-stage rocket: a row for every scale of the total, the first of the questionnaire at the bottom, before
 * hollow and after filled by position on the one response scale, the interval of the change as a band, the change
 * beside it. The drawn rocket around the rows is the same whatever the figures, and no stage is compared with another.
 *
 * Holds released figures only; nothing is aggregated in the specification.
 */
export function rocket(release: Release, options: ChartOptions): TopLevelSpec {
  const layout = rocketLayouts[options.layout];
  const { language } = options;
  const stages = rocketStages(release, layout, language);
  const rows = stages.flatMap(({ row }) => row ?? []);
  const axis = rocketAxis(release, layout);
  const { top } = layout.body;
  const bottom = top + stages.length * layout.rowHeight;
  return chartOf(layout.width, bottom + layout.foot, [
    ...silhouette({ ...layout.body, bottom }, stages),
    ...scaleTicks({
      axis,
      top: top + 6,
      bottom: bottom - 6,
      labels: bottom + 56,
      size: layout.smallSize,
      language,
    }),
    ...dumbbellLayers(rows, { ...layout, axis, band: 16 }),
    ...stageNames(stages, layout),
    ...changes(rows, layout),
    ...withheldRows(stages, layout, language),
    caption(captionLines(release, axis.domain, rows, options), bottom + 84, layout),
  ]);
}

function silhouette(body: Body, stages: readonly Stage[]): Layer[] {
  const dividers = stages.slice(1).map(({ top }) => ({ top }));
  return [
    drawing(finPath(body), hull),
    drawing(skirtPath(body), hull),
    drawing(hullPath(body), hull),
    drawing(windowPath(body), null),
    rule(
      { rows: dividers, x: body.left, x2: body.right, y: 'top' },
      { width: 1.25, colour: ink, opacity: 0.28 },
    ),
  ];
}

/** The name of a stage, and under it whose eyes it is about. */
function stageNames(stages: readonly Stage[], { name, nameSize, smallSize }: RocketLayout): Layer[] {
  const rows = stages.map(({ title, eyes, colour, top }) => {
    const lines = title.split('\n').length - 1;
    const lift = (lines * nameSize * 1.2) / 2;
    const nameY = top + name.y - (name.align === 'right' ? lift : 0);
    return { title, eyes, colour, nameY, eyesY: nameY + lines * nameSize * 1.2 + smallSize * 1.25 };
  });
  const style: TextStyle = { size: smallSize, align: name.align, limit: name.width };
  return [
    text(
      { rows, x: name.x, y: 'nameY', text: 'title' },
      { ...style, size: nameSize, weight: 600, colourField: 'colour' },
    ),
    text({ rows: rows.filter(({ eyes }) => eyes !== ''), x: name.x, y: 'eyesY', text: 'eyes' }, style),
  ];
}

function changes(rows: readonly DumbbellRow[], { change, changeSize, middle }: RocketLayout): Layer[] {
  const placed = rows.map((row) => ({ ...row, changeY: row.y - middle + change.y }));
  const style: TextStyle = {
    size: changeSize,
    weight: 600,
    heading: true,
    align: change.align,
    colourField: 'colour',
  };
  return [text({ rows: placed, x: change.x, y: 'changeY', text: 'changeLabel' }, style)];
}

function withheldRows(stages: readonly Stage[], layout: RocketLayout, language: Language): Layer[] {
  const { body, middle, smallSize } = layout;
  const { withheld } = messagesIn(language).chart;
  const rows = stages
    .filter(({ row }) => row === null)
    .map(({ top }) => ({ words: withheld, y: top + middle + smallSize / 3 }));
  const x = (body.left + body.right) / 2;
  return [text({ rows, x, y: 'y', text: 'words' }, { size: smallSize, colour: muted })];
}

function captionLines(
  release: Release,
  domain: readonly [number, number],
  rows: readonly DumbbellRow[],
  options: ChartOptions,
): string[] {
  const { chart } = messagesIn(options.language, laterWaveOf(release));
  const detailed = rows.some(({ lower80, upper80 }) => lower80 < upper80);
  const axis = axisCaption(domain, options);
  if (rows.length === 0) return [axis];
  const band = detailed ? chart.bands : chart.band;
  const key = [chart.key, band(confidenceInWords(options, options.language))];
  return options.layout === 'narrow' ? [axis, ...key] : [axis, key.join(' · ')];
}

function caption(lines: readonly string[], y: number, { body, smallSize }: RocketLayout): Layer {
  const x = (body.left + body.right) / 2;
  return text({ rows: [{ words: lines.join('\n') }], x, y, text: 'words' }, { size: smallSize });
}
