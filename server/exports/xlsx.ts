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
      orientation: 'landscape' as const,
    })),
    {
      sheet: names.about,
      data: about.map(({ term, text }) => [
        { ...wrapped(term, aboutWidths[0]), fontWeight: 'bold' as const },
        wrapped(text, aboutWidths[1]),
      ]),
      columns: aboutWidths.map((width) => ({ width })),
      stickyRowsCount: 0,
      orientation: 'landscape' as const,
    },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

function sheetData(table: Table): SheetData {
  const { caption, columns, rows } = table;
  const widths = columns.map((_, i) => widthOf(table, i));
  return [
    [words(caption)],
    columns.map(({ title, kind }) => ({
      ...words(title, true),
      ...(kind === 'text' ? {} : ({ align: 'right' } as const)),
    })),
    ...rows.map((row) =>
      columns.map(({ kind, decimals }, i) => {
        const cell = row[i] ?? null;
        if (cell === null) return null;
        if (typeof cell === 'string') return wrapped(cell, widths[i] ?? mostWidth);
        return { type: Number, value: cell, format: formatOf(kind, decimals), ...atTop };
      }),
    ),
  ];
}

const words = (value: string, isHead = false) => ({
  type: String,
  value: printable(value),
  ...(isHead ? ({ fontWeight: 'bold' } as const) : {}),
});

/** Of a row, in points; a row is as high as its highest cell asks. */
const lineHeight = 15;
const mostWidth = 48;
/** Widths are counted in digits, and a letter takes less than a digit does. */
const lettersToDigits = 1.1;
const aboutWidths = [36, 80] as const;

const atTop = { alignVertical: 'top' } as const;

/** A text that goes on below where it is wider than its column; the cells beside it begin where it does. */
function wrapped(value: string, width: number) {
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil(line.length / (width * lettersToDigits)), 0);
  return { ...words(value), ...atTop, wrap: true, ...(lines > 1 ? { height: lines * lineHeight } : {}) };
}

/** Without the control characters that a spreadsheet file cannot hold; line breaks and tabs stay. */
function printable(text: string): string {
  return Array.from(text)
    .filter((character) => character >= ' ' || '\n\t'.includes(character))
    .join('');
}

/** A count whole, a mean with its decimals, and a change with its sign, as everywhere. */
function formatOf(kind: Table['columns'][number]['kind'], decimals: number): string {
  if (kind === 'count') return '0';
  const plain = `0.${'0'.repeat(decimals)}`;
  return kind === 'change' ? `+${plain};-${plain};${plain}` : plain;
}

function widthOf({ columns, rows }: Table, i: number): number {
  const lengths = rows.map((row) => String(row[i] ?? '').length);
  return Math.min(mostWidth, Math.max(8, (columns[i]?.title.length ?? 0) + 2, ...lengths));
}
