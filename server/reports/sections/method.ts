import { cautions } from '#analysis/words/cautions.ts';
import { howMade } from '#analysis/words/how-made.ts';
import type { SectionInput } from '#server/reports/input.ts';
import type { Section } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';

/** The method, in words a researcher trusts and others can read. */
export function methodSection({ release, language }: SectionInput): Section {
  return {
    id: 'method',
    title: reportTexts[language].sections.method,
    blocks: [
      {
        kind: 'terms',
        items: howMade(release, language).map(({ heading, text }) => ({ term: heading, text })),
      },
    ],
    slides: [],
  };
}

/** What the figures cannot tell. */
export function limitsSection({ release, language }: SectionInput): Section {
  const { sections, limits } = reportTexts[language];
  const { sentences } = cautions(release, language);
  return {
    id: 'limits',
    title: sections.limits,
    blocks: [
      {
        kind: 'list',
        items: [...sentences, limits.chance, limits.instrument, limits.once, limits.answers],
      },
    ],
    slides: [],
  };
}
