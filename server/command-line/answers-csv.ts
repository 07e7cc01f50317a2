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
 * Empty lines, rows of nothing but empty fields (as spreadsheets leave at the end), and a first line that names the
 * separator (`sep=;`, as Excel reads it) are passed over.
 *
 * @param needed columns that must be there; they also tell which separator the file uses
 * @throws BadInput on a broken quote, a row that is too long or too short, a column that is missing or doubled
 */
export function parseTable(text: string, file: string, needed: readonly string[]): TextTable {
  const delimiter = delimiterOf(text, needed);
  const rowsRead = split(text, file, delimiter);
  const [first, ...others] = isSeparatorLine(rowsRead[0]) ? rowsRead.slice(1) : rowsRead;
  if (first === undefined)
    throw new BadInput({ file, line: 1, column: 1 }, 'the file is empty; it needs a row of column names.');
  const header = first.fields;
  for (const column of needed) {
    const times = header.filter((known) => known === column).length;
    if (times === 0)
      throw new BadInput(
        { file, line: first.line, column },
        `the design names this column, but ${insteadOf(column, header)}.`,
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

/** `sep=;` stands alone on its line: split by that separator it leaves an empty field behind. */
function isSeparatorLine(row: TextRow | undefined): boolean {
  return /^sep=[,;]?$/i.test(row?.fields.join('') ?? '');
}

/** More names than these are counted, not listed. */
const mostNames = 12;

/** What the file has instead of a column: another separator, another spelling, or nothing like it. */
function insteadOf(column: string, header: readonly string[]): string {
  const separator = header.length > 1 ? undefined : /[\t|]/.exec(header[0] ?? '')?.[0];
  if (separator !== undefined) {
    const name = separator === '\t' ? 'tabs' : 'bars';
    return `the columns of the file are separated by ${name}; save it with commas or semicolons`;
  }
  const near = header.find((known) => known.toLowerCase() === column.toLowerCase());
  if (near !== undefined) return `the file has it as "${near}"; capitals count, so write both alike`;
  const names = header.slice(0, mostNames).map((known) => `"${known}"`);
  const more = header.length > mostNames ? [`${String(header.length - mostNames)} more`] : [];
  return `the file has only ${[...names, ...more].join(', ')}; correct the name in one of the two`;
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
      .replace(/^sep=[,;]\s*/i, '')
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
