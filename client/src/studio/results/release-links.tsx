import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#client/src/studio/language.tsx';
import type { ReleasePlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { useWaves, type WaveWithFigures } from './use-waves.ts';

/** Where the figures of a wave are read: the after wave needs no number, so that old addresses go on working. */
function releaseAddress({ pilot, of }: ReleasePlace, { wave, kind }: WaveWithFigures): string {
  if (kind === 'state') return `/studio/pilots/${pilot}/stand`;
  const after = `/studio/pilots/${pilot}/${of === 'rehearsal' ? 'oefenen/' : ''}resultaten`;
  return kind === 'after' ? after : `${after}?wave=${String(wave)}`;
}

/** From the figures of one wave to those of another, where a pilot has several. */
export function ReleaseLinks({ place }: { readonly place: ReleasePlace }): ReactNode {
  const { releases: text } = useTexts(resultsTexts);
  const releases = useWaves(place);
  if (releases.length < 2) return null;
  const isHere = ({ wave, kind }: WaveWithFigures): boolean =>
    place.wave === null ? kind === 'after' : wave === place.wave;
  return (
    <nav aria-label={text.label} className="release-links no-print">
      <ul>
        {releases.map((entry) => (
          <li key={entry.wave}>
            <Link href={releaseAddress(place, entry)} aria-current={isHere(entry) ? 'page' : undefined}>
              {nameOf(entry, releases, text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Follow-ups are numbered once there are two. */
function nameOf(
  { wave, kind }: WaveWithFigures,
  releases: readonly WaveWithFigures[],
  text: (typeof resultsTexts)['nl']['releases'],
): string {
  const same = releases.filter((one) => one.kind === kind);
  const number = same.findIndex((one) => one.wave === wave) + 1;
  return same.length > 1 ? text.numbered(text.kinds[kind], number) : text.kinds[kind];
}
