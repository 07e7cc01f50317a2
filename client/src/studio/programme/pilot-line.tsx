import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotSummary } from '#server/contract/studio.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { waveName, waveState } from '#client/src/studio/wave-words.ts';

/** A pilot in two lines: its name, and where it is. */
function PilotLine({ pilot }: { readonly pilot: PilotSummary }): ReactNode {
  const { results, trial } = useTexts(programmesTexts);
  const { language } = useLanguage();
  const wave = pilot.waves.findLast(({ state }) => state !== 'planned') ?? pilot.waves[0];
  const isPublished = pilot.releasedOn !== null || pilot.stateOn !== null;
  return (
    <>
      <Link href={`/studio/pilots/${pilot.id}`}>{pilot.title}</Link>
      <span className="note">
        {pilot.organisation.name}
        {pilot.test && ` · ${trial}`}
        {isPublished ? (
          <>
            {' · '}
            <Link href={`/studio/pilots/${pilot.id}/${pilot.stateOn === null ? 'resultaten' : 'stand'}`}>
              {results}
              <span className="visually-hidden">: {pilot.title}</span>
            </Link>
          </>
        ) : (
          wave !== undefined && ` · ${waveName(wave, pilot.waves, language)} ${waveState(wave, language)}`
        )}
      </span>
    </>
  );
}

/** Pilots in a list, two lines each. */
export function PilotLines({ pilots }: { readonly pilots: readonly PilotSummary[] }): ReactNode {
  return (
    <ul className="pilot-lines">
      {pilots.map((pilot) => (
        <li key={pilot.id}>
          <PilotLine pilot={pilot} />
        </li>
      ))}
    </ul>
  );
}
