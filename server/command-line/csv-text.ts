/** A cell that a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as CSV for machines: comma, decimal point, a field in quotes where it must be, lines ended by CRLF (RFC 4180).
 */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A name that opens in a spreadsheet as text: an apostrophe before what would be a formula. */
export function defused(name: string): string {
  return formula.test(name) ? `'${name}` : name;
}
