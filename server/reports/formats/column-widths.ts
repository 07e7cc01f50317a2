import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';

/** No column of words asks for more than this many letters: the rest goes on on a next line. */
const most = 48;
/** A longer word breaks: one name without a space would take the room of every figure beside it. */
const longestWord = 26;

/**
 * How wide each column of a table is, as a part of the whole: every column first gets its longest word, so that no word
 * and no figure breaks, and what is left goes to the columns whose texts are longer than that.
 *
 * @param room how many letters the whole width holds
 */
export function columnWidths(table: Table, language: Language, room: number): number[] {
  const wants = textsOf(table, language).map((texts) => {
    const least = Math.min(longestWord, longest(texts.flatMap((text) => text.split(/\s/)))) + 3;
    return { least, more: Math.max(0, Math.min(most, longest(texts) + 2) - least) };
  });
  const spare = Math.max(0, room - sumOf(wants.map(({ least }) => least)));
  const asked = sumOf(wants.map(({ more }) => more));
  const share = asked === 0 ? 0 : Math.min(1, spare / asked);
  const given = wants.map(({ least, more }) => least + share * more);
  const total = sumOf(given);
  return given.map((one) => one / total);
}

/** On how many lines a text comes to stand when a line holds so many letters. */
export function linesIn(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/)) {
    const isNew = used > 0 && used + 1 + length > letters;
    if (isNew) lines += 1;
    used = isNew || used === 0 ? length : used + 1 + length;
    // A word longer than a line breaks.
    lines += Math.max(0, Math.ceil(used / Math.max(1, letters)) - 1);
    used %= Math.max(1, letters);
  }
  return lines;
}

/** The texts of each column, its head among them. */
function textsOf({ columns, rows }: Table, language: Language): string[][] {
  return columns.map((column, i) => [
    column.title,
    ...rows.map((row) => cellText(row[i] ?? null, column, language)),
  ]);
}

const longest = (texts: readonly string[]): number => Math.max(1, ...texts.map(({ length }) => length));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
