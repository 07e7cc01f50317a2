import { guidesBeside } from '#instruments/guides/conversation-guides.ts';
import type { Beside, Guide } from '#instruments/guides/guide.ts';
import type { Language } from '#instruments/instrument.ts';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import { stateCharts } from '#analysis/charts/state-charts.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Cell, Release, ReleasedGroup, ReleasedScale } from '#analysis/release.ts';
import type { StateCell, StateRelease } from '#analysis/state-release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { saidBetweenWaves } from '#analysis/words/between-waves.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { countsOf } from '#analysis/words/counted-options.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { groupFinding } from '#analysis/words/group-finding.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { listed, uncapitalized } from '#analysis/words/list.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import { stateSentences } from '#analysis/words/state-words.ts';
import { groupSentences, isUnclear } from '#analysis/words/too-few.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import { figureCalled } from './figure.ts';
import type { Report, Slide } from './model.ts';
import { notePages } from './note-pages.ts';
import { readingOf } from './sections/summary.ts';
import { groupSlidesTexts } from './texts/group-slides-texts.ts';
import { reportTexts } from './texts/report-texts.ts';

/** What the slides of a group are made of: what whoever guides it may see of it, and nothing of any other group. */
export interface GroupSlidesInput {
  readonly group: Pick<ReleasedGroup, 'id' | 'name' | 'comparison'>;
  /** Of this group and the total alone; null where the pilot ended without an after wave. */
  readonly release: Release | null;
  readonly state: StateRelease | null;
  /** What people wrote to their group, wave by wave; empty where it is left out. */
  readonly notes: GroupNotes['waves'];
  readonly language: Language;
}

/** What the group has to show, before its questions: of a change, or of one moment. */
interface Shown extends Pick<Report, 'subtitle' | 'finding' | 'day' | 'warning'> {
  /** How long was between the waves and how many sessions were held, or when the one wave was. */
  readonly when: string;
  readonly slides: readonly Slide[];
  /** What its questions go with, beside the three of every talk. */
  readonly beside: readonly Beside[];
}

/**
 * The talk of a group as slides, for its own people to present: what was found in a picture and a sentence a stage, the
 * questions, and room for what they want to tell. A group without figures has a talk all the same.
 */
export function groupSlides(input: GroupSlidesInput): Report {
  const { group, release, state, language } = input;
  const texts = groupSlidesTexts[language];
  const shown =
    state !== null ? shownOfState(input, state) : release !== null ? shownOfChange(input, release) : null;
  if (shown === null) throw new Error('Slides are made of a release or a state.');
  const slides = [
    ...shown.slides,
    ...guideSlides(guidesBeside(...shown.beside), language),
    ...input.notes.flatMap((wave) => noteSlides(wave, language)),
    lastSlide(language),
  ];
  const { finding, day, when, warning, subtitle } = shown;
  return {
    language,
    title: group.name,
    subtitle,
    finding,
    warning,
    note: group.comparison ? texts.comparison : '',
    when,
    day,
    notes: texts.opening.join('\n'),
    sections: [{ id: 'talk', title: group.name, blocks: [], slides: numbered(slides) }],
  };
}

/** Where titles are the same, which of them it is: by its title a slide is chosen from a list. */
function numbered(slides: readonly Slide[]): Slide[] {
  const alike = Map.groupBy(slides, ({ title }) => title);
  return slides.map((slide) => {
    const same = alike.get(slide.title) ?? [];
    if (same.length < 2) return slide;
    return { ...slide, title: `${slide.title} (${String(same.indexOf(slide) + 1)}/${String(same.length)})` };
  });
}

function headOf(
  { pilot, organisation, madeUp }: Pick<Release, 'pilot' | 'organisation' | 'madeUp'>,
  language: Language,
) {
  return {
    subtitle: groupSlidesTexts[language].subtitle(pilot.title, organisation.name),
    warning: madeUp ? reportTexts[language].madeUp : '',
  };
}

const namesOf = (scales: readonly ReleasedScale[], language: Language): string =>
  listed(
    scales.map(({ title }) => uncapitalized(title[language])),
    language,
  );

