import type { ReactNode } from 'react';
import { formatDay } from '#analysis/words/numbers.ts';
import type { ComingPilot } from '#server/contract/studio.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { WaveTrack } from './wave-track.tsx';

/** What an organisation sees of its pilots before their results: the waves, and from when the results can be seen. */
export function ComingPilots({ pilots }: { readonly pilots: readonly ComingPilot[] }): ReactNode {
  const { coming } = useTexts(programmesTexts);
  if (pilots.length === 0) return null;
  return (
    <section aria-labelledby="nog-zonder-resultaten">
      <h2 id="nog-zonder-resultaten">{coming.title}</h2>
      <p>{coming.lead}</p>
      <ul className="pilots">
        {pilots.map((pilot) => (
          <li key={pilot.id}>
            <article className="pilot-card">
              <div className="pilot-name">
                <h3>{pilot.title}</h3>
              </div>
              <WaveTrack waves={pilot.waves} />
              <div className="pilot-next">
                <SeenFrom resultsBy={pilot.resultsBy} />
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SeenFrom({ resultsBy }: Pick<ComingPilot, 'resultsBy'>): ReactNode {
  const { coming } = useTexts(programmesTexts);
  const { language } = useLanguage();
  const today = useToday();
  if (resultsBy === null) return <p>{coming.once}</p>;
  return (
    <p>{resultsBy <= today ? coming.oncePublished : coming.onceOrFrom(formatDay(resultsBy, language))}</p>
  );
}
