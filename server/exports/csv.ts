import { stringify } from 'csv-stringify/sync';
import type { Table, TableCell } from '#analysis/words/table.ts';

/**
 * Rows as CSV that a spreadsheet in Dutch opens with a double click: UTF-8 with a byte order mark, semicolons and
 * decimal commas. A text that would be read as a formula gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly TableCell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      // A negative number is no formula: it is written by us.
      cast: { number: (value) => ({ value: String(value).replace('.', ','), escape_formulas: false }) },
    },
  );
}

/** A table with the names of its columns, the same in every language, on top. */
export function tableCsv({ columns, rows }: Table): string {
  return csvOf([columns.map(({ key }) => key), ...rows]);
}