function shownOfChange({ group, language }: GroupSlidesInput, whole: Release): Shown {
  const texts = groupSlidesTexts[language];
  const release = coreOf(whole);
  const own = release.groups.find(({ id }) => id === group.id);
  const hasFigures = own !== undefined && isShown(own);
  const scales = namesOf(release.scales, language);
  return {
    ...headOf(whole, language),
    finding: hasFigures ? texts.about[laterWaveOf(whole)](scales) : texts.about.none,
    when: betweenOf(whole, group, language),
    day: whole.waves.after,
    beside: besideOf(own),
    slides: [
      ...(hasFigures ? changeSlides(release, own, language) : [noFigures('change', language)]),
      ...totalSlide(release, language),
      ...listsSlide(whole, group.id, language),
    ],
  };
}

/** How long was between the waves, and how many sessions the group had: a comparison had none. */
const betweenOf = (release: Release, { comparison }: GroupSlidesInput['group'], language: Language): string =>
  saidBetweenWaves(comparison ? { ...release, sessionsHeld: 0 } : release, language);

/** Where it cannot be told whether anything changed, the group is asked; where it has no figures, it can do without. */
function besideOf(group: ReleasedGroup | undefined): Beside[] {
  if (group === undefined || !isShown(group)) return ['too-few', 'no-figure'];
  return group.cells.some(isUnclear) ? ['too-few'] : [];
}

function changeSlides(release: Release, group: ReleasedGroup, language: Language): Slide[] {
  const texts = groupSlidesTexts[language];
  const later = laterWaveOf(release);
  const { sentences: warned } = cautions(release, language);
  const isUntold = !group.cells.some((cell) => cell.status === 'shown' && !isUnclear(cell));
  const total = (scale: string) =>
    group.comparison ? null : (release.total.find((cell) => cell.scale === scale) ?? null);
  const stages = topFirst(release.scales).map((scale) => {
    const cell = group.cells.find((one) => one.scale === scale.id) ?? withheld(scale);
    const term = cellHeading(cell, scale, language);
    return {
      told: { term, text: inShort(cell, scale, release, language) },
      said: [`${term}.`, ...groupSentences(cell, total(scale.id), scale, language, later)].join(' '),
    };
  });
  const when = betweenOf(release, group, language);
  const read = texts.picture.change(texts.picture.waves[later]);
  return [
    ...figureCalled(releasedCharts(release, language), `group-${group.id}`).map((figure): Slide => ({
      topic: figure.title,
      title: groupFinding(release, group, language),
      figure,
      points: [],
      when,
      notes: [...read, ...warned].join('\n'),
    })),
    ...threeByThree(stages).map((part): Slide => ({
      title: texts.stages,
      figure: null,
      beside: part.map(({ told }) => told),
      points: [...(isUntold ? [] : warned.slice(0, 1)), ...readingOf(group.cells, language)],
      when,
      notes: part.map(({ said }) => said).join('\n'),
    })),
  ];
}

const withheld = ({ id }: ReleasedScale) => ({ status: 'withheld', scale: id }) as const;

/** As many as fit on a slide. */
const stagesOnSlide = 3;

function threeByThree<T>(items: readonly T[]): T[][] {
  return items.flatMap((_, i) => (i % stagesOnSlide === 0 ? [items.slice(i, i + stagesOnSlide)] : []));
}

/** What is found of all groups together, where that may be told. */
function totalSlide(release: Release, language: Language): Slide[] {
  const { total: texts } = groupSlidesTexts[language];
  if (!isShown({ cells: release.total })) return [];
  const beside = topFirst(release.scales).map((scale) => {
    const cell = release.total.find((one) => one.scale === scale.id) ?? withheld(scale);
    return { term: cellHeading(cell, scale, language), text: inShort(cell, scale, release, language) };
  });
  return figureCalled(releasedCharts(release, language), 'rocket').map((figure) => ({
    topic: texts.topic,
    title: texts.title(uncapitalized(findingTitle(release, language))),
    figure,
    beside: beside.slice(0, stagesOnSlide),
    points: [],
    when: saidBetweenWaves(release, language),
    notes: [
      texts.notes,
      ...leadSentences(release, language),
      texts.rocket,
      ...beside.map(({ term, text }) => `${term}. ${text}`),
    ].join('\n'),
  }));
}

/** What changed, and between which limits. */
const inShort = (cell: Cell, scale: ReleasedScale, release: Release, language: Language): string =>
  cellSentences(cell, scale, language, laterWaveOf(release)).slice(0, 2).join(' ');

