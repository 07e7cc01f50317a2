import type { Language } from '#instruments/instrument.ts';
import type { CountedQuestion, Release } from '#analysis/release.ts';
import { laterWaveOf } from './later-wave.ts';
import { listed } from './list.ts';
import { formatCount } from './numbers.ts';
import { pictureTexts } from './picture-texts.ts';
import { tableOf, type Table } from './table.ts';
import { tableTexts } from './table-texts.ts';

/** An option and how many people chose it. */
export interface ListedOption {
  readonly words: string;
  readonly count: number;
}

/** What a unit chose, the most chosen first; options that may not be told are left out. */
export interface ListedCounts {
  readonly n: number;
  readonly options: readonly ListedOption[];
}

/** The choices of a unit in its latest wave; `null` where they may not be shown. */
export function countsOf(
  { options, cells }: CountedQuestion,
  group: string | null,
  language: Language,
): ListedCounts | null {
  const own = cells.filter((cell) => cell.group === group);
  const cell = own.find(({ wave }) => wave === 'after') ?? own[0];
  if (cell === undefined) return null;
  const told = options.flatMap(({ text }, i) => {
    const count = cell.counts[i] ?? null;
    return count === null || count === 0 ? [] : [{ words: text[language], count }];
  });
  if (told.length === 0) return null;
  return { n: cell.n, options: told.toSorted((a, b) => b.count - a.count) };
}

/** What was named most, question by question, in a sentence each. */
export function listSentences(
  questions: readonly CountedQuestion[],
  group: string | null,
  language: Language,
): string[] {
  const { row } = pictureTexts[language].lists;
  return questions.flatMap((question) => {
    const counts = countsOf(question, group, language);
    if (counts === null) return [];
    const most = counts.options
      .slice(0, 3)
      .map(({ words, count }) => `${words} (${formatCount(count, language)})`);
    return [row(question.text[language], listed(most, language), formatCount(counts.n, language))];
  });
}

interface Line {
  readonly unit: string;
  readonly question: string;
  readonly option: string;
  readonly wave: string;
  readonly n: number;
  readonly count: number | null;
}

/** Every count of some questions, for the total and each group that has them; `null` when there is none. */
export function countedTable(
  questions: readonly CountedQuestion[],
  release: Release,
  language: Language,
): Table | null {
  const { columns, captions, waves, total } = tableTexts[language];
  const nameOf = (group: string | null): string =>
    group === null ? total : (release.groups.find(({ id }) => id === group)?.name ?? group);
  const lines = questions.flatMap(({ text, options, cells }) =>
    cells.flatMap(({ group, wave, n, counts }) =>
      options.map((option, i): Line => ({
        unit: nameOf(group),
        question: text[language],
        option: option.text[language],
        wave: waves[wave === 'after' ? laterWaveOf(release) : wave],
        n,
        count: counts[i] ?? null,
      })),
    ),
  );
  if (lines.length === 0) return null;
  return tableOf<Line>(
    captions.counted,
    [
      { key: 'group', title: columns.unit, kind: 'text', of: ({ unit }) => unit },
      { key: 'question', title: columns.question, kind: 'text', of: ({ question }) => question },
      { key: 'option', title: columns.option, kind: 'text', of: ({ option }) => option },
      { key: 'wave', title: columns.wave, kind: 'text', of: ({ wave }) => wave },
      { key: 'people', title: columns.people, kind: 'count', of: ({ n }) => n },
      { key: 'count', title: columns.chose, kind: 'count', of: ({ count }) => count },
    ],
    lines,
  );
}
