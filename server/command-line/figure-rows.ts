import type { analyseStudy } from './analyse-study.ts';

export type StudyResults = ReturnType<typeof analyseStudy>;

/** Which part of the results a figure belongs to. */
export type Section = 'group' | 'total' | 'benchmark' | 'comparison' | 'reliability';

/** One figure of the results. Names that do not apply are empty. */
export interface FigureRow {
  readonly section: Section;
  readonly pilot: string;
  readonly group: string;
  readonly scale: string;
  /** `before`, `after` or a follow-up, where a figure is about one wave; else empty: after against before. */
  readonly wave: string;
  /** The function that made the figure, such as `paired`. */
  readonly method: string;
  /** The name of the figure in the function's result. */
  readonly figure: string;
  /** Which one of several: an item, a pilot. */
  readonly item: string;
  /** A number at full precision with a decimal point, `true`, `false` or a word; empty = there is no such figure. */
  readonly value: string;
}

/** The columns of the long table, in order. */
export const figureColumns = [
  'section',
  'pilot',
  'group',
  'scale',
  'wave',
  'method',
  'figure',
  'item',
  'value',
] as const satisfies readonly (keyof FigureRow)[];

type Place = Pick<FigureRow, 'section' | 'scale'> & Partial<FigureRow>;
type Cell = StudyResults['pilots'][number]['groups'][number]['scales'][number];
type Total = StudyResults['pilots'][number]['total']['scales'][number];

/** Every figure of the results as one long table, in the order of the results. */
export function figureRows(results: StudyResults): FigureRow[] {
  const { pilots, benchmark, comparison, reliability } = results;
  return [
    ...pilots.flatMap(pilotRows),
    ...benchmark.flatMap(benchmarkRows),
    ...comparison.flatMap((found) => {
      const place: Place = { section: 'comparison', scale: found.scale };
      return (['clustered', 'persons', 'ancova'] as const).flatMap((method) =>
        fields({ ...place, method }, found[method]),
      );
    }),
    ...reliability.flatMap(({ scale, items, before, after }) =>
      (
        [
          ['before', before],
          ['after', after],
        ] as const
      ).flatMap(([wave, alpha]) =>
        fields({ section: 'reliability', scale, wave, method: 'cronbachAlpha' }, alpha, items),
      ),
    ),
  ];
}

function pilotRows({ pilot, groups, total }: StudyResults['pilots'][number]): FigureRow[] {
  const name = pilot ?? '';
  return [
    ...groups.flatMap(({ group, scales }) =>
      scales.flatMap((cell) =>
        cellRows({ section: 'group', pilot: name, group: group ?? '', scale: cell.scale }, cell),
      ),
    ),
    ...total.scales.flatMap((cell) => totalRows({ section: 'total', pilot: name, scale: cell.scale }, cell)),
  ];
}

function totalRows(place: Place, cell: Total): FigureRow[] {
  return [
    ...cellRows(place, cell),
    ...fields({ ...place, method: 'pairedOverGroups' }, cell.pairedOverGroups),
  ];
}

const cellMethods = [
  'paired',
  'standardized',
  'signedRank',
  'signFlip',
  'mixed',
  'unlinked',
  'equivalence',
  'shares',
  'detectable',
  'attrition',
] as const;

function cellRows(place: Place, cell: Cell): FigureRow[] {
  return [
    ...fields({ ...place, method: 'n' }, cell.n),
    ...cellMethods.flatMap((method) => fields({ ...place, method }, cell[method])),
    ...(['before', 'after'] as const).flatMap((wave) =>
      fields({ ...place, wave, method: 'ends' }, cell.ends[wave]),
    ),
    row({ ...place, method: 'verdict', figure: 'word' }, cell.verdict),
    ...sensitivityRows(place, cell.sensitivity),
    ...cell.followUps.flatMap(({ wave, paired, verdict }) => [
      ...fields({ ...place, wave, method: 'paired' }, paired),
      row({ ...place, wave, method: 'verdict', figure: 'word' }, verdict),
    ]),
  ];
}

function sensitivityRows(place: Place, sensitivity: Cell['sensitivity']): FigureRow[] {
  if ('status' in sensitivity) return fields({ ...place, method: 'sensitivity' }, sensitivity);
  const { flagged, withoutFlagged, disagreements, pairsNeeded } = sensitivity;
  return [
    ...fields({ ...place, method: 'flagged' }, flagged),
    ...fields({ ...place, method: 'withoutFlagged' }, withoutFlagged),
    ...Object.entries(disagreements).flatMap(([item, found]) =>
      (['sign', 'outside', 'verdict'] as const).map((figure) =>
        row({ ...place, method: 'disagreement', figure, item }, found.includes(figure)),
      ),
    ),
    row({ ...place, method: 'pairsNeeded', figure: 'n' }, pairsNeeded),
  ];
}

function benchmarkRows({ scale, pooled, pilots }: StudyResults['benchmark'][number]): FigureRow[] {
  const names = pilots.map((pilot) => pilot ?? '');
  return fields({ section: 'benchmark', scale, method: 'pooled' }, pooled, names);
}

/** A row for each field of a result; a list gives a row for each of its items. */
function fields(place: Place, result: object, items: readonly string[] = []): FigureRow[] {
  return Object.entries<unknown>({ ...result }).flatMap(([figure, value]) =>
    Array.isArray(value)
      ? value.flatMap((entry: unknown, i) =>
          listed({ ...place, figure, item: items[i] ?? String(i + 1) }, entry),
        )
      : [row({ ...place, figure }, value)],
  );
}

/** An entry of a list: a value, or a few named ones. */
function listed(place: Place, entry: unknown): FigureRow[] {
  if (typeof entry !== 'object' || entry === null) return [row(place, entry)];
  return Object.entries<unknown>({ ...entry }).map(([name, value]) =>
    row({ ...place, figure: `${place.figure}.${name}` }, value),
  );
}

function row(place: Place, value: unknown): FigureRow {
  const none = { pilot: '', group: '', wave: '', method: '', figure: '', item: '' };
  return { ...none, ...place, value: textOf(value) };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
