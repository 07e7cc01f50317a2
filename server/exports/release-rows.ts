import type { Cell, CountedQuestion, Release, ResponseCounts, TotalCell } from '#analysis/release.ts';
import { tippingPointOf } from '#analysis/tipping-point.ts';
import type { TableCell } from '#analysis/words/table.ts';
import type { FigureName } from './texts/export-texts.ts';

/** One released figure. */
export interface ReleasedFigure {
  /** What the figure is about: the whole pilot, a group, two groups, with and without a trajectory, a list, who took part. */
  readonly section:
    'total' | 'group' | 'distance' | 'comparison' | 'unlinked' | 'values' | 'ratings' | 'response';
  /** Id of the group; of two groups for a distance, else empty. */
  readonly group: string;
  readonly other: string;
  readonly name: string;
  readonly scale: string;
  readonly figure: FigureName;
  /** For numbers of answers: which answer; for lists: which option. */
  readonly item: TableCell;
  readonly value: TableCell;
}

/** The columns of the long form, in order. */
export const rowColumns = ['section', 'group', 'other', 'name', 'scale', 'figure', 'item', 'value'] as const;

type Place = Pick<ReleasedFigure, 'section' | 'group' | 'other' | 'name' | 'scale'>;

/** Every figure of a release, one a row: for programs. A withheld cell has no row. */
export function releaseRows(release: Release): ReleasedFigure[] {
  const lowest = new Map(release.scales.map(({ id, range }) => [id, range[0]]));
  const rowsOf = (cells: readonly (Cell | TotalCell)[], place: Omit<Place, 'scale'>): ReleasedFigure[] =>
    cells.flatMap((cell) => cellRows(cell, { ...place, scale: cell.scale }, lowest.get(cell.scale) ?? 1));
  const nameOf = (id: string): string => release.groups.find((group) => group.id === id)?.name ?? id;
  return [
    ...(release.unlinked ?? []).flatMap(({ scale, nBefore, nAfter, verdict, ...figures }) => {
      const place = { section: 'unlinked', group: '', other: '', name: '', scale } as const;
      return [...rows(place, { nBefore, nAfter, verdict }), ...shiftRows(figures, place)];
    }),
    ...countedRows('values', release.values ?? []),
    ...countedRows('ratings', release.ratings ?? []),
    ...rowsOf(release.total, { section: 'total', group: '', other: '', name: '' }),
    ...release.groups.flatMap(({ id, name, cells }) =>
      rowsOf(cells, { section: 'group', group: id, other: '', name }),
    ),
    ...(release.distances ?? []).flatMap(({ scale, groups: [group, other], ...figures }) => {
      const name = `${nameOf(group)} / ${nameOf(other)}`;
      return shiftRows(figures, { section: 'distance', group, other, name, scale });
    }),
    ...(release.comparison ?? []).flatMap(({ scale, by, nTrained, nComparison, difference, interval95 }) =>
      rows(
        { section: 'comparison', group: '', other: '', name: '', scale },
        { by, nTrained, nComparison, difference, lower95: interval95[0], upper95: interval95[1] },
      ),
    ),
    ...responseRows(release.response, { group: '', name: '' }),
    ...release.groups.flatMap(({ id, name, response }) => responseRows(response, { group: id, name })),
  ];
}

/** Who was asked and who took part, roughly: a band without an upper end has no row for it. */
function responseRows(
  response: ResponseCounts | null | undefined,
  unit: Pick<Place, 'group' | 'name'>,
): ReleasedFigure[] {
  if (response == null) return [];
  const { invited, before, after } = response;
  return rows(
    { section: 'response', other: '', scale: '', ...unit },
    {
      invitedAtLeast: invited.atLeast,
      invitedAtMost: invited.atMost,
      answeredBeforeAtLeast: before.answered.atLeast,
      answeredBeforeAtMost: before.answered.atMost,
      rateBefore: before.rate,
      answeredAfterAtLeast: after.answered.atLeast,
      answeredAfterAtMost: after.answered.atMost,
      rateAfter: after.rate,
    },
  );
}

