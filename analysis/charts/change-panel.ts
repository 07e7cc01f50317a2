import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { formatChange } from '#analysis/words/numbers.ts';
import type { Axis } from './axis.ts';
import { toPixel, withinAxis } from './axis.ts';
import type { DumbbellRow } from './dumbbell.ts';
import type { Layer } from './layers.ts';
import { marks, rule, text } from './layers.ts';
import { ink, line, muted } from './theme.ts';

/** A row of changes: its figures, its line in this panel, and the smallest change that matters. */
export type ChangeRow = DumbbellRow & { readonly sesoi: number };

/**
 * The changes that every group's panel can hold: as far below nought as above it, in half points, so that panels of
 * one release can be laid beside each other.
 */
export function changeDomain({ groups, scales, total }: Release): [number, number] {
  const cells = [...total, ...groups.flatMap((group) => group.cells)];
  const limits = cells.flatMap((cell) => (cell.status === 'shown' ? cell.interval95 : []));
  const margins = scales.map(({ sesoi }) => sesoi * 1.5);
  const furthest = Math.max(1, ...margins, ...limits.map(Math.abs));
  const reach = Math.ceil(furthest * 2) / 2;
  return [-reach, reach];
}

/** Nought, the band of changes too small to matter, and the change of every row with its intervals. */
export function changePanel(rows: readonly ChangeRow[], axis: Axis, rowHeight: number): Layer[] {
  const at = (x: string) => ({ rows, x, y: 'y', scale: axis });
  const zero = toPixel(axis, 0);
  const banded = rows.map((row) => ({
    ...row,
    fromSesoi: withinAxis(axis, -row.sesoi),
    toSesoi: withinAxis(axis, row.sesoi),
    top: row.y - rowHeight / 2,
    bottom: row.y + rowHeight / 2,
  }));
  return [
    rule(
      { rows: banded, x: 'fromSesoi', x2: 'toSesoi', y: 'y', scale: axis },
      { width: rowHeight, colour: line, opacity: 0.55 },
    ),
    rule({ rows: banded, x: zero, y: 'top', y2: 'bottom' }, { width: 1.25, colour: ink, opacity: 0.6 }),
    rule({ ...at('lower95'), x2: 'upper95' }, { width: 3, colourField: 'colour' }),
    rule({ ...at('lower80'), x2: 'upper80' }, { width: 8, colourField: 'colour' }),
    marks(at('change'), 'filled'),
  ];
}

/** The labels under the panel: both ends and nought. */
export function changeTicks(axis: Axis, y: number, size: number, language: Language): Layer[] {
  const [lowest, highest] = axis.domain;
  const rows = [lowest, 0, highest].map((tick) => ({
    tick,
    label: tick === 0 ? '0' : formatChange(tick, language),
  }));
  const at = { rows, x: 'tick', scale: axis };
  return [
    rule({ ...at, y: y - size - 8, y2: y - size - 2 }, { width: 1, colour: muted }),
    text({ ...at, y, text: 'label' }, { size }),
  ];
}
