/** A row of a table of measurements. */
export interface Row {
  readonly cells: readonly string[];
  /** Whether it is as promised; left out where nothing is promised. */
  readonly isKept?: boolean;
}

/** A part of the page with what in it is not as promised, by name. */
export interface Section {
  readonly text: string;
  readonly broken: readonly string[];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What every row that breaks a promise says in its last cell. */
const notKept = '**not kept**';

function cellsOf({ cells, isKept }: Row): readonly string[] {
  if (isKept !== false) return cells;
  return [...cells.slice(0, -1), `${cells.at(-1) ?? ''} ${notKept}`.trim()];
}

/** A table in Markdown; a row that is not as promised says so. */
export function table(head: readonly string[], rows: readonly Row[]): Section {
  return {
    text: [line(head), line(head.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n'),
    broken: rows.flatMap(({ cells, isKept }) => (isKept === false ? [cells[0] ?? ''] : [])),
  };
}

/** Paragraphs and tables under each other, with all that is broken in them. */
export function section(...parts: readonly (string | Section)[]): Section {
  return {
    text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join('\n\n'),
    broken: parts.flatMap((part) => (typeof part === 'string' ? [] : part.broken)),
  };
}
