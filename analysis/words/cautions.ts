import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { messagesIn } from './messages.ts';

/** What always stands beside the figures: what they cannot tell. */
export function cautions(release: Release, language: Language): { heading: string; sentences: string[] } {
  const { heading, notBecause, regression, stricter, ownStart, notByLot } = messagesIn(language).cautions;
  const compared = release.groups.some(({ comparison }) => comparison);
  return {
    heading,
    sentences: [notBecause, regression, stricter, ownStart, ...(compared ? [notByLot] : [])],
  };
}
