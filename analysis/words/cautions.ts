import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { messagesIn } from './messages.ts';

/** What always stands beside the figures: what they cannot tell. */
export interface Cautions {
  readonly heading: string;
  readonly sentences: string[];
}

/** The cautions of a release. */
export function cautions(release: Release, language: Language): Cautions {
  return cautionSentences({ compared: release.groups.some(({ comparison }) => comparison) }, language);
}

/**
 * The cautions wherever figures of change stand.
 *
 * @param compared whether there is a comparison
 */
export function cautionSentences({ compared }: { readonly compared: boolean }, language: Language): Cautions {
  const { heading, notBecause, regression, stricter, ownStart, notByLot } = messagesIn(language).cautions;
  return {
    heading,
    sentences: [notBecause, regression, stricter, ownStart, ...(compared ? [notByLot] : [])],
  };
}
