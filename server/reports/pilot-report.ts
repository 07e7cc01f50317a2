import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import { coreOf } from '#analysis/core-of.ts';
import { saidBetweenWaves } from '#analysis/words/between-waves.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import type { PilotReportInput, SectionInput } from './input.ts';
import type { Report, Section } from './model.ts';
import { inPublic } from './public-release.ts';
import { appendixSection } from './sections/appendix.ts';
import { betweenSection } from './sections/between.ts';
import { groupsSection } from './sections/groups.ts';
import { limitsSection, methodSection } from './sections/method.ts';
import { othersSection } from './sections/others.ts';
import { responseSection } from './sections/response.ts';
import { summarySection } from './sections/summary.ts';
import { totalSection } from './sections/total.ts';
import { reportTexts } from './texts/report-texts.ts';

/**
 * The report of a pilot, from its release and nothing else: what a board reads in a minute first, what a researcher
 * checks last. The public one is made of what the public may read, so that nothing else can slip into it.
 */
export function pilotReport({ named, ...input }: PilotReportInput): Report {
  const { audience, language } = input;
  const texts = reportTexts[language];
  const { release, followed } = audience === 'public' ? inPublic(input, named) : input;
  const charts = [...releasedCharts(release, language), ...followedCharts(followed, language)];
  const sections: SectionInput = { ...input, release, charts };
  const when = saidBetweenWaves(release, language);
  const publicNote = named ? texts.publicNamed : texts.public;
  return {
    language,
    title: texts.title,
    subtitle: texts.subtitle(release.organisation.name, release.pilot.title),
    finding: findingTitle(coreOf(release), language),
    warning: release.madeUp ? texts.madeUp : '',
    note: audience === 'public' ? publicNote : texts.internal,
    when,
    day: release.waves.after,
    sections: besideChanges(when, [
      summarySection(sections),
      totalSection(sections),
      groupsSection(sections),
      betweenSection(sections),
      othersSection(input.benchmark, language, audience === 'internal'),
      responseSection(sections),
      methodSection(sections),
      limitsSection(sections),
      appendixSection(sections),
    ]),
  };
}

/** How long was between the waves and how many sessions were held, below every picture and every table of figures. */
function besideChanges(when: string, sections: readonly Section[]): Section[] {
  return sections.map((section) => ({
    ...section,
    slides: section.slides.map((slide) =>
      slide.figure === null && slide.table === undefined ? slide : { ...slide, when },
    ),
  }));
}
