import type { Language } from '#instruments/instrument.ts';
import type { Cell, CellDetail, Limits, ReleasedScale } from '#analysis/release.ts';
import { formatChange, formatNumber } from '#analysis/words/numbers.ts';
import type { Axis } from './axis.ts';
import { toPixel, toValue, withinAxis } from './axis.ts';
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
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly changeLabel: string;
  /** Where the marks are drawn, in scale points: the means themselves, moved aside as little as keeps both visible. */
  readonly beforeAt: number;
  readonly afterAt: number;
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
  /** Closest that two marks may come, in pixels: their own width. */
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
  const [beforeAt, afterAt] = placeMarks(before, after, place);
  return {
    scale: scale.id,
    title: scale.title[language],
    ...style,
    y,
    before,
    after,
    change,
    beforeLabel: formatNumber(before, language),
    afterLabel: formatNumber(after, language),
    changeLabel: formatChange(change, language),
    beforeAt,
    afterAt,
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
 * Marks that would cover each other stand side by side, as far to the left as to the right of where they belong, in
 * the order of their means (before first when equal) and never off the scale; the numbers beside them stay exact.
 */
function placeMarks(before: number, after: number, { axis, apart }: RowPlace): [number, number] {
  const [from, to] = [toPixel(axis, before), toPixel(axis, after)];
  const missing = apart - Math.abs(to - from);
  if (missing <= 0) return [before, after];
  const aside = (after < before ? -missing : missing) / 2;
  const [left, right] = [Math.min(from - aside, to + aside), Math.max(from - aside, to + aside)];
  const back = Math.max(0, axis.pixels[0] - left) - Math.max(0, right - axis.pixels[1]);
  return [toValue(axis, from - aside + back), toValue(axis, to + aside + back)];
}
