import { comparedSentences, distanceSentences } from '#analysis/words/between-groups-sentences.ts';
import { comparisonTable, distanceTable } from '#analysis/words/figure-tables.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { figureOf, figureSlide } from '#server/reports/figure.ts';
import type { SectionInput } from '#server/reports/input.ts';
import type { Block, Section } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';

/** More pairs than this stand in the table only: a picture a scale of them says nothing any more. */
const mostPairs = 10;

/** How far groups lie apart, and the trajectory beside the comparison. */
export function betweenSection({ release, charts, language }: SectionInput): Section {
  const { sections, between } = reportTexts[language];
  const distances = release.distances ?? [];
  const compared = release.comparison ?? [];
  const pairs = new Set(distances.map(({ groups }) => groups.join('\t'))).size;
  const figures =
    pairs > mostPairs ? [] : charts.filter(({ id }) => id.startsWith('distance-')).map(figureOf);
  const title = (id: string): string =>
    release.scales.find((scale) => scale.id === id)?.title[language] ?? id;
  const told = distances
    .slice(0, mostPairs)
    .map((one) => `${title(one.scale)}. ${distanceSentences(one, release, language).join(' ')}`);
  const apart: Block[] = [
    { kind: 'heading', text: between.distances[laterWaveOf(release)] },
    { kind: 'text', text: between.lead },
    { kind: 'list', items: told },
    ...figures,
    { kind: 'table', table: distanceTable(distances, release, language) },
  ];
  const beside: Block[] = [
    { kind: 'heading', text: between.compared },
    {
      kind: 'list',
      items: compared.map((one) => `${title(one.scale)}. ${comparedSentences(one, language).join(' ')}`),
    },
    { kind: 'table', table: comparisonTable(compared, release, language) },
  ];
  return {
    id: 'between',
    title: sections.between,
    blocks: [
      ...(distances.length === 0 ? [{ kind: 'text', text: between.none } as const] : apart),
      ...(compared.length === 0 ? [] : beside),
    ],
    slides: figures.map(figureSlide),
  };
}
