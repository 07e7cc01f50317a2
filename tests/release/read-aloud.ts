import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '#instruments/instrument.ts';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { releasedCharts, type ReleasedChart } from '#analysis/charts/released-charts.ts';
import { stateCharts } from '#analysis/charts/state-charts.ts';
import { methods } from '#analysis/methods.ts';
import { figureMeanings } from '#analysis/methods-figures.ts';
import type { Cell, CountedQuestion, Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { composeState, type StateRelease } from '#analysis/state-release.ts';
import { benchmarkFinding } from '#analysis/words/benchmark-finding.ts';
import { comparedSentences, distanceSentences } from '#analysis/words/between-groups-sentences.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { listSentences } from '#analysis/words/counted-options.ts';
import { comparisonTable } from '#analysis/words/figure-tables.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { releasedTables } from '#analysis/words/released-tables.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import {
  howStateDrawn,
  howStateMade,
  stateFigures,
  stateLead,
  stateResponse,
  stateSentences,
  stateTable,
} from '#analysis/words/state-words.ts';
import { cellText, type Table } from '#analysis/words/table.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import {
  partly,
  saidInTitles,
  saidOfChanges,
  saidOfEstimates,
  withDifferences,
  wordsOnAScreen,
} from './read-aloud-cases.ts';
import { group, person, releaseInput, variedPeople } from './organisation.ts';

/*
 * Everything that is said of results, as it is read aloud before it is committed: `read-aloud.nl.txt` and
 * `read-aloud.en.txt`. After a change of words or figures: `node tests/release/read-aloud.ts`, and read what changed.
 */

/** The committed file of a language. */
export const readAloudFile = (language: Language): string =>
  fileURLToPath(new URL(`read-aloud.${language}.txt`, import.meta.url));

const answers = { before: [2, 4, 8, 10, 6], after: [1, 3, 8, 10, 8] };

/** The same figures with the answers counted, as a release of larger groups has them. */
export const withAnswers = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) =>
    cell.status === 'shown' && cell.detail !== null ? { ...cell, detail: { ...cell.detail, answers } } : cell,
  );

function question(id: string, nl: string, en: string, count: number): CountedQuestion {
  const options = ['Moed', 'Rust', 'Openheid', 'Zorg'].map((word, i) => ({
    id: `${id}${String(i)}`,
    text: { nl: word, en: `${word} (en)` },
  }));
  const cells = [null, 'a'].flatMap((of) =>
    (['before', 'after'] as const).map((wave) => ({
      group: of,
      wave,
      n: count + (of === null ? 20 : 0),
      counts: [count - 5, null, 5, 0],
    })),
  );
  return { id, text: { nl, en }, options, cells };
}

/** People before and after whose answers cannot be matched. */
export const unlinked: Release['unlinked'] = [
  {
    scale: 'beroepstrots',
    nBefore: 20,
    nAfter: 18,
    before: 3,
    after: 3.2,
    change: 0.2,
    interval95: [-0.1, 0.5],
    verdict: 'too few people to tell',
  },
];

function everything(): Release {
  const release = makeRelease(
    releaseInput([
      group('a', variedPeople(14), { name: 'Directie Bereikbaarheid' }),
      group('b', [...variedPeople(23), ...Array.from({ length: 6 }, (_, i) => person(2 + i / 2, null))], {
        name: 'Leidinggevenden',
      }),
      group('c', variedPeople(7), { name: 'Directie Kennis' }),
      group('d', variedPeople(3), { name: 'Directie Klein' }),
      group('v', variedPeople(12), { name: 'Vergelijking', comparison: true }),
    ]),
  );
  return {
    ...release,
    unlinked,
    groups: release.groups.map((each) => ({ ...each, cells: withAnswers(each.cells) })),
    values: [
      question('w', 'Welke waarden zijn voor u het belangrijkst?', 'Which values matter most to you?', 14),
    ],
    ratings: [question('r', 'Wat vond u van het traject?', 'What did you think of the programme?', 12)],
  };
}

const lower = (n: number) =>
  Array.from({ length: n }, (_, i) => person(3.5 + (i % 4) * 0.25, 2.5 + (i % 5) * 0.2));

/** What can come out: everything at once, a fall, too few people, nobody's figures. */
function releases(): readonly (readonly [string, Release])[] {
  const all = everything();
  return [
    ['everything', all],
    ['follow-up', { ...all, later: { wave: 3, kind: 'follow-up' }, weeksBetween: 40 }],
    ['lower', makeRelease(releaseInput([group('a', lower(18)), group('b', lower(15))]))],
    ['one group of six', makeRelease(releaseInput([group('a', variedPeople(6))]))],
    ['a total only', makeRelease(releaseInput([group('a', variedPeople(3)), group('b', variedPeople(2))]))],
    ['nothing to show', makeRelease(releaseInput([group('a', variedPeople(3))]))],
    ['groups that differ', withDifferences(all)],
  ];
}

/** States of a pilot before it began: with all figures, with some, with none. */
export function states(): readonly StateRelease[] {
  const [all, ...others] = [[14, 12], [14, 3], [3]].map((sizes) => {
    const { about, scales, threshold, groups } = releaseInput(
      sizes.map((size, i) => group(`g${String(i)}`, variedPeople(size), { comparison: i === 1 })),
    );
    const { madeUp, pilot, organisation, programme, instrument, waves } = about;
    const stated = { madeUp, pilot, organisation, programme, instrument, closedOn: waves.before };
    return composeState({ about: stated, scales, threshold, groups }, 1).release;
  });
  return all === undefined ? [] : [all, partly(all), ...others];
}