/** What people find important beside what their organisation lives by, where that may be shown of the group. */
function listsSlide(release: Release, group: string, language: Language): Slide[] {
  const { lists } = groupSlidesTexts[language];
  // The picture holds the first two: others were asked something else.
  const drawn = (release.values ?? []).slice(0, 2);
  const shown = drawn.filter((question) => countsOf(question, group, language) !== null);
  return figureCalled(releasedCharts(release, language), `values-${group}`).map((figure) => ({
    title: shown.length === 2 ? lists.title : figure.title,
    figure,
    points: [pictureTexts[language].lists.reading],
    notes: [lists.notes, figure.caption, figure.made].join('\n'),
  }));
}

function shownOfState({ group, language }: GroupSlidesInput, whole: StateRelease): Shown {
  const texts = groupSlidesTexts[language];
  const state = { ...whole, scales: whole.scales.filter(({ module }) => module === undefined) };
  const cells = state.groups.find(({ id }) => id === group.id)?.cells ?? [];
  const own = stateSlides(state, { id: `stand-${group.id}`, cells }, language);
  const hasFigures = own.length > 0;
  return {
    ...headOf(whole, language),
    finding: hasFigures ? texts.about.state(namesOf(state.scales, language)) : texts.about.none,
    when: texts.measured(formatDay(whole.closedOn, language)),
    day: whole.closedOn,
    beside: hasFigures ? [] : ['no-figure'],
    slides: [
      ...(hasFigures ? own : [noFigures('state', language)]),
      ...stateSlides(state, { id: 'stand', cells: state.total }, language).slice(0, 1),
    ],
  };
}

interface StateUnit {
  readonly id: string;
  readonly cells: readonly StateCell[];
}

/** The picture of where people stood, and the same in sentences; nothing where that may not be told. */
function stateSlides(state: StateRelease, { id, cells }: StateUnit, language: Language): Slide[] {
  const texts = groupSlidesTexts[language];
  const sentences = stateSentences(cells, state, language);
  if (sentences === null) return [];
  const { cautions } = stateTexts[language];
  return [
    ...figureCalled(stateCharts(state, language), id).map((figure): Slide => ({
      title: figure.title,
      figure,
      points: [figure.caption],
      notes: [...texts.picture.state, ...cautions.sentences].join('\n'),
    })),
    ...threeByThree(sentences).map((points): Slide => ({
      title: texts.statedStages,
      figure: null,
      points: [...points, ...cautions.sentences.slice(0, 1)],
      notes: cautions.sentences.join('\n'),
    })),
  ];
}

function noFigures(of: 'change' | 'state', language: Language): Slide {
  const { title, points, notes } = groupSlidesTexts[language].none;
  return { title, figure: null, points: points[of], notes };
}

/** What to talk about: the questions on the slide, and for whoever leads what to do and to say. */
function guideSlides(guides: readonly Guide[], language: Language): Slide[] {
  const { aim } = groupSlidesTexts[language];
  return guides.map((guide) => {
    const asked = guide.steps.filter(({ kind }) => kind === 'ask');
    const others = guide.steps.filter(({ kind }) => kind !== 'ask');
    return {
      title: guide.title[language],
      figure: null,
      points: asked.map(({ text }) => text[language]),
      notes: [aim(guide.aim[language]), ...others.map(({ text }) => text[language])].join('\n'),
    };
  });
}

/** The notes of a wave, question by question; in the order of the alphabet, which tells nothing of who wrote what. */
function noteSlides({ kind, questions }: GroupNotes['waves'][number], language: Language): Slide[] {
  const { topic, title, waves, say } = groupSlidesTexts[language].notes;
  const { compare } = new Intl.Collator('nl');
  const inOrder = (one: string, other: string): number =>
    compare(one, other) || Number(one > other) - Number(one < other);
  return questions.flatMap(({ text, notes }) =>
    notePages((notes ?? []).toSorted(inOrder)).map((points) => ({
      topic,
      title: title(text[language], waves[kind]),
      figure: null,
      points,
      small: true as const,
      notes: say,
    })),
  );
}

function lastSlide(language: Language): Slide {
  const { title, prompts, notes } = groupSlidesTexts[language].last;
  return { title, figure: null, points: [], fillIn: prompts, notes };
}
