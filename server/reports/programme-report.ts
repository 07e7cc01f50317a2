import type { Language } from '#instruments/instrument.ts';
import { forestChart, type Forest } from '#analysis/charts/forest.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Cell, Release, ReleasedScale, ShownCell, Verdict } from '#analysis/release.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { analysisVersion } from '#analysis/version.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { peopleText } from '#analysis/words/how-drawn.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { formatChange, formatCount } from '#analysis/words/numbers.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { tableOf, type Table } from '#analysis/words/table.ts';
import { tableTexts } from '#analysis/words/table-texts.ts';
import { verdictWords } from '#analysis/words/verdict-words.ts';
import { forestParts } from './forest-parts.ts';
import { figureSlide } from './figure.ts';
import type { Block, Report, ReportFigure, Section } from './model.ts';
import type { ProgrammeReportInput } from './order.ts';
import { inPublic } from './public-release.ts';
import { programmeTexts } from './texts/programme-texts.ts';
import { othersSection } from './sections/others.ts';
import { reportTexts } from './texts/report-texts.ts';

/** One pilot as this audience may see it. */
interface Pilot {
  readonly name: string;
  readonly release: Release;
  readonly hash: string;
}

/**
 * The report over all pilots of a programme, from their releases and nothing else: the totals side by side, never
 * ranked, each with its own interval.
 */
export function programmeReport({
  programme,
  pilots,
  language,
  audience,
  benchmark,
}: ProgrammeReportInput): Report {
  const texts = programmeTexts[language];
  const common = reportTexts[language];
  const seen = pilots.map(({ release, followed, releaseHash, named }, i): Pilot => {
    const shown = audience === 'public' ? inPublic({ release, followed, language }, named).release : release;
    const own = `${shown.organisation.name}: ${shown.pilot.title}`;
    return {
      name: audience === 'public' && !named ? texts.anonymous(i + 1) : own,
      release: coreOf(shown),
      hash: releaseHash,
    };
  });
  const scales = scalesOf(seen);
  const people = seen.reduce((total, { release }) => total + largestTotal(release), 0);
  const count = formatCount(seen.length, language);
  return {
    language,
    title: texts.title,
    subtitle: texts.subtitle(programme, count),
    finding: seen.length === 0 ? texts.none : texts.finding(count, formatCount(people, language)),
    warning: seen.some(({ release }) => release.madeUp) ? common.madeUp : '',
    note: audience === 'public' ? common.public : texts.internal,
    day:
      seen
        .map(({ release }) => release.waves.after)
        .sort()
        .at(-1) ?? '1970-01-01',
    sections: [
      summarySection(seen, audience === 'public' ? scalesInPublic(seen, scales) : scales, language),
      // Rows of single pilots are for staff: an organisation never sees another's, not even without its name.
      ...(audience === 'internal'
        ? [forestSection(seen, scales, language), pilotsSection(seen, language)]
        : []),
      othersSection(benchmark, language, audience === 'internal'),
      ...methodSections(seen, language),
      ...(audience === 'internal' ? [appendixSection(seen, scales, language)] : []),
    ],
  };
}

/** The scales of all pilots, each once, in the order in which they are met. */
function scalesOf(pilots: readonly Pilot[]): ReleasedScale[] {
  return [
    ...new Map(
      pilots.flatMap(({ release }) => release.scales.map((scale) => [scale.id, scale] as const)),
    ).values(),
  ];
}

function largestTotal({ total }: Release): number {
  return Math.max(0, ...total.map((cell) => (cell.status === 'shown' ? cell.n : 0)));
}

const cellOf = ({ release }: Pilot, { id }: ReleasedScale): Cell =>
  release.total.find(({ scale }) => scale === id) ?? { status: 'withheld', scale: id };

/** From this many organisations it may be told in public how many pilots went up or down, as for the pool (R11). */
const fewestOrganisations = 4;

const scalesInPublic = (pilots: readonly Pilot[], scales: readonly ReleasedScale[]): ReleasedScale[] =>
  scales.filter((scale) => {
    const shown = pilots.filter((pilot) => cellOf(pilot, scale).status === 'shown');
    return new Set(shown.map(({ release }) => release.organisation.id)).size >= fewestOrganisations;
  });

