import type { Language } from '#instruments/instrument.ts';
import type { IntervalOptions } from '#analysis/estimate.ts';

/** How a chart is drawn: for a column of a page, or for a phone (a layout of its own, with larger type). */
export interface ChartOptions extends IntervalOptions {
  readonly language: Language;
  readonly layout: 'wide' | 'narrow';
  /** The scores have no range of their own: the axis goes as far as the figures do. */
  readonly isOpen?: boolean;
}
