import type { Language } from '#instruments/instrument.ts';
import type { Table } from '#analysis/words/table.ts';
import { rehearsalTexts } from './rehearsal-texts.ts';

/** A table that says in its caption and in every row that it is made up. */
export function markedTable(table: Table, language: Language): Table {
  const { mark, column, yes } = rehearsalTexts[language];
  return {
    ...table,
    caption: `${mark}. ${table.caption}`,
    columns: [...table.columns, { key: 'made_up', title: column, kind: 'text', decimals: 0 }],
    rows: table.rows.map((row) => [...row, yes]),
  };
}
