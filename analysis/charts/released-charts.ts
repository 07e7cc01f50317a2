import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Cell, GroupDistance, Release, ReleasedGroup, ReleasedScale } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { distanceSentences } from '#analysis/words/between-groups-sentences.ts';
import { chartDescription } from '#analysis/words/chart-words.ts';
import { countedTable, listSentences } from '#analysis/words/counted-options.ts';
import {
  answersTable,
  changeTable,
  distanceTable,
  iconTable,
  totalUnit,
  unitsOf,
  type Unit,
} from '#analysis/words/figure-tables.ts';
import { findingOnScales, findingTitle } from '#analysis/words/finding-title.ts';
import { groupFinding, groupsFinding } from '#analysis/words/group-finding.ts';
import { howDrawn } from '#analysis/words/how-drawn.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { formatCount } from '#analysis/words/numbers.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import type { Table } from '#analysis/words/table.ts';
import { groupDistance } from './group-distance.ts';
import { groupProfile } from './group-profile.ts';
import { iconArray } from './icon-array.ts';
import type { ChartOptions } from './options.ts';
import { rocket } from './rocket.ts';
import { smallMultiples } from './small-multiples.ts';
import { higherShares, stackedAnswers } from './stacked-answers.ts';
import { twoLists } from './two-lists.ts';

/** A picture of a release with everything that stands beside it. */
export interface ReleasedChart {
  /** Unique within the release, of small letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly finding: string;
  /** How it was made, in a line. */
  readonly made: string;
  /** The picture in words, row by row, for who cannot see it. */
  readonly description: string;
  readonly table: Table;
  readonly draw: (layout: ChartOptions['layout']) => TopLevelSpec;
}

type Make = (release: Release, core: Release, language: Language) => ReleasedChart[];

/** What pictures there are, in the order of a report, each kind with the ids that only it has. */
const kinds: readonly (readonly [ids: RegExp, make: Make])[] = [
  [/^rocket$/, (_, core, language) => [rocketChart(core, language)]],
  [/^group-/, (_, core, language) => core.groups.map((group) => groupChart(core, group, language))],
  [/^groups$/, (_, core, language) => (core.groups.length > 1 ? [groupsChart(core, language)] : [])],
  [/^icons/, (_, core, language) => iconCharts(core, language)],
  [/^answers/, (_, core, language) => answerCharts(core, language)],
  [
    /^distance-/,
    (release, _, language) =>
      topFirst(release.scales).flatMap((scale) => distanceChart(release, scale, language)),
  ],
  [/^module-/, (release, _, language) => moduleCharts(release, language)],
  [/^values/, (release, _, language) => listCharts(release, language)],
];

/**
 * Every picture of a release, in the order of a report: the rocket, each group, then the layers below, and at last the
 * scales of modules. Pure: the same release gives the same pictures.
 */
export function releasedCharts(release: Release, language: Language): ReleasedChart[] {
  const core = coreOf(release);
  return kinds.flatMap(([, make]) => make(release, core, language));
}

/** One of these by its id, without making those of other kinds; `null` when the release has no such picture. */
export function releasedChart(release: Release, id: string, language: Language): ReleasedChart | null {
  const core = coreOf(release);
  const made = kinds.flatMap(([ids, make]) => (ids.test(id) ? make(release, core, language) : []));
  return made.find((chart) => chart.id === id) ?? null;
}

/** The numbers of people behind those cells that are shown. */
function sizesOf(cells: readonly Cell[]): number[] {
  return cells.flatMap((cell) => (cell.status === 'shown' ? [cell.n] : []));
}

const cellsOn = (cells: readonly Cell[], scale: string): Cell[] =>
  cells.filter((cell) => cell.scale === scale);

/** The cells of the groups that lie at either end of those distances. */
function cellsOf({ groups }: Release, distances: readonly GroupDistance[]): Cell[] {
  return distances.flatMap(({ scale, groups: ends }) =>
    groups.flatMap(({ id, cells }) => (ends.includes(id) ? cellsOn(cells, scale) : [])),
  );
}

