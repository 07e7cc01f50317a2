import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { countedTable } from './counted-options.ts';
import { detailTable, secondTable } from './detail-tables.ts';
import {
  answersTable,
  changeTable,
  comparisonTable,
  distanceTable,
  iconTable,
  unitsOf,
} from './figure-tables.ts';
import { responseTable } from './response-table.ts';
import type { Table } from './table.ts';
import { unlinkedTable } from './unlinked-table.ts';
import { tableTexts } from './table-texts.ts';

/** A table of a release with a short name. */
export interface NamedTable {
  readonly name: string;
  readonly table: Table;
}

/** Every figure of a release, in tables: the same in the appendix of a report, on slides and in a spreadsheet. */
export function releasedTables(release: Release, language: Language): NamedTable[] {
  const { names } = tableTexts[language];
  const units = unitsOf(release, language);
  const { distances = [], comparison = [], values = [], ratings = [] } = release;
  const tables = [
    { name: names.changes, table: changeTable(units, release, language) },
    { name: names.unlinked, table: unlinkedTable(release, language) },
    { name: names.detail, table: detailTable(units, release, language) },
    { name: names.icons, table: iconTable(units, release, language) },
    { name: names.answers, table: answersTable(units, release, language) },
    {
      name: names.distances,
      table: distances.length === 0 ? null : distanceTable(distances, release, language),
    },
    {
      name: names.comparison,
      table: comparison.length === 0 ? null : comparisonTable(comparison, release, language),
    },
    { name: names.second, table: secondTable(release, language) },
    { name: names.values, table: countedTable(values, release, language) },
    { name: names.ratings, table: countedTable(ratings, release, language) },
    { name: names.response, table: responseTable(release, language) },
  ];
  return tables.flatMap(({ name, table }) => (table === null ? [] : [{ name, table }]));
}
