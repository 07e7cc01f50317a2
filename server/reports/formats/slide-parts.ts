import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import { columnWidths, linesIn } from './column-widths.ts';

/** Size of the letters of a table on a slide, in points. */
export const tableSize = 12;
/** Letters of that size beside each other on a slide. */
export const tableLetters = 150;
/** What a table may take of the height of a slide, in inches. */
const roomHeight = 4.3;
const lineHeight = 0.205;
const padding = 0.09;

/** A table as it stands on slides: how wide its columns are, as parts of the whole, and how high its rows in inches. */
export interface TableLayout {
  readonly widths: readonly number[];
  readonly head: number;
  readonly rows: readonly number[];
}

function layoutOf(table: Table, language: Language): TableLayout {
  const { columns, rows } = table;
  const widths = columnWidths(table, language, tableLetters);
  const room = widths.map((width) => Math.max(1, Math.floor(width * tableLetters) - 1));
  const height = (texts: readonly string[]): number =>
    Math.max(1, ...texts.map((text, i) => linesIn(text, room[i] ?? 1))) * lineHeight + padding;
  return {
    widths,
    head: height(columns.map(({ title }) => title)),
    rows: rows.map((row) => height(columns.map((column, i) => cellText(row[i] ?? null, column, language)))),
  };
}

/** A part of a table that fits on one slide. */
export interface TablePart {
  readonly rows: Table['rows'];
  readonly layout: TableLayout;
}

/** A table over as many slides as it takes; the columns are as wide on each, and every part has a row at least. */
export function partsOf(table: Table, language: Language): TablePart[] {
  const whole = layoutOf(table, language);
  const room = roomHeight - whole.head;
  const starts = [0];
  let used = 0;
  for (const [i, height] of whole.rows.entries()) {
    if (used > 0 && used + height > room) {
      starts.push(i);
      used = 0;
    }
    used += height;
  }
  return starts.map((start, i) => ({
    rows: table.rows.slice(start, starts[i + 1]),
    layout: { ...whole, rows: whole.rows.slice(start, starts[i + 1]) },
  }));
}
