import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Slide } from '#server/reports/model.ts';
import { columnWidths, linesIn } from './column-widths.ts';

/** Size of the letters of a table on a slide, in points. */
export const tableSize = 12;
/** Letters of that size beside each other on a slide. */
export const tableLetters = 150;
/** What a table may take of the height of a slide, in inches. */
const roomHeight = 4.95;
const lineHeight = 0.205;
const padding = 0.09;

/** How high a row comes to stand, in inches; row -1 is the head. */
export function rowHeight(table: Table, row: number, language: Language): number {
  const { columns, rows } = table;
  const widths = columnWidths(table, language, tableLetters);
  const lines = columns.map((column, i) => {
    const text = row < 0 ? column.title : cellText(rows[row]?.[i] ?? null, column, language);
    return linesIn(text, Math.max(1, Math.floor((widths[i] ?? 0) * tableLetters) - 1));
  });
  return Math.max(1, ...lines) * lineHeight + padding;
}

/** A table too long for one slide goes on on the next, under the same title; every part has a row at least. */
export function partsOf(slide: Slide, language: Language): Slide[] {
  const { table } = slide;
  if (table === undefined) return [slide];
  const room = roomHeight - rowHeight(table, -1, language);
  const parts: (typeof table.rows)[number][][] = [[]];
  let used = 0;
  for (const [i, row] of table.rows.entries()) {
    const height = rowHeight(table, i, language);
    if (used + height > room && used > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(row);
    used += height;
  }
  if (parts.length === 1) return [slide];
  return parts.map((rows, i) => ({
    ...slide,
    title: `${slide.title} (${String(i + 1)}/${String(parts.length)})`,
    table: { ...table, rows },
  }));
}
