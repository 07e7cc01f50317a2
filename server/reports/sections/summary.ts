import type { Language } from '#instruments/instrument.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Cell, Verdict } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { figureCalled } from '#server/reports/figure.ts';
import { holdsFigures } from '#analysis/words/holds-figures.ts';
import type { SectionInput } from '#server/reports/input.ts';
import type { Section, Term } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';

/** What a board reads in a minute: the finding, the rocket, a sentence or two a scale, and what it does not say. */
export function summarySection({ release, charts, language }: SectionInput): Section {
  const { sections, summary } = reportTexts[language];
  const core = coreOf(release);
  const rocket = figureCalled(charts, 'rocket');
  const hasFigures = holdsFigures(release);
  const [first, ...rest] = cautions(release, language).sentences;
  const read = [...(first === undefined ? [] : [first]), ...readingOf(core.total, language)];
  const warned = hasFigures ? read : [summary.silent];
  const questions = hasFigures ? summary.questions : summary.withoutFigures;
  const hasTotal = core.total.some(({ status }) => status === 'shown');
  const scales = perScale({ release: core, language });
  const facts = factsOf({ release, language });
  return {
    id: 'summary',
    title: sections.summary,
    blocks: [
      ...leadSentences(core, language).map((text) => ({ kind: 'text', text }) as const),
      ...(hasTotal ? rocket : []),
      ...(hasTotal ? [{ kind: 'terms', items: scales } as const] : []),
      {
        kind: 'box',
        heading: cautions(release, language).heading,
        items: warned,
      },
      { kind: 'facts', items: facts },
      // Where no figure may stand, what can be done without one.
      ...(hasFigures
        ? []
        : [{ kind: 'heading', text: summary.talk } as const, { kind: 'list', items: questions } as const]),
    ],
    slides: [
      {
        title: findingTitle(core, language),
        figure: hasTotal ? (rocket[0] ?? null) : null,
        ...(hasTotal ? { beside: scales } : {}),
        points: leadSentences(core, language),
        notes: [...scales.map(({ term, text }) => `${term}. ${text}`), ...warned].join('\n'),
      },
      {
        title: cautions(release, language).heading,
        figure: null,
        points: hasFigures ? [first ?? '', ...rest] : warned,
        notes: '',
      },
      {
        title: summary.talk,
        figure: null,
        points: questions,
        notes: '',
      },
    ],
  };
}

const falls: readonly Verdict[] = ['clearly lower', 'lower, possibly small'];

/** What keeps a board from reading too much into the outcome that it has before it: a fall, or too few people. */
export function readingOf(total: readonly Cell[], language: Language): string[] {
  const { summary } = reportTexts[language];
  const { stricter } = messagesIn(language).cautions;
  const verdicts = total.flatMap((cell) => (cell.status === 'shown' ? [cell.verdict] : []));
  return [
    ...(verdicts.some((verdict) => falls.includes(verdict)) ? [stricter] : []),
    ...(verdicts.includes('too few people to tell') ? [summary.notNothing] : []),
  ];
}

type Spoken = Pick<SectionInput, 'release' | 'language'>;

/** Scale by scale its verdict and the first two sentences about it, the top stage first. */
function perScale({ release, language }: Spoken): Term[] {
  return topFirst(release.scales).map((scale) => {
    const cell = release.total.find((total) => total.scale === scale.id) ?? {
      status: 'withheld' as const,
      scale: scale.id,
    };
    return {
      term: cellHeading(cell, scale, language),
      text: cellSentences(cell, scale, language, laterWaveOf(release)).slice(0, 2).join(' '),
    };
  });
}

function factsOf({ release, language }: Spoken): Term[] {
  const { summary } = reportTexts[language];
  return [
    { term: summary.weeks, text: summary.weeksValue(Math.round(release.weeksBetween)) },
    { term: summary.sessions, text: summary.sessionsValue(release.sessionsHeld) },
    { term: summary.before, text: formatDay(release.waves.before, language) },
    {
      term: release.later?.kind === 'follow-up' ? summary.followUp : summary.after,
      text: formatDay(release.waves.after, language),
    },
  ];
}
