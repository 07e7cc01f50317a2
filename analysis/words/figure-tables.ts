import type { Language } from '#instruments/instrument.ts';
import type {
  Cell,
  ComparedScale,
  GroupDistance,
  Release,
  ReleasedScale,
  ShownCell,
} from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { laterWaveOf } from './later-wave.ts';
import { formatPoints } from './numbers.ts';
import { tableOf, type ColumnOf, type Table } from './table.ts';
import { tableTexts } from './table-texts.ts';
import { verdictWords } from './verdict-words.ts';

/** A group or the total, by the name it has in tables. */
export interface Unit {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** A cell beside its unit and scale. */
export interface Line {
  readonly unit: string;
  readonly scale: ReleasedScale;
  readonly cell: Cell;
}

/** The total and every group, in the order of the release. */
export function unitsOf(release: Release, language: Language): Unit[] {
  const texts = tableTexts[language];
  return [
    totalUnit(release, language),
    ...release.groups.map(({ name, comparison, cells }) => ({
      name: comparison ? texts.comparison(name) : name,
      cells,
    })),
  ];
}

/** The total by its name, which tells when it is over the shown groups only. */
export function totalUnit({ total }: Release, language: Language): Unit {
  const texts = tableTexts[language];
  const isPartial = total.some((cell) => cell.status === 'shown' && cell.basis === 'shown-groups');
  return { name: isPartial ? texts.totalShown : texts.total, cells: total };
}

/** A line for every scale of every unit, the top stage first. */
export function linesOf(units: readonly Unit[], scales: readonly ReleasedScale[]): Line[] {
  return units.flatMap(({ name, cells }) =>
    topFirst(scales).map((scale) => ({
      unit: name,
      scale,
      cell: cells.find((cell) => cell.scale === scale.id) ?? { status: 'withheld', scale: scale.id },
    })),
  );
}

/** The figures of a line; `null` when they are withheld. */
export const shownOf = ({ cell }: Line): ShownCell | null => (cell.status === 'shown' ? cell : null);

/** Change, interval and verdict of every scale of the units; with one unit its name is left out. */
export function changeTable(units: readonly Unit[], release: Release, language: Language): Table {
  const { columns, captions } = tableTexts[language];
  const { scales } = release;
  const lowest = Math.min(...scales.map(({ range }) => range[0]));
  const highest = Math.max(...scales.map(({ range }) => range[1]));
  const caption = captions.changes[laterWaveOf(release)](
    formatPoints(lowest, language),
    formatPoints(highest, language),
  );
  const all: ColumnOf<Line>[] = [
    ...nameColumns(units, language),
    { key: 'people', title: columns.people, kind: 'count', of: (line) => shownOf(line)?.n ?? null },
    { key: 'before', title: columns.before, kind: 'number', of: (line) => shownOf(line)?.before ?? null },
    {
      key: 'after',
      title: columns.after[laterWaveOf(release)],
      kind: 'number',
      of: (line) => shownOf(line)?.after ?? null,
    },
    { key: 'change', title: columns.change, kind: 'change', of: (line) => shownOf(line)?.change ?? null },
    {
      key: 'lower',
      title: columns.lower,
      kind: 'change',
      of: (line) => shownOf(line)?.interval95[0] ?? null,
    },
    {
      key: 'upper',
      title: columns.upper,
      kind: 'change',
      of: (line) => shownOf(line)?.interval95[1] ?? null,
    },
    { key: 'verdict', title: columns.verdict, kind: 'text', of: ({ cell }) => verdictWords(cell, language) },
  ];
  return tableOf(caption, all, linesOf(units, scales));
}

/** Names of unit and scale; with one unit its name is left out. */
export function nameColumns(units: readonly Unit[], language: Language): ColumnOf<Line>[] {
  const { columns } = tableTexts[language];
  const unit: ColumnOf<Line> = { key: 'group', title: columns.unit, kind: 'text', of: (line) => line.unit };
  const scale: ColumnOf<Line> = {
    key: 'scale',
    title: columns.scale,
    kind: 'text',
    of: (line) => line.scale.title[language],
  };
  return units.length === 1 ? [scale] : [unit, scale];
}

/** Numbers of people who rose, stayed or fell, where they were released; `null` when nowhere. */
export function iconTable(units: readonly Unit[], release: Release, language: Language): Table | null {
  const { columns, captions } = tableTexts[language];
  const sharesOf = (line: Line) => shownOf(line)?.detail?.shares ?? null;
  const lines = linesOf(units, release.scales).filter((line) => sharesOf(line) !== null);
  if (lines.length === 0) return null;
  const all: ColumnOf<Line>[] = [
    ...nameColumns(units, language),
    { key: 'higher', title: columns.higher, kind: 'count', of: (line) => sharesOf(line)?.higher ?? null },
    { key: 'same', title: columns.same, kind: 'count', of: (line) => sharesOf(line)?.same ?? null },
    { key: 'lower', title: columns.lowerPeople, kind: 'count', of: (line) => sharesOf(line)?.lower ?? null },
  ];
  return tableOf(captions.icons, all, lines);
}

/** How often each answer was given, where that was released; `null` when nowhere. */
export function answersTable(units: readonly Unit[], release: Release, language: Language): Table | null {
  const { columns, captions, waves } = tableTexts[language];
  const rows = linesOf(units, release.scales).flatMap((line) => {
    const answers = shownOf(line)?.detail?.answers ?? null;
    if (answers === null) return [];
    return (['before', 'after'] as const).map((wave) => ({
      ...line,
      wave: waves[wave === 'after' ? laterWaveOf(release) : wave],
      counts: answers[wave],
    }));
  });
  if (rows.length === 0) return null;
  const lowest = Math.min(...release.scales.map(({ range }) => range[0]));
  const highest = Math.max(...release.scales.map(({ range }) => range[1]));
  const counts = Array.from({ length: highest - lowest + 1 }, (_, i): ColumnOf<(typeof rows)[number]> => {
    const answer = lowest + i;
    return {
      key: `answer${answer}`,
      title: columns.answer(formatPoints(answer, language)),
      kind: 'count',
      of: ({ scale, counts: given }) => given[answer - scale.range[0]] ?? null,
    };
  });
  return tableOf<(typeof rows)[number]>(
    captions.answers,
    [
      ...nameColumns(units, language),
      { key: 'wave', title: columns.wave, kind: 'text', of: ({ wave }) => wave },
      ...counts,
    ],
    rows,
  );
}

const titleIn =
  ({ scales }: Release, language: Language) =>
  (id: string): string =>
    scales.find((scale) => scale.id === id)?.title[language] ?? id;

/** Distances between groups, of all scales or of one. */
export function distanceTable(
  distances: readonly GroupDistance[],
  release: Release,
  language: Language,
): Table {
  const { columns, captions } = tableTexts[language];
  const title = titleIn(release, language);
  const nameOf = (id: string): string => release.groups.find((group) => group.id === id)?.name ?? id;
  return tableOf<GroupDistance>(
    captions.distances,
    [
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ scale }) => title(scale) },
      { key: 'group1', title: columns.first, kind: 'text', of: ({ groups }) => nameOf(groups[0]) },
      { key: 'group2', title: columns.second, kind: 'text', of: ({ groups }) => nameOf(groups[1]) },
      { key: 'before', title: columns.gapBefore, kind: 'change', of: ({ before }) => before },
      {
        key: 'after',
        title: columns.gapAfter[laterWaveOf(release)],
        kind: 'change',
        of: ({ after }) => after,
      },
      { key: 'change', title: columns.change, kind: 'change', of: ({ change }) => change },
      { key: 'lower', title: columns.lower, kind: 'change', of: ({ interval95 }) => interval95[0] },
      { key: 'upper', title: columns.upper, kind: 'change', of: ({ interval95 }) => interval95[1] },
    ],
    distances,
  );
}

/** The trajectory beside the comparison, scale by scale. */
export function comparisonTable(
  compared: readonly ComparedScale[],
  release: Release,
  language: Language,
): Table {
  const { columns, captions, by } = tableTexts[language];
  const title = titleIn(release, language);
  return tableOf<ComparedScale>(
    captions.comparison,
    [
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ scale }) => title(scale) },
      { key: 'by', title: columns.by, kind: 'text', of: (one) => by[one.by] },
      { key: 'trained', title: columns.trained, kind: 'count', of: ({ nTrained }) => nTrained },
      { key: 'comparison', title: columns.compared, kind: 'count', of: ({ nComparison }) => nComparison },
      { key: 'difference', title: columns.difference, kind: 'change', of: ({ difference }) => difference },
      { key: 'lower', title: columns.lower, kind: 'change', of: ({ interval95 }) => interval95[0] },
      { key: 'upper', title: columns.upper, kind: 'change', of: ({ interval95 }) => interval95[1] },
    ],
    compared,
  );
}
