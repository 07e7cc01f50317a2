import type { Release, ReleasedScale } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { detailTable, secondTable } from '#analysis/words/detail-tables.ts';
import { changeTable, totalUnit } from '#analysis/words/figure-tables.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { unlinkedTable } from '#analysis/words/unlinked-table.ts';
import type { Language } from '#instruments/instrument.ts';
import { figureCalled, figureSlide } from '#server/reports/figure.ts';
import type { SectionInput } from '#server/reports/input.ts';
import type { Block, Section } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';
import type { Table } from '#analysis/words/table.ts';

/** The pilot as a whole, scale by scale, with every figure and every sentence there is. */
export function totalSection({ release, charts, language }: SectionInput): Section {
  const unit = totalUnit(release, language);
  const pictures = ['icons', 'answers'].flatMap((id) => figureCalled(charts, id));
  const modules = charts
    .filter(({ id }) => /^(?:module|followup)-|^values$/.test(id))
    .flatMap(({ id }) => figureCalled(charts, id));
  return {
    id: 'total',
    title: reportTexts[language].sections.total,
    blocks: [
      ...topFirst(release.scales).flatMap((scale) => scaleBlocks(release, scale, language)),
      { kind: 'table', table: changeTable([unit], release, language) },
      ...tables([
        unlinkedTable(release, language),
        detailTable([unit], release, language),
        secondTable(release, language),
      ]),
      ...pictures,
      ...modules,
    ],
    slides: [...pictures, ...modules].map(figureSlide),
  };
}

function scaleBlocks(release: Release, scale: ReleasedScale, language: Language): Block[] {
  const cell = release.total.find((found) => found.scale === scale.id) ?? {
    status: 'withheld' as const,
    scale: scale.id,
  };
  return [
    { kind: 'heading', text: cellHeading(cell, scale, language) },
    { kind: 'text', text: scale.description[language] },
    { kind: 'text', text: cellSentences(cell, scale, language, laterWaveOf(release)).join(' ') },
  ];
}

/** Those tables that are there. */
function tables(found: readonly (Table | null)[]): Block[] {
  return found.flatMap((table) => (table === null ? [] : [{ kind: 'table' as const, table }]));
}
