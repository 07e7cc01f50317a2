import { cautions } from '#analysis/words/cautions.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { holdsFigures } from '#analysis/words/holds-figures.ts';
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

/** What the figures cannot tell; where there are none, of this pilot or of others, what that does not tell. */
export function limitsSection({ release, benchmark, language }: SectionInput): Section {
  const { sections, limits, summary } = reportTexts[language];
  const { sentences } = cautions(release, language);
  const hasFigures =
    holdsFigures(release) || benchmark?.scales.some(({ pooled }) => pooled !== null) === true;
  return {
    id: 'limits',
    title: sections.limits,
    blocks: [
      {
        kind: 'list',
        items: hasFigures
          ? [...sentences, limits.chance, limits.instrument, limits.once, limits.answers]
          : [summary.silent, limits.instrument, limits.answers],
      },
    ],
    slides: [],
  };
}