const rises: readonly Verdict[] = ['clearly higher', 'higher, possibly small'];
const falls: readonly Verdict[] = ['clearly lower', 'lower, possibly small'];

/** Of how many pilots a scale rose or fell, as far as that can be said. */
function verdictCounts(scale: ReleasedScale, verdicts: readonly Verdict[], language: Language): string {
  const among = (kinds: readonly Verdict[]): string =>
    formatCount(verdicts.filter((verdict) => kinds.includes(verdict)).length, language);
  const all = formatCount(verdicts.length, language);
  return programmeTexts[language].rows(scale.title[language], all, among(rises), among(falls));
}

function summarySection(
  pilots: readonly Pilot[],
  scales: readonly ReleasedScale[],
  language: Language,
): Section {
  const texts = programmeTexts[language];
  const rows = [...scales].reverse().map((scale) => {
    const verdicts = pilots.flatMap((pilot) => {
      const cell = cellOf(pilot, scale);
      return cell.status === 'shown' ? [cell.verdict] : [];
    });
    return verdictCounts(scale, verdicts, language);
  });
  const [first] = pilots;
  const warned = first === undefined ? null : cautions(first.release, language);
  return {
    id: 'summary',
    title: texts.sections.summary,
    blocks: [
      { kind: 'text', text: texts.lead },
      rows.length === 0 ? { kind: 'text', text: texts.fewOrganisations } : { kind: 'list', items: rows },
      ...(warned === null
        ? []
        : [{ kind: 'box', heading: warned.heading, items: warned.sentences } as const]),
    ],
    slides: [
      {
        title: texts.lead,
        figure: null,
        points: rows.length === 0 ? [texts.fewOrganisations] : rows,
        notes: '',
      },
    ],
  };
}

/** A forest a scale: every pilot with its own interval. Those with too few people are named, not drawn. */
function forestSection(
  pilots: readonly Pilot[],
  scales: readonly ReleasedScale[],
  language: Language,
): Section {
  const texts = programmeTexts[language];
  const figures = [...scales].reverse().flatMap((scale) => forestFigures(pilots, scale, language));
  const few = pilots.filter((pilot) => scales.every((scale) => cellOf(pilot, scale).status === 'withheld'));
  const named: Block[] =
    few.length === 0
      ? []
      : [
          { kind: 'heading', text: texts.tooFew },
          { kind: 'list', items: few.map(({ name }) => name) },
        ];
  return {
    id: 'pooled',
    title: texts.sections.pooled,
    blocks: [{ kind: 'text', text: texts.lead }, ...figures, ...named],
    slides: figures.map((figure) => ({ ...figureSlide(figure), when: texts.when })),
  };
}

function forestFigures(pilots: readonly Pilot[], scale: ReleasedScale, language: Language): ReportFigure[] {
  const shown = pilots.flatMap((pilot) => {
    const cell = cellOf(pilot, scale);
    return cell.status === 'shown' ? [{ name: pilot.name, cell }] : [];
  });
  const verdicts = shown.map(({ cell }) => cell.verdict);
  const caption = verdictCounts(scale, verdicts, language);
  const version = pilots.at(-1)?.release.versions.analysis ?? analysisVersion;
  const alongside = shown.map(({ cell }) => ({ lower: cell.interval95[0], upper: cell.interval95[1] }));
  return forestParts(shown).map(({ rows, suffix, mark }) => ({
    kind: 'figure',
    id: `forest-${scale.id}${suffix}`,
    title: `${pictureTexts[language].titles.forest(scale.title[language])}${mark}`,
    caption,
    ...drawnForest(rows, { scale, version, language, alongside }),
  }));
}

interface ForestWords {
  readonly scale: ReleasedScale;
  readonly version: string;
  readonly alongside: NonNullable<Forest['alongside']>;
  readonly language: Language;
}