/** What people chose: a row for the people asked, and one for each option that may be told. */
function countedRows(section: 'values' | 'ratings', questions: readonly CountedQuestion[]): ReleasedFigure[] {
  return questions.flatMap(({ id, options, cells }) =>
    cells.flatMap(({ group, wave, n, counts }) => {
      const place = { section, group: group ?? '', other: wave, name: '', scale: id };
      return [
        ...rows(place, { n }),
        ...options.flatMap((option, i): ReleasedFigure[] => {
          const value = counts[i] ?? null;
          return value === null ? [] : [{ ...place, figure: 'chose', item: option.id, value }];
        }),
      ];
    }),
  );
}

/** Figures by their names. */
type Figures = Partial<Readonly<Record<FigureName, TableCell>>>;

function rows(place: Place, figures: Figures): ReleasedFigure[] {
  return names.flatMap((figure) => {
    const value = figures[figure];
    return value === undefined || value === null ? [] : [{ ...place, figure, item: null, value }];
  });
}

function shiftRows(
  {
    before,
    after,
    change,
    interval95,
  }: {
    readonly before: number;
    readonly after: number;
    readonly change: number;
    readonly interval95: readonly [number, number];
  },
  place: Place,
): ReleasedFigure[] {
  return rows(place, { before, after, change, lower95: interval95[0], upper95: interval95[1] });
}

function cellRows(cell: Cell | TotalCell, place: Place, lowest: number): ReleasedFigure[] {
  if (cell.status === 'withheld') return [];
  const { n, verdict, detail, second, leavers } = cell;
  const counted = (figure: FigureName, counts: readonly number[]): ReleasedFigure[] =>
    counts.map((value, i) => ({ ...place, figure, item: lowest + i, value }));
  return [
    ...rows(place, { n, verdict, ...('basis' in cell ? { basis: cell.basis } : {}) }),
    ...shiftRows(cell, place),
    ...rows(place, {
      g: detail?.gAv ?? null,
      lower80: detail?.interval80[0] ?? null,
      upper80: detail?.interval80[1] ?? null,
      lower50: detail?.interval50[0] ?? null,
      upper50: detail?.interval50[1] ?? null,
      detectable: detail?.detectable ?? null,
      higher: detail?.shares?.higher ?? null,
      same: detail?.shares?.same ?? null,
      lower: detail?.shares?.lower ?? null,
      secondPeople: second?.people ?? null,
      secondChange: second?.change ?? null,
      secondLower95: second?.interval95[0] ?? null,
      secondUpper95: second?.interval95[1] ?? null,
      leavers: leavers?.n ?? null,
      leaversG: leavers?.g ?? null,
      leaversLower95: leavers?.interval95[0] ?? null,
      leaversUpper95: leavers?.interval95[1] ?? null,
      tippingPoint: tippingPointOf(cell),
    }),
    ...counted('answersBefore', detail?.answers?.before ?? []),
    ...counted('answersAfter', detail?.answers?.after ?? []),
  ];
}

/** Every name of a figure, in the order in which a cell tells them. */
export const names = [
  'n',
  'verdict',
  'basis',
  'before',
  'after',
  'change',
  'lower95',
  'upper95',
  'g',
  'lower80',
  'upper80',
  'lower50',
  'upper50',
  'detectable',
  'higher',
  'same',
  'lower',
  'answersBefore',
  'answersAfter',
  'secondPeople',
  'secondChange',
  'secondLower95',
  'secondUpper95',
  'leavers',
  'leaversG',
  'leaversLower95',
  'leaversUpper95',
  'tippingPoint',
  'nTrained',
  'nComparison',
  'difference',
  'nBefore',
  'nAfter',
  'chose',
  'by',
  'invitedAtLeast',
  'invitedAtMost',
  'answeredBeforeAtLeast',
  'answeredBeforeAtMost',
  'rateBefore',
  'answeredAfterAtLeast',
  'answeredAfterAtMost',
  'rateAfter',
] as const satisfies readonly FigureName[];
