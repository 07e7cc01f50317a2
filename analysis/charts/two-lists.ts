import type { TopLevelSpec } from 'vega-lite';
import type { CountedQuestion } from '#analysis/release.ts';
import { formatCount } from '#analysis/words/numbers.ts';
import { countsOf, type ListedOption } from '#analysis/words/counted-options.ts';
import { chartOf, rule, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { ink, line, muted } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** Two columns side by side, or one below the other where there is no room. */
const layouts = {
  wide: { width: 760, column: 350, starts: [4, 402], stacked: false, name: 17, size: 15 },
  narrow: { width: 390, column: 378, starts: [4, 4], stacked: true, name: 18, size: 16 },
} as const satisfies Record<ChartOptions['layout'], object>;

const rowHeight = 34;
/** The most that a list shows; what few named is in the table. */
const longest = 12;

interface Column {
  readonly title: readonly string[];
  readonly rows: readonly ListedOption[];
  readonly n: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * What people chose, as two lists beside each other: their own values and those of the organisation. The start of a
 * conversation: no line joins the lists and no score is made of their difference.
 *
 * @param group id of a group; `null` for everybody
 * @returns `null` when neither list may be shown
 */
export function twoLists(
  questions: readonly CountedQuestion[],
  group: string | null,
  options: ChartOptions,
): TopLevelSpec | null {
  const layout = layouts[options.layout];
  const columns = columnsOf(questions, group, options);
  if (columns.length === 0) return null;
  const bottom = Math.max(...columns.map((column) => column.bottom));
  return chartOf(
    layout.width,
    bottom + 8,
    columns.flatMap((column) => columnLayers(column, options)),
  );
}

function columnsOf(
  questions: readonly CountedQuestion[],
  group: string | null,
  { language, layout }: ChartOptions,
): Column[] {
  const { column, starts, stacked, name } = layouts[layout];
  let top = 4;
  return questions.slice(0, 2).flatMap((question, i) => {
    const counts = countsOf(question, group, language);
    if (counts === null) return [];
    const title = wrapWords(question.text[language], { width: column - 20, lines: 4 }, name);
    const rows = counts.options.slice(0, longest);
    const bottom = top + title.length * name * 1.2 + 20 + rows.length * rowHeight;
    const found = { title, rows, n: counts.n, x: starts[i] ?? 4, top, bottom };
    if (stacked) top = bottom + 24;
    return [found];
  });
}

function columnLayers({ title, rows, n, x, top }: Column, { language, layout }: ChartOptions): Layer[] {
  const { column, name, size } = layouts[layout];
  const first = top + title.length * name * 1.2 + 24;
  const lines = rows.map(({ words, count }, i) => ({
    words,
    number: formatCount(count, language),
    y: first + i * rowHeight,
    barY: first + i * rowHeight + 9,
    from: x,
    to: x + (column * count) / Math.max(1, n),
    end: x + column,
  }));
  return [
    text(
      { rows: [{ words: title.join('\n') }], x, y: top + name, text: 'words' },
      { size: name, weight: 600, align: 'left', colour: ink },
    ),
    rule({ rows: lines, x: 'from', x2: 'end', y: 'barY' }, { width: 3, colour: line }),
    rule({ rows: lines, x: 'from', x2: 'to', y: 'barY' }, { width: 3, colour: muted }),
    text({ rows: lines, x, y: 'y', text: 'words' }, { size, align: 'left', colour: ink, limit: column - 50 }),
    text(
      { rows: lines, x: x + column, y: 'y', text: 'number' },
      { size, align: 'right', weight: 600, colour: ink },
    ),
  ];
}
