import { secondTable } from '#analysis/words/detail-tables.ts';
import { responseTable } from '#analysis/words/response-table.ts';
import { releasedLeaversSentences } from '#analysis/words/sensitivity-sentences.ts';
import type { SectionInput } from '#server/reports/input.ts';
import type { Section } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';

/** Who was asked, who took part, whether those who left started otherwise, and when that would turn the result. */
export function responseSection({ release, language }: SectionInput): Section {
  const { sections, response } = reportTexts[language];
  const table = responseTable(release, language);
  const leavers = release.total.flatMap((cell) => {
    if (cell.status !== 'shown' || cell.leavers === undefined) return [];
    const title = release.scales.find(({ id }) => id === cell.scale)?.title[language] ?? cell.scale;
    return [{ term: title, text: releasedLeaversSentences(cell, language).join(' ') }];
  });
  const second = secondTable(release, language);
  return {
    id: 'response',
    title: sections.response,
    blocks: [
      { kind: 'text', text: table === null ? response.unknown : response.lead },
      ...(table === null ? [] : [{ kind: 'table', table } as const]),
      ...(leavers.length === 0
        ? []
        : [{ kind: 'heading', text: response.leavers } as const, { kind: 'terms', items: leavers } as const]),
      ...(second === null ? [] : [{ kind: 'table', table: second } as const]),
    ],
    slides: [],
  };
}