function drawnForest(
  shown: readonly { readonly name: string; readonly cell: ShownCell }[],
  { scale, version, alongside, language }: ForestWords,
): Pick<ReportFigure, 'made' | 'description' | 'draw'> {
  const { forest: words, made } = pictureTexts[language];
  const rows = shown.map(({ name, cell: { change, interval95 } }) => {
    const [lower, upper] = interval95;
    return { name, estimate: change, lower, upper, shrunken: null };
  });
  const forest: Forest = { rows, pooled: null, prediction: null, sesoi: scale.sesoi, alongside };
  const change = (value: number): string => formatChange(value, language);
  const people = peopleText(
    shown.map(({ cell }) => cell.n),
    language,
  );
  return {
    made: [made.line(made.how.pilots), ...people, made.pilotsVersions(version)].join(' '),
    description: rows
      .map(({ name, estimate, lower, upper }) =>
        words.row(name, change(estimate), change(lower), change(upper)),
      )
      .join(' '),
    draw: () => forestChart(forest, [words.axis], { language, layout: 'wide' }),
  };
}

function pilotsSection(pilots: readonly Pilot[], language: Language): Section {
  const texts = programmeTexts[language];
  return {
    id: 'pilots',
    title: texts.sections.pilots,
    blocks: pilots.map(({ name, release }) => ({
      kind: 'terms',
      items: [{ term: name, text: `${findingTitle(release, language)}.` }],
    })),
    slides: [],
  };
}

/** The method and the limits as of the youngest release: they are those of the analysis and its rules. */
function methodSections(pilots: readonly Pilot[], language: Language): Section[] {
  const youngest = pilots.at(-1);
  if (youngest === undefined) return [];
  const { sections } = reportTexts[language];
  const items = howMade(youngest.release, language).map(({ heading, text }) => ({ term: heading, text }));
  return [{ id: 'method', title: sections.method, blocks: [{ kind: 'terms', items }], slides: [] }];
}

function appendixSection(
  pilots: readonly Pilot[],
  scales: readonly ReleasedScale[],
  language: Language,
): Section {
  const texts = programmeTexts[language];
  const table = programmeTable(pilots, scales, language);
  return {
    id: 'appendix',
    title: texts.sections.appendix,
    blocks: [
      { kind: 'table', table },
      { kind: 'heading', text: texts.hashes },
      { kind: 'terms', items: pilots.map(({ name, hash }) => ({ term: name, text: hash })) },
    ],
    slides: [
      {
        topic: table.caption,
        title: texts.sections.appendix,
        figure: null,
        table,
        points: [],
        notes: table.caption,
      },
    ],
  };
}

/** Every total of every pilot. */
function programmeTable(
  pilots: readonly Pilot[],
  scales: readonly ReleasedScale[],
  language: Language,
): Table {
  const texts = programmeTexts[language];
  const { columns } = tableTexts[language];
  const lines = pilots.flatMap((pilot) =>
    [...scales].reverse().map((scale) => ({ pilot, scale, cell: cellOf(pilot, scale) })),
  );
  type Line = (typeof lines)[number];
  const figure =
    (of: (cell: Extract<Cell, { status: 'shown' }>) => number) =>
    ({ cell }: Line) =>
      cell.status === 'shown' ? of(cell) : null;
  return tableOf<Line>(
    texts.caption,
    [
      { key: 'pilot', title: texts.pilot, kind: 'text', of: ({ pilot }) => pilot.name },
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ scale }) => scale.title[language] },
      { key: 'people', title: columns.people, kind: 'count', of: figure(({ n }) => n) },
      { key: 'change', title: columns.change, kind: 'change', of: figure(({ change }) => change) },
      { key: 'lower', title: columns.lower, kind: 'change', of: figure(({ interval95 }) => interval95[0]) },
      { key: 'upper', title: columns.upper, kind: 'change', of: figure(({ interval95 }) => interval95[1]) },
      {
        key: 'verdict',
        title: columns.verdict,
        kind: 'text',
        of: ({ cell }) => verdictWords(cell, language),
      },
      {
        key: 'weeks',
        title: columns.weeks,
        kind: 'count',
        of: ({ pilot }) => Math.round(pilot.release.weeksBetween),
      },
      {
        key: 'sessions',
        title: columns.sessions,
        kind: 'count',
        of: ({ pilot }) => pilot.release.sessionsHeld,
      },
    ],
    lines,
  );
}