function rocketChart(release: Release, language: Language): ReleasedChart {
  return {
    id: 'rocket',
    title: messagesIn(language, laterWaveOf(release)).chart.rocketTitle,
    finding: findingTitle(release, language),
    made: howDrawn('total', sizesOf(release.total), release, language),
    description: chartDescription(release.total, release.scales, language),
    table: changeTable([totalUnit(release, language)], release, language),
    draw: (layout) => rocket(release, { language, layout }),
  };
}

function groupChart(release: Release, group: ReleasedGroup, language: Language): ReleasedChart {
  return {
    id: `group-${group.id}`,
    title: messagesIn(language, laterWaveOf(release)).chart.groupTitle(group.name),
    finding: groupFinding(release, group, language),
    made: howDrawn('change', sizesOf(group.cells), release, language),
    description: chartDescription(group.cells, release.scales, language),
    table: changeTable([group], release, language),
    draw: (layout) => groupProfile(release, group, { language, layout }),
  };
}

function groupsChart(release: Release, language: Language): ReleasedChart {
  const { titles, groups } = pictureTexts[language];
  const [, ...units] = unitsOf(release, language);
  return {
    id: 'groups',
    title: titles.groups[laterWaveOf(release)],
    finding: groupsFinding(release, language),
    made: howDrawn('change', sizesOf(release.groups.flatMap(({ cells }) => cells)), release, language),
    description: release.groups
      .map(({ name, cells }) => groups.row(name, chartDescription(cells, release.scales, language)))
      .join(' '),
    table: changeTable(units, release, language),
    draw: (layout) => smallMultiples(release, { language, layout }),
  };
}

/** The numbers of people who went up or down: of the total, then of each group that has them. */
function iconCharts(release: Release, language: Language): ReleasedChart[] {
  const { titles, icons } = pictureTexts[language];
  return unitsWithIds(release, language, 'icons', [titles.icons, titles.iconsOf]).flatMap((one) => {
    const finding = iconRows(release, one.unit, language);
    return drawnChart({
      ...one,
      finding,
      made: howDrawn('icons', sizesOf(one.unit.cells), release, language),
      description: `${finding} ${icons.finding}`,
      table: iconTable([one.unit], release, language),
      draw: (layout) => iconArray(release, one.unit.cells, { language, layout }),
    });
  });
}

/** The answers to each scale taken together: of the total, then of each group that has them. */
function answerCharts(release: Release, language: Language): ReleasedChart[] {
  const { titles } = pictureTexts[language];
  const later = laterWaveOf(release);
  const names = [titles.answers[later], titles.answersOf[later]] as const;
  return unitsWithIds(release, language, 'answers', names).flatMap((one) => {
    const finding = answerRows(release, one.unit, language);
    return drawnChart({
      ...one,
      finding,
      made: howDrawn('answers', sizesOf(one.unit.cells), release, language),
      description: finding,
      table: answersTable([one.unit], release, language),
      draw: (layout) => stackedAnswers(release, one.unit.cells, { language, layout }),
    });
  });
}

interface NamedUnit {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
}

/** The total and every group, with the id and the title of a picture of its own. */
function unitsWithIds(
  release: Release,
  language: Language,
  kind: string,
  [title, titleOf]: readonly [string, (group: string) => string],
): NamedUnit[] {
  return [
    { id: kind, title, unit: totalUnit(release, language) },
    ...release.groups.map((unit) => ({ id: `${kind}-${unit.id}`, title: titleOf(unit.name), unit })),
  ];
}

/** A picture that is not there for every release. */
type MaybeChart = Omit<ReleasedChart, 'table' | 'draw'> & {
  readonly table: Table | null;
  readonly draw: (layout: ChartOptions['layout']) => TopLevelSpec | null;
};

/** The picture when there is anything to draw. */
function drawnChart({ table, draw, ...words }: MaybeChart): ReleasedChart[] {
  const drawn = draw('wide');
  if (table === null || drawn === null) return [];
  return [{ ...words, table, draw: (layout) => draw(layout) ?? drawn }];
}

