import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Session } from '#server/contract/sessions.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';
import { searchFor, type GroupPlace } from './session-queries.ts';

interface SessionLinksProps {
  readonly place: GroupPlace;
  readonly session: Pick<Session, 'release' | 'releases'>;
}

/** From the figures of one wave to those of another, where a group has several to talk about. */
export function SessionLinks({ place, session: { release, releases } }: SessionLinksProps): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  if (releases.length < 2) return null;
  const waves = releases.map(({ wave, kind }) => ({ number: wave, kind }));
  const here = release?.later?.wave ?? waves[0]?.number;
  return (
    <nav aria-label={text.releases} className="release-links no-print">
      <ul>
        {waves.map((wave) => (
          <li key={wave.number}>
            <Link
              href={`/studio/groepen/${place.pilot}/${place.group}${searchFor({ wave: wave.number })}`}
              aria-current={wave.number === here ? 'page' : undefined}
            >
              {waveName(wave, waves, language)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
