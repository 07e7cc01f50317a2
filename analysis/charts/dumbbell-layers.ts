import type { Axis } from './axis.ts';
import type { DumbbellRow } from './dumbbell.ts';
import type { Layer, TextStyle } from './layers.ts';
import { marks, rule, text } from './layers.ts';
import { ink, line, muted } from './theme.ts';

export interface DumbbellLook {
  readonly axis: Axis;
  /** Height of the band of the interval; `null` where the interval is drawn elsewhere. */
  readonly band: number | null;
  /** Baselines of the numbers, from the middle of their mark: after above it, before below it. */
  readonly above: number;
  readonly below: number;
  readonly numberSize: number;
}

/**
 * Before and after of every row on the one scale: a line, the interval of the change laid from the mean before, a
 * hollow and a filled mark, and their numbers on opposite sides of the line, where they cannot meet.
 */
export function dumbbellLayers(
  rows: readonly DumbbellRow[],
  { axis, band, above, below, numberSize }: DumbbellLook,
): Layer[] {
  const at = (x: string) => ({ rows, x, y: 'y', scale: axis });
  const numbers: TextStyle = { size: numberSize, weight: 500, colour: muted };
  const labels = rows.map((row) => ({ ...row, aboveY: row.afterY + above, belowY: row.beforeY + below }));
  return [
    rule({ rows, x: axis.pixels[0], x2: axis.pixels[1], y: 'y' }, { width: 1, colour: line }),
    ...(band === null
      ? []
      : [
          rule({ ...at('from95'), x2: 'to95' }, { width: band, colourField: 'colour', opacity: 0.2 }),
          rule({ ...at('from80'), x2: 'to80' }, { width: band, colourField: 'colour', opacity: 0.28 }),
        ]),
    rule({ ...at('before'), x2: 'after' }, { width: 2, colourField: 'colour' }),
    marks({ ...at('before'), y: 'beforeY' }, 'hollow'),
    marks({ ...at('after'), y: 'afterY' }, 'filled'),
    text({ rows: labels, x: 'before', y: 'belowY', scale: axis, text: 'beforeLabel' }, numbers),
    text(
      { rows: labels, x: 'after', y: 'aboveY', scale: axis, text: 'afterLabel' },
      { ...numbers, weight: 700, colour: ink },
    ),
  ];
}
