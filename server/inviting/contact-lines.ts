/** One line of a pasted list, in cells. `null`: its quotes do not match. */
export interface ContactLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[] | null;
}

/**
 * Splits a pasted list or a CSV file into lines and cells. The separator is a tab where there is one (a paste from a
 * spreadsheet), else a semicolon, else a comma; between quotes it separates nothing. Empty lines are passed over. A
 * line stands on its own, so that a quote that is missing spoils no other line.
 */
export function contactLines(text: string): ContactLine[] {
  const separator = ['\t', ';', ','].find((candidate) => text.includes(candidate)) ?? ',';
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.replaceAll(separator, '').trim() !== '')
    .map(({ line, content }) => ({ line, cells: cellsOf(content, separator) }));
}

function cellsOf(content: string, separator: string): readonly string[] | null {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of content) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      cells.push(unquoted(cell));
      cell = '';
    } else cell += character;
  }
  return isQuoted ? null : [...cells, unquoted(cell)];
}

function unquoted(cell: string): string {
  const trimmed = cell.trim();
  const inside = /^"(.*)"$/.exec(trimmed)?.[1];
  return inside === undefined ? trimmed : inside.replaceAll('""', '"').trim();
}
