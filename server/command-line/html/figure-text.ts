import type { Language } from '#instruments/instrument.ts';
import { formatChange, formatNumber } from '#analysis/words/numbers.ts';
import type { PageTexts } from './page-texts.ts';

/** Writes figures for a table in a language; where there is none, why. */
export interface FigureText {
  readonly number: (value: number | null, decimals?: number) => string;
  readonly change: (value: number | null) => string;
  readonly interval: (lower: number | null, upper: number | null) => string;
  /** Limits of a figure that is no change: without a sign for what lies above nought. */
  readonly limits: (lower: number | null, upper: number | null) => string;
  /** p to three decimals, never as nought. */
  readonly p: (value: number | null) => string;
  /** What stands in the place of the figures of a result without any; `null` when it has some. */
  readonly absence: (result: { readonly status: string }) => string | null;
}

export function figureText(language: Language, texts: PageTexts): FigureText {
  const number = (value: number | null, decimals = 2): string =>
    value === null ? texts.none : formatNumber(value, language, decimals);
  const change = (value: number | null): string =>
    value === null ? texts.none : formatChange(value, language, 2);
  return {
    number,
    change,
    interval: (lower, upper) =>
      lower === null || upper === null ? texts.none : `${change(lower)} … ${change(upper)}`,
    limits: (lower, upper) =>
      lower === null || upper === null ? texts.none : `${number(lower)} … ${number(upper)}`,
    p: (value) =>
      value !== null && value < 0.001 ? `< ${formatNumber(0.001, language, 3)}` : number(value, 3),
    absence: ({ status }) => {
      if (status === 'ok') return null;
      return status === 'withheld' ? texts.withheld : texts.notEstimable;
    },
  };
}
