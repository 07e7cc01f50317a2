import type { ReactNode } from 'react';
import type { PilotSummary } from '#server/contract/studio.ts';
import { useLanguage } from '#client/src/studio/language.tsx';
import { waveName, waveState } from '#client/src/studio/wave-words.ts';

/** The waves in order, each with its state in words; the mark repeats the words for the eye. */
export function WaveTrack({ waves }: Pick<PilotSummary, 'waves'>): ReactNode {
  const { language } = useLanguage();
  return (
    <ul className="wave-track">
      {waves.map((wave) => (
        <li key={wave.number} className={`is-${wave.state}`}>
          <span className="wave-name">{waveName(wave, waves, language)}</span>{' '}
          <span className="wave-state">{waveState(wave, language)}</span>
        </li>
      ))}
    </ul>
  );
}
