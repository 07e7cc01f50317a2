/** One line of a pasted list, in cells. `null`: its quotes do not match. */
export interface ContactLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[] | null;
}

/**
 * Splits a pasted list or a CSV file into lines and cells. The separator is the one of tab (a paste from a spreadsheet),
 * semicolon and comma that stands in most lines, the first of them where they stand in as many; between quotes it separates
 * nothing. Empty lines are passed over. A line stands on its own, so that a quote that is missing spoils no other line.
 */
export function contactLines(text: string): ContactLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const separator = separatorOf(lines);
  return lines
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.replaceAll(separator, '').trim() !== '')
    .map(({ line, content }) => ({ line, cells: cellsOf(content, separator) }));
}

function separatorOf(lines: readonly string[]): string {
  const linesWith = (candidate: string): number => lines.filter((line) => line.includes(candidate)).length;
  return ['\t', ';', ','].reduce((best, other) => (linesWith(other) > linesWith(best) ? other : best));
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
