import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Language } from '#instruments/instrument.ts';
import { releasedTables } from '#analysis/words/released-tables.ts';
import type { Table } from '#analysis/words/table.ts';
import { tableTexts } from '#analysis/words/table-texts.ts';
import type { Release } from '#analysis/release.ts';
import { aboutRelease, type About } from './about-release.ts';

/** A release as a spreadsheet, a sheet for every table. */
export async function releaseXlsx(release: Release, hash: string, language: Language): Promise<Uint8Array> {
  return tablesXlsx(releasedTables(release, language), aboutRelease(release, hash, language), language);
}

/**
 * Tables as a spreadsheet, each on a sheet of its own, and at last what they are about. Numbers are numbers, texts are
 * texts: nothing a person wrote is read as a formula.
 */
export async function tablesXlsx(
  tables: readonly { readonly name: string; readonly table: Table }[],
  about: readonly About[],
  language: Language,
): Promise<Uint8Array> {
  const { names } = tableTexts[language];
  const sheets = [
    ...tables.map(({ name, table }) => ({
      sheet: name,
      data: sheetData(table),
      columns: table.columns.map((_, i) => ({ width: widthOf(table, i) })),
      stickyRowsCount: 2,
    })),
    {
      sheet: names.about,
      data: about.map(({ term, text }) => [words(term, true), words(text)]),
      columns: [{ width: 36 }, { width: 80 }],
      stickyRowsCount: 0,
    },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

function sheetData({ caption, columns, rows }: Table): SheetData {
  return [
    [words(caption)],
    columns.map(({ title }) => words(title, true)),
    ...rows.map((row) =>
      columns.map(({ kind, decimals }, i) => {
        const cell = row[i] ?? null;
        if (cell === null) return null;
        if (typeof cell === 'string') return words(cell);
        return { type: Number, value: cell, format: kind === 'count' ? '0' : decimalFormat(decimals) };
      }),
    ),
  ];
}

const words = (value: string, isHead = false) => ({
  type: String,
  value: printable(value),
  ...(isHead ? ({ fontWeight: 'bold' } as const) : {}),
});

/** Without the control characters that a spreadsheet file cannot hold; line breaks and tabs stay. */
function printable(text: string): string {
  return Array.from(text)
    .filter((character) => character >= ' ' || '\n\t'.includes(character))
    .join('');
}

const decimalFormat = (decimals: number): string => `0.${'0'.repeat(decimals)}`;

function widthOf({ columns, rows }: Table, i: number): number {
  const lengths = rows.map((row) => String(row[i] ?? '').length);
  return Math.min(40, Math.max(8, (columns[i]?.title.length ?? 0) + 2, ...lengths));
}
