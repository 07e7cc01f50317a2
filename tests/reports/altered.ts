import type { Table } from '#analysis/words/table.ts';
import type { Report } from '#server/reports/model.ts';

/** The tables of the parts of a report, in order. */
export const tablesOf = ({ sections }: Report): Table[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));

/** The tables of its slides, in order. */
export const slideTables = ({ sections }: Report): Table[] =>
  sections.flatMap(({ slides }) => slides.flatMap(({ table }) => table ?? []));

/** The first figure of a table as another figure. */
function withAnother(table: Table): Table {
  const column = table.columns.findIndex(({ kind }) => kind === 'number');
  const row = table.rows.findIndex((cells) => typeof cells[column] === 'number');
  return { ...table, rows: table.rows.map((cells, i) => (i === row ? cells.with(column, 9.9) : cells)) };
}

/** The same report, with one figure of the table of changes otherwise. */
export function withOneFigureChanged(made: Report): Report {
  const first = tablesOf(made).find(({ columns }) => columns.some(({ kind }) => kind === 'number'));
  return {
    ...made,
    sections: made.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'table' && block.table === first ? { ...block, table: withAnother(first) } : block,
      ),
    })),
  };
}

/** The same report, with one figure of the first slide that shows any otherwise. */
export function withOneSlideChanged(made: Report): Report {
  const [first] = slideTables(made).filter(({ columns }) => columns.some(({ kind }) => kind === 'number'));
  return {
    ...made,
    sections: made.sections.map((section) => ({
      ...section,
      slides: section.slides.map((slide) =>
        slide.table !== undefined && slide.table === first ? { ...slide, table: withAnother(first) } : slide,
      ),
    })),
  };
}
