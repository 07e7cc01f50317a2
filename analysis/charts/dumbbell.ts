import type { Language } from '#instruments/instrument.ts';
import type { Cell, CellDetail, Limits, ReleasedScale } from '#analysis/release.ts';
import { formatChange, formatNumber } from '#analysis/words/numbers.ts';
import type { Axis } from './axis.ts';
import { toPixel, withinAxis } from './axis.ts';
import type { ScaleStyle } from './theme.ts';

/**
 * One scale of a chart: the released figures, and where each mark is drawn. A type, not an interface: it becomes a
 * row of data in a specification.
 */
export type DumbbellRow = {
  readonly scale: string;
  readonly title: string;
  readonly colour: string;
  readonly shape: string;
  readonly area: number;
  /** Middle of the row, in pixels from the top. */
  readonly y: number;
  /** Where the two marks stand, in pixels from the top: on the row, or below and above it where they would meet. */
  readonly beforeY: number;
  readonly afterY: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly changeLabel: string;
  /** Limits of the change, in points. */
  readonly lower95: number;
  readonly upper95: number;
  readonly lower80: number;
  readonly upper80: number;
  /** The same limits laid around the mean before, no further than the scale goes. */
  readonly from95: number;
  readonly to95: number;
  readonly from80: number;
  readonly to80: number;
};

export interface RowPlace {
  readonly scale: ReleasedScale;
  readonly style: ScaleStyle;
  readonly y: number;
  readonly axis: Axis;
  /** Closest that the middles of two marks may come, in pixels: their own width. */
  readonly apart: number;
  readonly language: Language;
}

/** What a row is drawn from: a cell, or a distance between two groups. */
export interface ShiftFigures {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly interval95: Limits;
  readonly detail?: Pick<CellDetail, 'interval80'> | null;
}

/** The row of a cell; `null` when it is withheld. Without an 80 % interval its limits fall together on the change. */
export function dumbbellRow(cell: Cell | undefined, place: RowPlace): DumbbellRow | null {
  return cell?.status === 'shown' ? shiftRow(cell, place) : null;
}

/** A row of any two figures that were before and after each other, with the interval of their difference. */
export function shiftRow(figures: ShiftFigures, place: RowPlace): DumbbellRow {
  const { scale, style, y, axis, language } = place;
  const { before, after, change, interval95 } = figures;
  const interval80: Limits = figures.detail?.interval80 ?? [change, change];
  const around = (limit: number): number => withinAxis(axis, before + limit);
  const aside = asideOf(before, after, place);
  return {
    scale: scale.id,
    title: scale.title[language],
    ...style,
    y,
    beforeY: y + aside,
    afterY: y - aside,
    before,
    after,
    change,
    beforeLabel: formatNumber(before, language),
    afterLabel: formatNumber(after, language),
    changeLabel: formatChange(change, language),
    lower95: interval95[0],
    upper95: interval95[1],
    lower80: interval80[0],
    upper80: interval80[1],
    from95: around(interval95[0]),
    to95: around(interval95[1]),
    from80: around(interval80[0]),
    to80: around(interval80[1]),
  };
}

/**
 * How far each of two marks leaves the row, in pixels: before downwards and after upwards, as their numbers stand. Along
 * the scale a mark always lies at its mean; only where the two would cover each other they part, by no more than keeps
 * them a mark's width apart: sqrt(apart^2 - along^2) / 2.
 */
function asideOf(before: number, after: number, { axis, apart }: RowPlace): number {
  const along = toPixel(axis, after) - toPixel(axis, before);
  return Math.sqrt(Math.max(0, apart ** 2 - along ** 2)) / 2;
}