function answerRows(release: Release, { cells }: Unit, language: Language): string {
  const row = pictureTexts[language].answers.row[laterWaveOf(release)];
  const rows = [...release.scales].reverse().flatMap((scale) => {
    const shares = higherShares(cells, scale);
    if (shares === null) return [];
    const [before, after] = shares.map((share) => formatCount(share, language));
    return [row(scale.title[language], before ?? '', after ?? '')];
  });
  return rows.join(' ');
}

function iconRows({ scales }: Release, { cells }: Unit, language: Language): string {
  const { icons } = pictureTexts[language];
  const count = (n: number): string => formatCount(n, language);
  const rowOf = (scale: ReleasedScale, cell: Cell | undefined): string[] => {
    const shares = cell?.status === 'shown' ? (cell.detail?.shares ?? null) : null;
    if (shares === null) return [];
    const { higher, same, lower } = shares;
    return [icons.row(scale.title[language], count(higher), count(same), count(lower))];
  };
  return [...scales]
    .reverse()
    .flatMap((scale) =>
      rowOf(
        scale,
        cells.find((cell) => cell.scale === scale.id),
      ),
    )
    .join(' ');
}

function distanceChart(release: Release, scale: ReleasedScale, language: Language): ReleasedChart[] {
  const distances = (release.distances ?? []).filter((distance) => distance.scale === scale.id);
  const sentences = distances.map((distance) => distanceSentences(distance, release, language));
  const told = distances.flatMap(({ interval95: [lower, upper] }, i) =>
    lower > 0 || upper < 0 ? (sentences[i] ?? []) : [],
  );
  return drawnChart({
    id: `distance-${scale.id}`,
    title: pictureTexts[language].titles.distance[laterWaveOf(release)](scale.title[language]),
    finding: told.length > 0 ? told.join(' ') : messagesIn(language).distance.unclear,
    made: howDrawn('distance', sizesOf(cellsOf(release, distances)), release, language),
    description: sentences.flat().join(' '),
    table: distanceTable(distances, release, language),
    draw: (layout) => groupDistance(release, scale, { language, layout }),
  });
}

/** The total on the scales that a module added, drawn as a group is. */
function moduleCharts(release: Release, language: Language): ReleasedChart[] {
  const modules = new Map(
    release.scales.flatMap(({ module }) => (module === undefined ? [] : [[module.id, module]])),
  );
  return [...modules.values()].map(({ id, title }) => {
    const scales = release.scales.filter(({ module }) => module?.id === id);
    const within = { ...release, scales };
    const unit = { ...totalUnit(release, language), id: 'total', comparison: false };
    return {
      id: `module-${id}`,
      title: messagesIn(language, laterWaveOf(release)).chart.groupTitle(title[language]),
      finding: findingOnScales({ ...within, groups: [] }, language),
      made: howDrawn(
        'total',
        sizesOf(scales.flatMap((scale) => cellsOn(release.total, scale.id))),
        release,
        language,
      ),
      description: chartDescription(release.total, scales, language),
      table: changeTable([unit], within, language),
      draw: (layout) => groupProfile(within, unit, { language, layout }),
    };
  });
}

/** The lists that people chose from, two beside each other: of everybody, then of each group that has them. */
function listCharts(release: Release, language: Language): ReleasedChart[] {
  const { titles, lists } = pictureTexts[language];
  const { values = [] } = release;
  const units = [
    { id: 'values', title: titles.lists, group: null },
    ...release.groups.map(({ id, name }) => ({ id: `values-${id}`, title: titles.listsOf(name), group: id })),
  ];
  return units.flatMap(({ id, title, group }) => {
    const sentences = listSentences(values, group, language);
    const own = values.map((question) => ({
      ...question,
      cells: question.cells.filter((cell) => cell.group === group),
    }));
    return drawnChart({
      id,
      title,
      finding: [...sentences, lists.reading].join(' '),
      made: howDrawn(
        'lists',
        own.flatMap(({ cells }) => cells.map(({ n }) => n)),
        release,
        language,
      ),
      description: sentences.join(' '),
      table: countedTable(own, release, language),
      draw: (layout) => twoLists(values, group, { language, layout }),
    });
  });
}
