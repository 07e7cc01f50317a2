import type { Language } from '#instruments/instrument.ts';
import type { CellDetail, Release } from '#analysis/release.ts';
import { tippingPointOf } from '#analysis/tipping-point.ts';
import { linesOf, nameColumns, shownOf, totalUnit, type Line, type Unit } from './figure-tables.ts';
import { tableOf, type ColumnOf, type Table } from './table.ts';
import { tableTexts } from './table-texts.ts';

const figure = (of: (detail: CellDetail) => number | null) => (line: Line) => {
  const detail = shownOf(line)?.detail ?? null;
  return detail === null ? null : of(detail);
};

const second = (line: Line) => shownOf(line)?.second;
const leavers = (line: Line) => shownOf(line)?.leavers;
const tipping = (line: Line) => {
  const cell = shownOf(line);
  return cell === null ? null : tippingPointOf(cell);
};

/** What cells of ten or more people show besides; `null` when there is none. */
export function detailTable(units: readonly Unit[], release: Release, language: Language): Table | null {
  const { columns, captions } = tableTexts[language];
  const lines = linesOf(units, release.scales).filter((line) => shownOf(line)?.detail != null);
  if (lines.length === 0) return null;
  const all: ColumnOf<Line>[] = [
    ...nameColumns(units, language),
    { key: 'g', title: columns.standardized, kind: 'change', of: figure(({ gAv }) => gAv) },
    { key: 'lower80', title: columns.lower80, kind: 'change', of: figure(({ interval80 }) => interval80[0]) },
    { key: 'upper80', title: columns.upper80, kind: 'change', of: figure(({ interval80 }) => interval80[1]) },
    { key: 'lower50', title: columns.lower50, kind: 'change', of: figure(({ interval50 }) => interval50[0]) },
    { key: 'upper50', title: columns.upper50, kind: 'change', of: figure(({ interval50 }) => interval50[1]) },
    {
      key: 'detectable',
      title: columns.detectable,
      kind: 'number',
      of: figure(({ detectable }) => detectable),
    },
  ];
  return tableOf(captions.detail, all, lines);
}

/** The second estimate of the total, and who left; `null` where a release holds none. */
export function secondTable(release: Release, language: Language): Table | null {
  const { columns, captions } = tableTexts[language];
  const lines = linesOf([totalUnit(release, language)], release.scales).filter(
    (line) => shownOf(line)?.second !== undefined,
  );
  if (lines.length === 0) return null;
  return tableOf<Line>(
    captions.second,
    [
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ scale }) => scale.title[language] },
      { key: 'people', title: columns.everyone, kind: 'count', of: (line) => second(line)?.people ?? null },
      { key: 'change', title: columns.change, kind: 'change', of: (line) => second(line)?.change ?? null },
      {
        key: 'lower',
        title: columns.lower,
        kind: 'change',
        of: (line) => second(line)?.interval95[0] ?? null,
      },
      {
        key: 'upper',
        title: columns.upper,
        kind: 'change',
        of: (line) => second(line)?.interval95[1] ?? null,
      },
      { key: 'leavers', title: columns.leavers, kind: 'count', of: (line) => leavers(line)?.n ?? null },
      { key: 'g', title: columns.leaversG, kind: 'change', of: (line) => leavers(line)?.g ?? null },
      {
        key: 'gLower',
        title: columns.leaversLower,
        kind: 'change',
        of: (line) => leavers(line)?.interval95[0] ?? null,
      },
      {
        key: 'gUpper',
        title: columns.leaversUpper,
        kind: 'change',
        of: (line) => leavers(line)?.interval95[1] ?? null,
      },
      { key: 'tipping', title: columns.tipping, kind: 'change', of: tipping },
    ],
    lines,
  );
}
