import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { BadInput } from './bad-input.ts';

/** A row of fields as text, and the line it starts on. */
export interface TextRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
}

const recordsSchema = z.array(
  z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }),
);

/**
 * Splits a CSV file into fields: comma or semicolon, quotes, byte order mark, any line ends.
 *
 * Empty lines, and rows of nothing but empty fields (as spreadsheets leave at the end), are passed over.
 *
 * @param needed columns that must be there; they also tell which separator the file uses
 * @throws BadInput on a broken quote, a row that is too long or too short, a column that is missing or doubled
 */
export function parseTable(text: string, file: string, needed: readonly string[]): TextTable {
  const delimiter = delimiterOf(text, needed);
  const [first, ...others] = split(text, file, delimiter);
  if (first === undefined)
    throw new BadInput({ file, line: 1, column: 1 }, 'the file is empty; it needs a row of column names.');
  const header = first.fields;
  for (const column of needed) {
    const times = header.filter((known) => known === column).length;
    if (times === 0)
      throw new BadInput(
        { file, line: first.line, column },
        'the design names this column, but the file has none of that name.',
      );
    if (times > 1)
      throw new BadInput(
        { file, line: first.line, column },
        'the file has several columns of this name; give each its own.',
      );
  }
  const rows = others.filter(({ fields }) => fields.some((field) => field !== ''));
  if (rows.length === 0)
    throw new BadInput(
      { file, line: first.line, column: 1 },
      'the file holds column names and no answers; it needs a row for each person and wave.',
    );
  for (const row of rows) refuseRagged(row, header, file);
  return { header, rows };
}

function refuseRagged({ line, fields }: TextRow, header: readonly string[], file: string): void {
  if (fields.length === header.length) return;
  const column = Math.min(fields.length, header.length) + 1;
  throw new BadInput(
    { file, line, column },
    `the row has ${fields.length} fields where the first row has ${header.length}; complete it or quote a field that holds the separator.`,
  );
}

/** The separator under which most of the needed columns are found in the first line. */
function delimiterOf(text: string, needed: readonly string[]): ',' | ';' {
  const firstLine =
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split(/\r\n|\n|\r/, 1)[0] ?? '';
  const found = (separator: string): number => {
    const names = new Set(
      firstLine.split(separator).map((field) =>
        field
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .trim(),
      ),
    );
    return needed.filter((column) => names.has(column)).length;
  };
  const count = (separator: string): number => firstLine.split(separator).length;
  const [semicolons, commas] = [found(';'), found(',')];
  if (semicolons === commas) return count(';') > count(',') ? ';' : ',';
  return semicolons > commas ? ';' : ',';
}

function split(text: string, file: string, delimiter: string): TextRow[] {
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return recordsSchema.parse(parsed).map(({ info, record }) => ({
      line: info.lines - record.join('').split(/\r\n|\n|\r/).length + 1,
      fields: record.map((field) => field.trim()),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BadInput(
      {
        file,
        line: numberOr(error['lines'], 1),
        column: numberOr(error['index'], numberOr(error['column'], 0)) + 1,
      },
      'a quote is opened but not closed, or stands in the middle of a field; write a quote inside a field twice.',
    );
  }
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** Text of a file: UTF-8, or what older spreadsheets write (Windows-1252) where it is not valid UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16)
    throw new BadInput({ file, line: 1, column: 1 }, 'the file is UTF-16; save it as "CSV UTF-8".');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
