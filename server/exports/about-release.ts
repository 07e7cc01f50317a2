import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { holdsFigures } from '#analysis/words/holds-figures.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { exportTexts } from './texts/export-texts.ts';

/** A thing about a release and what it is. */
export interface About {
  readonly term: string;
  readonly text: string;
}

/** Whose figures these are, by what they are told from others, how they were made, and what they cannot tell where there are any; without a hash where nothing is stored. */
export function aboutRelease(release: Release, hash: string | null, language: Language): About[] {
  const { about } = exportTexts[language];
  const { heading, sentences } = cautions(release, language);
  return [
    { term: about.organisation, text: release.organisation.name },
    { term: about.pilot, text: release.pilot.title },
    ...(hash === null ? [] : [{ term: about.hash, text: hash }]),
    ...howMade(release, language).map((made) => ({ term: made.heading, text: made.text })),
    ...(holdsFigures(release) ? sentences.map((text) => ({ term: heading, text })) : []),
  ];
}