function tableLines(table: Table | null, language: Language): string[] {
  if (table === null) return [];
  const { caption, columns, rows } = table;
  const line = (row: Table['rows'][number]): string =>
    columns.map((column, i) => cellText(row[i] ?? null, column, language)).join(' | ');
  return [
    caption,
    columns
      .map(({ key, title, kind, decimals }) => `${title} (${key}, ${kind}, ${String(decimals)})`)
      .join(' | '),
    ...rows.map(line),
  ];
}

function sentencesOf(release: Release, language: Language): string[] {
  const units = [{ name: '', comparison: false, cells: release.total }, ...release.groups];
  return units.flatMap(({ name, comparison, cells }) => [
    name,
    ...cells.flatMap((cell) =>
      release.scales
        .filter(({ id }) => id === cell.scale)
        .flatMap((scale) => {
          const total = comparison ? null : (release.total.find(({ scale: id }) => id === scale.id) ?? null);
          return [
            cellHeading(cell, scale, language),
            ...groupSentences(cell, total, scale, language, laterWaveOf(release)),
          ];
        }),
    ),
  ]);
}

function pictureLines(charts: readonly ReleasedChart[], language: Language): string[] {
  return charts.flatMap(({ id, title, finding, made, description, table }) => [
    `[${id}]`,
    title,
    finding,
    made,
    description,
    ...tableLines(table, language),
  ]);
}

function saidOf(release: Release, language: Language): string[] {
  const { distances = [], comparison = [], values = [], ratings = [] } = release;
  const { heading, sentences } = cautions(release, language);
  return [
    findingTitle(release, language),
    ...leadSentences(release, language),
    ...sentencesOf(release, language),
    ...distances.flatMap((distance) => distanceSentences(distance, release, language)),
    ...comparison.flatMap((compared) => comparedSentences(compared, language)),
    ...(comparison.length === 0 ? [] : tableLines(comparisonTable(comparison, release, language), language)),
    ...listSentences(values, null, language),
    ...listSentences(ratings, 'a', language),
    heading,
    ...sentences,
    ...howMade(release, language).flatMap(({ heading: part, text }) => [part, text]),
    ...releasedTables(release, language).flatMap(({ name, table }) => [name, ...tableLines(table, language)]),
    ...pictureLines(releasedCharts(release, language), language),
  ];
}

function saidOfState(state: StateRelease, language: Language): string[] {
  const text = stateTexts[language];
  const { total } = state;
  return [
    ...stateLead(state, language),
    ...pictureLines(stateCharts(state, language), language),
    ...(stateSentences(total, state, language) ?? []),
    ...tableLines(stateTable(total, state, language), language),
    ...tableLines(stateFigures(state, language), language),
    howStateDrawn(total, state, language),
    stateResponse(state, language) ?? '',
    ...howStateMade(state, language).flatMap(({ heading, text: part }) => [heading, part]),
    ...text.cautions.sentences,
  ];
}

function saidOverTime(language: Language): string[] {
  const all = everything();
  const later: Release = { ...all, later: { wave: 3, kind: 'follow-up' }, weeksBetween: 40 };
  const last: Release = { ...withDifferences(all), weeksBetween: 66, groups: all.groups.slice(1) };
  return [[all, later, last], [all]].flatMap((releases) =>
    pictureLines(followedCharts(releases, language), language),
  );
}

function saidOfPools(language: Language): string[] {
  const [scale] = everything().scales;
  if (scale === undefined) return [];
  const pools = [
    [0.1, 0.5],
    [-0.5, -0.1],
    [-0.2, 0.4],
  ] as const;
  return [
    benchmarkFinding(scale, null, language),
    ...pools.map((interval95) =>
      benchmarkFinding(scale, { k: 6, estimate: (interval95[0] + interval95[1]) / 2, interval95 }, language),
    ),
  ];
}

const saidOfMethods = (language: Language): string[] => [
  ...Object.entries(methods).flatMap(([id, { name, text, formula, source, r }]) => [
    `${id}: ${name[language]}. ${text[language]}`,
    `${formula} | ${source[language]} | ${r}`,
  ]),
  ...Object.entries(figureMeanings).map(([name, meaning]) => `${name}: ${meaning}`),
];

/** Everything that is said of results in a language, a sentence or a row of a table on each line, each once. */
export function readAloud(language: Language): string {
  const parts: [string, string[]][] = [
    ...releases().map(([name, release]): [string, string[]] => [name, saidOf(release, language)]),
    ...states().map((state, i): [string, string[]] => [
      `state ${String(i + 1)}`,
      saidOfState(state, language),
    ]),
    ['over time', saidOverTime(language)],
    ['pools', saidOfPools(language)],
    ['changes', saidOfChanges(language)],
    ['estimates', saidOfEstimates(language)],
    ['titles', saidInTitles(language)],
    ['on a screen', wordsOnAScreen(language)],
    ['methods', saidOfMethods(language)],
  ];
  return [...new Set(parts.flatMap(([name, lines]) => [`# ${name}`, ...lines])), ''].join('\n');
}

if (import.meta.main) {
  for (const language of ['nl', 'en'] as const) writeFileSync(readAloudFile(language), readAloud(language));
}
