import type { Language } from '#instruments/instrument.ts';
import { formatChange, formatCount, formatNumber } from './numbers.ts';

/** What a column holds: words, whole numbers, or figures; a change carries its sign. */
export type ColumnKind = 'text' | 'count' | 'number' | 'change';

export interface Column {
  /** The name of the column in files, the same in every language. */
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly decimals: number;
}

/** `null`: there is no such figure, or it is withheld. */
export type TableCell = string | number | null;

/** Released figures in rows and columns: what stands beside a picture, and what every format shows alike. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column, and where its cells come from. */
export interface ColumnOf<Item> extends Omit<Column, 'decimals'> {
  readonly decimals?: number;
  readonly of: (item: Item) => TableCell;
}

/** A table of things, a row each. */
export function tableOf<Item>(
  caption: string,
  columns: readonly ColumnOf<Item>[],
  items: readonly Item[],
): Table {
  return {
    caption,
    columns: columns.map(({ key, title, kind, decimals = 1 }) => ({ key, title, kind, decimals })),
    rows: items.map((item) => columns.map((column) => column.of(item))),
  };
}

/** A cell as people read it; a dash where there is no figure. */
export function cellText(cell: TableCell, { kind, decimals }: Column, language: Language): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (kind === 'count') return formatCount(cell, language);
  return kind === 'change' ? formatChange(cell, language, decimals) : formatNumber(cell, language, decimals);
}
