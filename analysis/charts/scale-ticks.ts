import type { Language } from '#instruments/instrument.ts';
import { formatPoints } from '#analysis/words/numbers.ts';
import type { Axis } from './axis.ts';
import { ticksOf } from './axis.ts';
import type { Layer } from './layers.ts';
import { rule, text } from './layers.ts';
import { line, muted } from './theme.ts';

export interface TickPlace {
  readonly axis: Axis;
  /** The rows that faint lines run through, in pixels. */
  readonly top: number;
  readonly bottom: number;
  /** Baseline of the tick labels. */
  readonly labels: number;
  readonly size: number;
  readonly language: Language;
}

/** The response scale under the rows: its points, and faint lines up through the rows at those inside. */
export function scaleTicks({ axis, top, bottom, labels, size, language }: TickPlace): Layer[] {
  const ticks = ticksOf(axis, size).map((tick) => ({ tick, label: formatPoints(tick, language) }));
  const inside = ticks.filter(({ tick }) => tick > axis.domain[0] && tick < axis.domain[1]);
  const at = { x: 'tick', scale: axis };
  const mark = labels - size - 2;
  return [
    rule({ rows: inside, ...at, y: top, y2: bottom }, { width: 1, colour: line, dash: [1, 5] }),
    rule({ rows: ticks, ...at, y: mark - 6, y2: mark }, { width: 1, colour: muted }),
    text({ rows: ticks, ...at, y: labels, text: 'label' }, { size }),
  ];
}
