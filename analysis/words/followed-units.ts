import type { Language } from '#instruments/instrument.ts';
import type { Cell, Release, ReleasedScale } from '#analysis/release.ts';
import { totalUnit } from './figure-tables.ts';
import { formatCount, formatNumber } from './numbers.ts';
import { pictureTexts } from './picture-texts.ts';
import { tableOf, type Table } from './table.ts';
import { tableTexts } from './table-texts.ts';

/** A mean in a wave. */
export interface FollowedPoint {
  /** Since the before wave closed. */
  readonly weeks: number;
  readonly mean: number;
  readonly n: number;
}

/** A unit with its mean before and in every later wave that shows one, in order of time. */
export interface FollowedUnit {
  readonly name: string;
  readonly points: readonly FollowedPoint[];
}

/**
 * The total and the groups over the releases of a pilot, each set against the same before wave. The point before is
 * that of the first release; only units with two later points have a line to draw.
 */
export function followedUnits(
  releases: readonly Release[],
  scale: ReleasedScale,
  language: Language,
): FollowedUnit[] {
  const [first] = releases;
  if (first === undefined) return [];
  const names = [
    { name: totalUnit(first, language).name, cells: (release: Release): readonly Cell[] => release.total },
    ...first.groups.map(({ id, name }) => ({
      name,
      cells: (release: Release): readonly Cell[] =>
        release.groups.find((group) => group.id === id)?.cells ?? [],
    })),
  ];
  return names.flatMap(({ name, cells }) => {
    const shown = releases.flatMap((release) => {
      const cell = cells(release).find((one) => one.scale === scale.id);
      return cell?.status === 'shown' ? [{ weeks: Math.round(release.weeksBetween), cell }] : [];
    });
    const [start] = shown;
    if (start === undefined || shown.length < 2) return [];
    const later = shown.map(({ weeks, cell }) => ({ weeks, mean: cell.after, n: cell.n }));
    return [{ name, points: [{ weeks: 0, mean: start.cell.before, n: start.cell.n }, ...later] }];
  });
}

/** The line of the first unit, which is the total wherever that is shown, in a sentence. */
export function followedFinding(
  units: readonly FollowedUnit[],
  scale: ReleasedScale,
  language: Language,
): string {
  const { finding, pointAfter, pointBefore } = pictureTexts[language].followUp;
  const [first] = units;
  if (first === undefined) return '';
  const points = first.points.map(({ weeks, mean }) => {
    const figure = formatNumber(mean, language);
    return weeks === 0 ? pointBefore(figure) : pointAfter(formatCount(weeks, language), figure);
  });
  return finding(scale.title[language], first.name, points.join(', '));
}

/** The lines in words, a sentence a unit. */
export function followedSentences(units: readonly FollowedUnit[], language: Language): string[] {
  const { row, at, start } = pictureTexts[language].followUp;
  return units.map(({ name, points }) =>
    row(
      name,
      points
        .map(({ weeks, mean, n }) => {
          const [figure, people] = [formatNumber(mean, language), formatCount(n, language)];
          return weeks === 0 ? start(figure, people) : at(formatCount(weeks, language), figure, people);
        })
        .join(', '),
    ),
  );
}

/** Every point of the lines. */
export function followedTable(units: readonly FollowedUnit[], language: Language): Table {
  const { columns, captions } = tableTexts[language];
  const lines = units.flatMap(({ name, points }) => points.map((point) => ({ ...point, name })));
  return tableOf<(typeof lines)[number]>(
    captions.followUp,
    [
      { key: 'group', title: columns.unit, kind: 'text', of: ({ name }) => name },
      { key: 'weeks', title: columns.weeks, kind: 'count', of: ({ weeks }) => weeks },
      { key: 'people', title: columns.people, kind: 'count', of: ({ n }) => n },
      { key: 'mean', title: columns.mean, kind: 'number', of: ({ mean }) => mean },
    ],
    lines,
  );
}
