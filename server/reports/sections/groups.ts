import type { Language } from '#instruments/instrument.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { changeTable } from '#analysis/words/figure-tables.ts';
import { groupFinding } from '#analysis/words/group-finding.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { formatCount } from '#analysis/words/numbers.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { whatTheTotalSays } from '#analysis/words/too-few.ts';
import { verdictWords } from '#analysis/words/verdict-words.ts';
import { figureCalled, figureSlide } from '#server/reports/figure.ts';
import type { SectionInput } from '#server/reports/input.ts';
import type { Block, Section, Slide } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';

/** More groups than this beside each other cannot be read on a slide; each has a slide of its own. */
const mostBeside = 6;

/**
 * A page for every group with figures, to lay before its people; first all of them side by side. Groups without figures
 * come last: between the others each would have a page for its name. Where nothing is laid
 * side by side, the first begins on the page of the section: its heading would have that page for itself.
 */
export function groupsSection(input: SectionInput): Section {
  const { release, charts, language, audience } = input;
  const { sections, groups: texts } = reportTexts[language];
  const side = figureCalled(charts, 'groups');
  const shown = release.groups.filter(isShown);
  return {
    id: 'groups',
    title: sections.groups,
    blocks: [
      { kind: 'text', text: shown.length === 0 ? texts.none : texts.lead },
      ...(audience === 'public' ? [{ kind: 'text', text: texts.inPublic } as const] : []),
      ...(shown.length === 0 ? [] : side),
      ...[...shown, ...release.groups.filter((group) => !isShown(group))].flatMap((group) =>
        groupBlocks(group, input, side.length > 0 || group !== shown[0]),
      ),
    ],
    slides: [
      ...(shown.length < 2 || shown.length > mostBeside ? [] : side.map(figureSlide)),
      ...shown.flatMap((group) => groupSlide(group, input)),
    ],
  };
}

function groupBlocks(group: ReleasedGroup, input: SectionInput, beginsPage: boolean): Block[] {
  const { release, charts, language } = input;
  const { groups: texts } = reportTexts[language];
  const comparison = group.comparison ? [{ kind: 'text', text: texts.comparison } as const] : [];
  const heading = { kind: 'heading', text: group.name } as const;
  if (!isShown(group)) return [heading, ...comparison, { kind: 'text', text: texts.withheld }];
  return [
    beginsPage ? { ...heading, page: true } : heading,
    ...comparison,
    { kind: 'text', text: peopleIn(group, language) },
    ...figureCalled(charts, `group-${group.id}`),
    { kind: 'terms', items: scaleTerms(group, release, language) },
    { kind: 'table', table: changeTable([group], release, language) },
    ...[`icons-${group.id}`, `answers-${group.id}`, `values-${group.id}`].flatMap((id) =>
      figureCalled(charts, id),
    ),
  ];
}

/** The sentences of every scale; where a group is too small to tell, what the pilot as a whole says. */
function scaleTerms(group: ReleasedGroup, release: Release, language: Language) {
  return topFirst(release.scales).flatMap((scale) => {
    const cell = group.cells.find((found) => found.scale === scale.id);
    if (cell?.status !== 'shown') return [];
    const total = release.total.find((found) => found.scale === scale.id);
    const more =
      cell.verdict === 'too few people to tell' && !group.comparison && total !== undefined
        ? [whatTheTotalSays(total, language)]
        : [];
    const term = `${scale.title[language]}: ${verdictWords(cell, language)}`;
    return [
      { term, text: [...cellSentences(cell, scale, language, laterWaveOf(release)), ...more].join(' ') },
    ];
  });
}

function peopleIn({ cells }: ReleasedGroup, language: Language): string {
  const { groups: texts } = reportTexts[language];
  const sizes = cells.flatMap((cell) => (cell.status === 'shown' ? [cell.n] : []));
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  return fewest === most
    ? texts.people(formatCount(most, language))
    : texts.peopleBetween(formatCount(fewest, language), formatCount(most, language));
}

function groupSlide(group: ReleasedGroup, { release, charts, language }: SectionInput): Slide[] {
  return figureCalled(charts, `group-${group.id}`).map((figure) => ({
    topic: group.name,
    title: groupFinding(coreOf(release), group, language),
    figure,
    points: [],
    notes: scaleTerms(group, release, language)
      .map(({ term, text }) => `${term}. ${text}`)
      .join('\n'),
  }));
}
